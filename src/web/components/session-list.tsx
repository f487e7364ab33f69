import type { StoredSession } from '../../store/sessions.ts';
import { formatInstant } from '../../wording/instants.ts';
import type { PageContext } from '../page-context.ts';

/** The browser and system that a `User-Agent` header names, as far as a person would know them; null for none. */
function browserName(userAgent: string | null): string | null {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)[A-Za-z]*\/\d/u.exec(userAgent ?? '')?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux)/u.exec(userAgent ?? '')?.[1];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS', CrOS: 'ChromeOS' };
  const known = [browser, system].flatMap((name) => (name === undefined ? [] : [names[name] ?? name]));
  return known.length > 0 ? known.join(' · ') : null;
}

interface SessionListProps {
  readonly page: PageContext;
  readonly sessions: readonly StoredSession[];
  /** The session that asks. */
  readonly own?: string | null;
  /** Whether they are those of the person asking, who may end each. */
  readonly isOwn?: boolean;
}

/** Where somebody is signed in, since when and how. */
export function SessionList({ page, sessions, own, isOwn = false }: SessionListProps) {
  const { people } = page.wording;
  if (sessions.length === 0) return <p>{people.noSessions}</p>;
  return (
    <ul class="people-rows">
      {sessions.map(({ id, userAgent, address, method, createdAt }) => (
        <li>
          <span>
            {browserName(userAgent) ?? people.unknownBrowser}
            {id === own && <strong> ({people.thisSession})</strong>}
            <span class="facts">
              {[people.since(formatInstant(createdAt, page.locale, page.timeZone)), people.methods[method], address]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {isOwn && id !== own && (
            <form method="post" action={`/account/sessions/${encodeURIComponent(id)}/end`}>
              <button type="submit" class="copy">
                {people.endSession}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

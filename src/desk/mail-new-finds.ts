import { findPerson } from '../store/people.ts';
import { holdSearch, noteMailed, type WatchedSearch, watchedSearches } from '../store/told-finds.ts';
import { inTransaction } from '../store/transaction.ts';
import { dayIn, hourIn } from '../text/zoned-time.ts';
import type { FindKind } from './find-views.ts';
import type { FoundGroup } from './mail/mail-contents.ts';
import { findsOf, tellFinds } from './new-finds.ts';
import { type DeskParts, openContext } from './open-context.ts';
import { queueMail } from './queue-mail.ts';

/** What ends the mails of a search with one click. */
function searchSubscription(viewId: number): string {
  return `search:${viewId}`;
}

/** The most of one kind that a mail lists; the rest is counted. */
const LISTED = 10;
/** Daily and weekly mails come when the desk does. */
const HOUR = 7;
const MONDAY = 1;

/** How finds are told of. */
export interface TellingFinds {
  /** Told of a search that could not be made; the others go on. */
  readonly onFailure: (error: unknown) => void;
  /** Whether anything may be found that was not found at the last look: else nobody is told at once. */
  readonly hasChanged: boolean;
}

/** Tells everybody who asked for it what is new in their searches, each by what they may see now. */
export async function mailNewFinds(parts: DeskParts, { onFailure, hasChanged }: TellingFinds): Promise<void> {
  for (const search of await watchedSearches(parts.database)) {
    if (search.mail === 'at-once' && !hasChanged) continue;
    try {
      const person = await findPerson(parts.database, search.personId);
      if (person && isTime(search, person.timeZone, parts.now())) await mailSearch(parts, search, person);
    } catch (error) {
      onFailure(error);
    }
  }
}

/** Whether it is time to look: always, once a day, or on Mondays. */
export function isTime(
  { mail, mailedOn }: Pick<WatchedSearch, 'mail' | 'mailedOn'>,
  timeZone: string,
  now: Date,
): boolean {
  if (mail === 'at-once') return true;
  const day = dayIn(timeZone, now);
  if (hourIn(timeZone, now) < HOUR || mailedOn === day) return false;
  return mail === 'daily' || new Date(`${day}T00:00:00Z`).getUTCDay() === MONDAY;
}

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** What is told is noted in the transaction that queues the mail: each thing is told once, whatever stops between. */
async function mailSearch(parts: DeskParts, search: WatchedSearch, person: Person): Promise<void> {
  const { id: personId, name, email, role, teamIds, locale, timeZone } = person;
  const context = await openContext(parts, { role, personId, name, teamIds });
  const finds = await findsOf(context, search);
  const day = dayIn(timeZone, parts.now());
  await inTransaction(parts.database, async (transaction) => {
    if (!(await holdSearch(transaction, search))) return;
    const fresh = await tellFinds(transaction, search.id, finds);
    if (search.mail !== 'at-once') await noteMailed(transaction, search.id, day);
    if (fresh.size === 0) return;
    const [first = ''] = [...fresh].map(([kind, ids]) => `${kind}:${ids[0]}`);
    await queueMail(transaction, context, {
      kind: 'search',
      key: `search:${search.id}:${first}`,
      to: { name, email },
      ...{ personId, locale, subscription: searchSubscription(search.id) },
      content: { name: search.name, query: search.query, groups: groupsOf(fresh) },
    });
  });
}

function groupsOf(fresh: ReadonlyMap<FindKind, readonly string[]>): FoundGroup[] {
  return [...fresh].map(([kind, ids]) => ({
    kind,
    ids: ids.slice(0, LISTED),
    more: Math.max(0, ids.length - LISTED),
  }));
}

import type { ViewedPerson } from '../../desk/list-people.ts';
import { formatInstant } from '../../wording/instants.ts';
import { Said } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { RoleChoice, TeamChoice } from '../components/person-fields.tsx';
import { SessionList } from '../components/session-list.tsx';
import type { PageContext } from '../page-context.ts';

interface PersonProps {
  readonly page: PageContext;
  readonly viewed: ViewedPerson;
  readonly sentence: string | null;
}

/** One person: role and teams, how they sign in, where they are signed in, and what happened. */
export function PersonPage({ page, viewed, sentence }: PersonProps) {
  const { people } = page.wording;
  const { person, teams, sessions } = viewed;
  const path = `/people/${encodeURIComponent(person.id)}`;
  return (
    <Layout page={page} title={person.name} place="people">
      <div class="narrow account">
        <h1>{person.name}</h1>
        <p class="lede">
          {person.email}
          {person.suspendedAt && ` · ${people.suspended}`}
        </p>
        <Said sentence={sentence} />
        <section>
          <form method="post" action={path} class="sign-in-form">
            <RoleChoice page={page} chosen={person.role} />
            <TeamChoice page={page} teams={teams} chosen={person.teamIds} />
            <button type="submit" class="button">
              {people.save}
            </button>
          </form>
        </section>
        <Access page={page} viewed={viewed} path={path} />
        <section>
          <h2>{people.sessions}</h2>
          <SessionList page={page} sessions={sessions} />
          {sessions.length > 0 && <ActionButton action={`${path}/end-sessions`} words={people.signOut} />}
        </section>
        <History page={page} viewed={viewed} />
      </div>
    </Layout>
  );
}

function Access({ page, viewed, path }: { page: PageContext; viewed: ViewedPerson; path: string }) {
  const { people } = page.wording;
  const { person, waysIn } = viewed;
  const ways = [
    ...(waysIn.hasPassword ? [people.password] : []),
    ...(waysIn.hasCodes ? [people.codes] : []),
    ...(waysIn.passkeys.length > 0 ? [people.passkeys] : []),
    ...(waysIn.hasProvider ? [people.provider] : []),
  ];
  return (
    <section>
      <h2>{people.waysIn}</h2>
      <p>{ways.join(', ') || people.noWayIn}</p>
      <p class="hint">{people.inviteAgainMeaning}</p>
      <div class="actions-row">
        {!person.suspendedAt && <ActionButton action={`${path}/invite`} words={people.inviteAgain} />}
        {person.suspendedAt ? (
          <ActionButton action={`${path}/readmit`} words={people.readmit} />
        ) : (
          <ActionButton action={`${path}/suspend`} words={people.suspend} />
        )}
      </div>
    </section>
  );
}

/** A button that does one thing. */
function ActionButton({ action, words }: { action: string; words: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit" class="button quiet-button">
        {words}
      </button>
    </form>
  );
}

function History({ page, viewed }: { page: PageContext; viewed: ViewedPerson }) {
  const { people } = page.wording;
  return (
    <section>
      <h2>{people.history}</h2>
      <ol class="people-rows">
        {viewed.history.map(({ at, action, personId, personName }) => (
          <li>
            <span>
              {people.actions[action] ?? action}
              <span class="facts">
                {formatInstant(at, page.locale, page.timeZone)}
                {personId !== viewed.person.id && personName !== null && ` · ${personName}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

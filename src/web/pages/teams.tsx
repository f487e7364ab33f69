import type { StoredTeam } from '../../store/teams.ts';
import { Said, TextField } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

interface TeamsProps {
  readonly page: PageContext;
  readonly teams: readonly StoredTeam[];
  readonly sentence: string | null;
}

/** The units and delegations that people belong to. */
export function TeamsPage({ page, teams, sentence }: TeamsProps) {
  const { people } = page.wording;
  return (
    <Layout page={page} title={people.teams} place="people">
      <div class="narrow account">
        <h1>{people.teams}</h1>
        <p class="more">
          <a href="/people">{people.people}</a>
        </p>
        <Said sentence={sentence} />
        {teams.length === 0 && <p class="lede">{people.noTeams}</p>}
        <ul class="people-rows">
          {teams.map((team) => (
            <Team page={page} team={team} />
          ))}
        </ul>
        <section>
          <h2>{people.newTeam}</h2>
          <form method="post" action="/teams" class="sign-in-form">
            <TextField required maxlength={254} label={people.teamName} name="name" autocomplete="off" />
            <div class="form-field">
              <label for="kind">{people.teamKind}</label>
              <select id="kind" name="kind">
                <option value="unit">{people.teamKinds.unit}</option>
                <option value="delegation">{people.teamKinds.delegation}</option>
              </select>
            </div>
            <button type="submit" class="button">
              {people.create}
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}

function Team({ page, team }: { page: PageContext; team: StoredTeam }) {
  const { people } = page.wording;
  const { id, name, kind, members, closedAt } = team;
  return (
    <li>
      <span>
        {name}
        <span class="facts">
          {[people.teamKinds[kind], people.members(members), ...(closedAt ? [people.closed] : [])].join(' · ')}
        </span>
      </span>
      <details>
        <summary>{people.rename}</summary>
        <form method="post" action={`/teams/${id}`} class="in-row">
          <input name="name" value={name} aria-label={people.teamName} maxlength={100} required />
          <button type="submit" class="button quiet-button">
            {people.save}
          </button>
        </form>
        <form method="post" action={`/teams/${id}`}>
          <input type="hidden" name="closed" value={closedAt ? 'no' : 'yes'} />
          <button type="submit" class="copy">
            {closedAt ? people.reopen : people.close}
          </button>
        </form>
      </details>
    </li>
  );
}

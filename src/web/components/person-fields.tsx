import { ROLES } from '../../store/schema/people.ts';
import type { StoredTeam } from '../../store/teams.ts';
import type { PageContext } from '../page-context.ts';

/** The choice of a role, each with what it may do. */
export function RoleChoice({ page, chosen }: { page: PageContext; chosen: string }) {
  const { people } = page.wording;
  return (
    <fieldset class="choice">
      <legend>{people.role}</legend>
      {ROLES.map((role) => (
        <label>
          <input type="radio" name="role" value={role} checked={role === chosen} required />
          <span>
            {people.roles[role]} <span class="quiet">{people.roleMeanings[role]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface TeamChoiceProps {
  readonly page: PageContext;
  readonly teams: readonly StoredTeam[];
  readonly chosen: readonly number[];
  readonly legend?: string;
}

/** The choice of teams; closed ones only where they are chosen already. */
export function TeamChoice({ page, teams, chosen, legend }: TeamChoiceProps) {
  const { people } = page.wording;
  const offered = teams.filter(({ id, closedAt }) => closedAt === null || chosen.includes(id));
  if (offered.length === 0) return null;
  return (
    <fieldset class="choice">
      <legend>{legend ?? people.teams}</legend>
      {offered.map(({ id, name, kind }) => (
        <label>
          <input type="checkbox" name="team" value={String(id)} checked={chosen.includes(id)} />
          <span>
            {name} <span class="quiet">{people.teamKinds[kind]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

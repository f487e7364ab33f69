import { type Kysely, sql } from 'kysely';
import type { Author } from './follow-up.ts';
import type { Role } from './schema/people.ts';
import type { Database } from './schema.ts';

/** Somebody who may sign in. */
export interface ActivePerson extends Author {
  readonly role: Role;
  readonly teamIds: readonly number[];
}

/** A unit or delegation that is not closed. */
export interface OpenTeam {
  readonly id: number;
  readonly name: string;
}

/** Everybody who may sign in, by name. */
export async function activePeople(database: Kysely<Database>): Promise<ActivePerson[]> {
  return database
    .selectFrom('person')
    .select(['id', 'name', 'role'])
    .select(
      sql<number[]>`coalesce((select array_agg(team_id order by team_id) from team_member
        where person_id = person.id), '{}')`.as('teamIds'),
    )
    .where('suspended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Every team that is not closed, by name. */
export async function openTeams(database: Kysely<Database>): Promise<OpenTeam[]> {
  return database.selectFrom('team').select(['id', 'name']).where('closed_at', 'is', null).orderBy('name').execute();
}

/** The names of owners, `team-` or `person-` and an identifier each, by that. */
export async function namesOfOwners(
  database: Kysely<Database>,
  owners: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (owners.length === 0) return new Map();
  const { rows } = await sql<{ owner: string; name: string }>`
    select owner, name from (
      select 'team-' || id as owner, name from team union all select 'person-' || id, name from person
    ) named where owner = any(${[...owners]}::text[])`.execute(database);
  return new Map(rows.map(({ owner, name }) => [owner, name]));
}

import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';
import { allTeams } from '../store/teams.ts';
import { Invalid } from './errors.ts';

/** Each team once, in order. Throws `Invalid` for one that is not there. */
export async function checkTeams(database: Kysely<Database>, teamIds: readonly number[]): Promise<number[]> {
  const known = new Set((await allTeams(database)).map(({ id }) => id));
  const unknown = teamIds.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new Invalid([{ field: 'team', code: 'not-one-of', details: { value: unknown } }]);
  }
  return [...new Set(teamIds)].sort((one, other) => one - other);
}

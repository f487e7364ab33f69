import { type Kysely, sql } from 'kysely';
import type { Progress, Verdict } from './schema/follow-up.ts';
import type { Database } from './schema.ts';

/** Where a commitment stands today, as a line of a list tells it. */
export interface RowStanding {
  readonly id: string;
  readonly progress: Progress;
  readonly verdict: Verdict;
  /** The names of the person and the team that look after it; both null where nobody does, or may be seen to. */
  readonly person: string | null;
  readonly team: string | null;
}

/** Where those of `ids` stand of which anything was said, or that anybody looks after, by commitment. */
export async function rowStandings(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RowStanding>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<RowStanding>`
    select wanted.id, coalesce(progress, 'not-reported') as progress, coalesce(verdict, 'not-assessed') as verdict,
      person.name as person, team.name as team
    from unnest(${[...ids]}::text[]) as wanted (id)
    left join standing on standing.commitment_id = wanted.id
    left join ownership on ownership.commitment_id = wanted.id
    left join person on person.id = ownership.person_id
    left join team on team.id = ownership.team_id
    where standing.commitment_id is not null or ownership.commitment_id is not null`.execute(database);
  return new Map(rows.map((row) => [row.id, row]));
}

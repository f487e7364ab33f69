import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from './schema.ts';

/** Commitments with those whose statements count for them: themselves, and their earlier versions, one at each place. */
export interface CommitmentLines {
  readonly commitments: readonly string[];
  /** Those whose statements count. */
  readonly sources: readonly string[];
  /** How many versions earlier they are. */
  readonly depths: readonly number[];
  /** Who may see the commitments, by the number of the audience. */
  readonly audiences: readonly number[];
}

/** The lines of those of `ids` that may be seen: looked up once, for all that is asked of them. */
export async function linesOf(database: Kysely<Database>, ids: readonly string[]): Promise<CommitmentLines> {
  const { rows } = await sql<CommitmentLines>`
    with recursive line as (
      select id as commitment_id, id as source_id, 0 as depth, audience_id
      from commitment where id = any(${[...ids]}::text[])
      union all
      select line.commitment_id, before_id, line.depth + 1, line.audience_id
      from line join lineage on after_id = line.source_id
    )
    select coalesce(array_agg(commitment_id), '{}') as commitments, coalesce(array_agg(source_id), '{}') as sources,
      coalesce(array_agg(depth), '{}') as depths, coalesce(array_agg(audience_id), '{}') as audiences
    from line`.execute(database);
  return rows[0] ?? { commitments: [], sources: [], depths: [], audiences: [] };
}

/** The lines as a table, by the name that a query gives it. */
export function lineTable({ commitments, sources, depths, audiences }: CommitmentLines): RawBuilder<unknown> {
  return sql`unnest(${commitments}::text[], ${sources}::text[], ${depths}::integer[], ${audiences}::integer[])
    as line (commitment_id, source_id, depth, audience_id)`;
}

import { type Kysely, sql } from 'kysely';
import { dueFrom, FACETS, type Facet, passes, type RegisterFilters, YEAR } from './register-filters.ts';
import type { Database } from './schema.ts';

/** How many commitments each value of a filter would leave, with all the other filters as they are. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** The counts of every facet, and of the commitments that pass all filters. */
export async function countFacets(
  database: Kysely<Database>,
  filters: RegisterFilters,
): Promise<{ total: number; facets: FacetCounts }> {
  const values = {
    kind: sql`commitment.kind`,
    speaker: sql`commitment.speaker_id`,
    document: sql`commitment.expression_id`,
    year: YEAR,
    due: dueFrom(filters.today),
    bearer: sql`bearer.actor_id`,
  };
  const counts = FACETS.map((facet) => {
    const join = facet === 'bearer' ? sql`join bearer on bearer.commitment_id = commitment.id` : sql``;
    return sql`select ${facet}::text as facet, (${values[facet]})::text as value, count(*)::integer as count
      from commitment ${join} where ${passes(filters, facet)} group by 2`;
  });
  const total = sql`select 'total', null, count(*)::integer from commitment where ${passes(filters)}`;
  const { rows } = await sql<{ facet: Facet | 'total'; value: string | null; count: number }>`
    ${sql.join([...counts, total], sql` union all `)}`.execute(database);
  const byFacet = Map.groupBy(rows, (row) => row.facet);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, toCounts(byFacet.get(facet) ?? [])]));
  return { total: byFacet.get('total')?.[0]?.count ?? 0, facets: facets as Record<Facet, Map<string, number>> };
}

function toCounts(rows: readonly { readonly value: string | null; readonly count: number }[]): Map<string, number> {
  return new Map(rows.flatMap(({ value, count }) => (value === null ? [] : [[value, count] as const])));
}

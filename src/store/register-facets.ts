import { type Kysely, type RawBuilder, sql } from 'kysely';
import { dueFrom, type Facet, hasWords, isOwed, passesFacets, type RegisterFilters, YEAR } from './register-filters.ts';
import type { Database } from './schema.ts';

/** How many commitments each value of a filter would leave, with all the other filters as they are. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/**
 * The counts of every facet, and of the commitments that pass all filters. The commitments with the words asked for
 * are gathered once and counted into cells that are alike in everything that a filter looks at; facets then add up
 * cells, which are far fewer.
 */
export async function countFacets(
  database: Kysely<Database>,
  filters: RegisterFilters,
): Promise<{ total: number; facets: FacetCounts }> {
  const columns = sql`kind, speaker_id, expression_id, document_date, due_on, owed`;
  const owed = sql<boolean>`owed`;
  const cellFacet = (facet: Facet, value: RawBuilder<unknown>) =>
    sql`select ${facet}::text, (${value})::text, sum(size)::integer
      from cell where ${passesFacets(filters, owed, facet)} group by 2`;
  const { rows } = await sql<{ facet: Facet | 'total'; value: string | null; count: number }>`
    with hit as ${filters.terms ? sql`materialized` : sql`not materialized`} (
      select id, kind, speaker_id, expression_id, document_date, due_on, ${isOwed(filters)} as owed
      from commitment where is_latest and ${hasWords(filters)}
    ), cell as materialized (
      select ${columns}, count(*) as size from hit group by ${columns}
    )
    select 'total' as facet, null as value, coalesce(sum(size), 0)::integer as count
      from cell where ${passesFacets(filters, owed)}
    union all ${cellFacet('kind', sql`kind`)}
    union all ${cellFacet('speaker', sql`speaker_id`)}
    union all ${cellFacet('document', sql`expression_id`)}
    union all select 'language', language, sum(size)::integer
      from cell join expression on expression.id = expression_id
      where ${passesFacets(filters, owed, 'language')} group by language
    union all ${cellFacet('year', YEAR)}
    union all ${cellFacet('due', dueFrom(filters.today))}
    union all select 'bearer', actor_id, count(*)::integer
      from hit join bearer on bearer.commitment_id = hit.id
      where ${passesFacets(filters, owed, 'bearer')} group by actor_id`.execute(database);
  const byFacet = Map.groupBy(rows, (row) => row.facet);
  const counts = (facet: Facet) => toCounts(byFacet.get(facet) ?? []);
  return {
    total: byFacet.get('total')?.[0]?.count ?? 0,
    facets: {
      kind: counts('kind'),
      bearer: counts('bearer'),
      speaker: counts('speaker'),
      document: counts('document'),
      language: counts('language'),
      year: counts('year'),
      due: counts('due'),
    },
  };
}

function toCounts(rows: readonly { readonly value: string | null; readonly count: number }[]): Map<string, number> {
  return new Map(rows.flatMap(({ value, count }) => (value === null ? [] : [[value, count] as const])));
}

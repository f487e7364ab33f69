import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  columnValues,
  type Facet,
  hasWords,
  isRelated,
  passesFacets,
  perFacet,
  RELATION_NAMES,
  RELATIONS,
  type RegisterFilters,
  type Relation,
} from './register-filters.ts';
import type { Database } from './schema.ts';

/** How many commitments each value of a filter would leave, with all the other filters as they are. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** What facets look at in a commitment's row. */
const COLUMNS = sql`kind, speaker_id, expression_id, document_date, due_on, has_amount, recurs`;

/**
 * The counts of every facet, and of the commitments that pass all filters. The commitments with the words asked for
 * are gathered once and counted into cells that are alike in everything that a filter looks at; facets then add up
 * cells, which are far fewer.
 */
export async function countFacets(
  database: Kysely<Database>,
  filters: RegisterFilters,
): Promise<{ total: number; facets: FacetCounts }> {
  const marks = sql.join(RELATION_NAMES.map(markOf));
  const passes = (except?: Facet) => passesFacets(filters, markOf, except);
  const counts = [
    ...Object.entries(columnValues(filters.today)).map(
      ([facet, value]) => sql`select ${facet}::text, (${value})::text, sum(size)::integer
        from cell where ${passes(facet as Facet)} group by 2`,
    ),
    sql`select 'language', language, sum(size)::integer
      from cell join expression on expression.id = expression_id
      where ${passes('language')} group by language`,
    ...RELATION_NAMES.map((relation) => countRelation(relation, passes(relation))),
  ];
  const { rows } = await sql<{ facet: Facet | 'total'; value: string | null; count: number }>`
    with hit as ${filters.terms ? sql`materialized` : sql`not materialized`} (
      select id, ${COLUMNS},
        ${sql.join(RELATION_NAMES.map((relation) => sql`${isRelated(filters, relation)} as ${markOf(relation)}`))}
      from commitment where is_latest and ${hasWords(filters)}
    ), cell as materialized (
      select ${COLUMNS}, ${marks}, count(*) as size from hit group by ${COLUMNS}, ${marks}
    )
    select 'total' as facet, null as value, coalesce(sum(size), 0)::integer as count from cell where ${passes()}
    union all ${sql.join(counts, sql` union all `)}`.execute(database);
  const byFacet = Map.groupBy(rows, (row) => row.facet);
  return {
    total: byFacet.get('total')?.[0]?.count ?? 0,
    facets: perFacet((facet) => toCounts(byFacet.get(facet) ?? [])),
  };
}

/** The column that says whether a commitment has a value asked for in a relation. */
function markOf(relation: Relation): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`in_${relation}`)}`;
}

function countRelation(relation: Relation, passes: RawBuilder<boolean>): RawBuilder<unknown> {
  const { table, value } = RELATIONS[relation];
  return sql`select ${relation}::text, ${value}, count(*)::integer
    from hit join ${table} on commitment_id = hit.id
    where ${passes} group by ${value}`;
}

function toCounts(rows: readonly { readonly value: string | null; readonly count: number }[]): Map<string, number> {
  return new Map(rows.flatMap(({ value, count }) => (value === null ? [] : [[value, count] as const])));
}

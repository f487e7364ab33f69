import { type RawBuilder, sql } from 'kysely';
import { matches, type SearchTerm } from './text-query.ts';

/** When a commitment is due, seen from a day. */
export type Due = 'overdue' | 'next-12-months' | 'later' | 'none';

/** The filters that have facets. */
export const FACETS = [
  'kind',
  'bearer',
  'speaker',
  'counterpart',
  'forum',
  'topic',
  'document',
  'language',
  'year',
  'due',
  'amount',
  'currency',
  'recurrence',
] as const;

/** One of {@link FACETS}. */
export type Facet = (typeof FACETS)[number];

/** What `make` gives for each facet. */
export function perFacet<Value>(make: (facet: Facet) => Value): Readonly<Record<Facet, Value>> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, Value>;
}

/** The values asked for in each facet; an empty list does not narrow. */
export type FacetSelection = Readonly<Record<Facet, readonly (string | number)[]>>;

/** What the register is narrowed by. */
export interface RegisterFilters {
  /** Null for no search; no terms find nothing. */
  readonly terms: readonly SearchTerm[] | null;
  readonly values: FacetSelection;
  /** ISO date from which `due` is seen. */
  readonly today: string;
}

/** Facets of which a commitment can have several values: the tables that keep them, a row a value. */
export const RELATIONS = {
  bearer: { table: sql`bearer`, value: sql`actor_id` },
  counterpart: { table: sql`counterpart`, value: sql`actor_id` },
  forum: { table: sql`forum`, value: sql`actor_id` },
  topic: { table: sql`commitment_topic`, value: sql`topic` },
  currency: {
    table: sql`(select distinct commitment_id, currency from commitment_amount) named`,
    value: sql`currency`,
  },
} as const satisfies Partial<
  Record<Facet, { readonly table: RawBuilder<unknown>; readonly value: RawBuilder<unknown> }>
>;

/** One of the facets of {@link RELATIONS}. */
export type Relation = keyof typeof RELATIONS;

/** The keys of {@link RELATIONS}. */
export const RELATION_NAMES = Object.keys(RELATIONS) as Relation[];

/** The year of a commitment's document. */
const YEAR: RawBuilder<number> = sql<number>`extract(year from document_date)::integer`;

/** When a commitment is due, seen from `today`. */
function dueFrom(today: string): RawBuilder<Due> {
  return sql<Due>`case
    when due_on is null then 'none'
    when due_on < ${today}::date then 'overdue'
    when due_on < ${today}::date + interval '12 months' then 'next-12-months'
    else 'later' end`;
}

/** The facets of which a commitment has one value, read from its own row. */
export type ColumnFacet = Exclude<Facet, Relation | 'language'>;

/** The value of each facet that stands in a commitment's row. */
export function columnValues(today: string): Readonly<Record<ColumnFacet, RawBuilder<unknown>>> {
  return {
    kind: sql`kind`,
    speaker: sql`speaker_id`,
    document: sql`expression_id`,
    year: YEAR,
    due: dueFrom(today),
    amount: sql`case when has_amount then 'with' else 'without' end`,
    recurrence: sql`case when recurs then 'recurring' else 'once' end`,
  };
}

/** That a commitment has the words that are asked for. */
export function hasWords({ terms }: RegisterFilters): RawBuilder<boolean> {
  return terms ? matches('commitment', terms) : sql<boolean>`true`;
}

/** That a commitment has one of the values asked for in `relation`. */
export function isRelated({ values }: RegisterFilters, relation: Relation): RawBuilder<boolean> {
  const { table, value } = RELATIONS[relation];
  const isWanted = isOneOf(value, values[relation]);
  return isWanted
    ? sql<boolean>`commitment.id in (select commitment_id from ${table} where ${isWanted})`
    : sql<boolean>`true`;
}

/**
 * That a row with a commitment's columns passes every filter that has a facet, but for `except`. `related` says
 * whether it has a value asked for in a relation.
 */
export function passesFacets(
  filters: RegisterFilters,
  related: (relation: Relation) => RawBuilder<boolean>,
  except?: Facet,
): RawBuilder<boolean> {
  const { values, today } = filters;
  const columns = columnValues(today);
  const condition = (facet: Facet): RawBuilder<boolean> | null => {
    if (values[facet].length === 0) return null;
    if (isRelation(facet)) return related(facet);
    return facet === 'language' ? isIn(values.language) : isOneOf(columns[facet], values[facet]);
  };
  const wanted = FACETS.filter((facet) => facet !== except).flatMap((facet) => condition(facet) ?? []);
  return wanted.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(wanted, sql` and `)})`;
}

function isRelation(facet: Facet): facet is Relation {
  return facet in RELATIONS;
}

/** By the document's language: the indexes of the register keep the document, and need not keep more. */
function isIn(languages: FacetSelection['language']): RawBuilder<boolean> | null {
  const isWanted = isOneOf(sql`language`, languages);
  return isWanted && sql<boolean>`expression_id in (select id from expression where ${isWanted})`;
}

function isOneOf(value: RawBuilder<unknown>, values: readonly (string | number)[]): RawBuilder<boolean> | null {
  return values.length === 0 ? null : sql<boolean>`${value} in (${sql.join(values)})`;
}

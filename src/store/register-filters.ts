import { type RawBuilder, sql } from 'kysely';
import type { CommitmentKind } from '../extraction/commitment.ts';
import { matches, type SearchTerm } from './text-query.ts';

/** When a commitment is due, seen from a day. */
export type Due = 'overdue' | 'next-12-months' | 'later' | 'none';

/** What the register is narrowed by; an empty list does not narrow. */
export interface RegisterFilters {
  /** Null for no search; no terms find nothing. */
  readonly terms: readonly SearchTerm[] | null;
  readonly kinds: readonly CommitmentKind[];
  readonly bearers: readonly string[];
  readonly speakers: readonly string[];
  readonly documents: readonly string[];
  readonly years: readonly number[];
  readonly due: readonly Due[];
  /** ISO date from which `due` is seen. */
  readonly today: string;
}

/** The filters that have facets. */
export const FACETS = ['kind', 'bearer', 'speaker', 'document', 'year', 'due'] as const;

/** One of {@link FACETS}. */
export type Facet = (typeof FACETS)[number];

/** The year of a commitment's document. */
export const YEAR: RawBuilder<number> = sql<number>`extract(year from document_date)::integer`;

/** When a commitment is due, seen from `today`. */
export function dueFrom(today: string): RawBuilder<Due> {
  return sql<Due>`case
    when due_on is null then 'none'
    when due_on < ${today}::date then 'overdue'
    when due_on < ${today}::date + interval '12 months' then 'next-12-months'
    else 'later' end`;
}

/** That a commitment passes the filters; with `except`, all of them but that one. */
export function passes(filters: RegisterFilters, except?: Facet): RawBuilder<boolean> {
  const conditions = FACETS.filter((facet) => facet !== except).flatMap((facet) => condition(filters, facet) ?? []);
  if (filters.terms) conditions.push(matches('commitment', filters.terms));
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function condition(filters: RegisterFilters, facet: Facet): RawBuilder<boolean> | null {
  switch (facet) {
    case 'kind':
      return isOneOf(sql`commitment.kind`, filters.kinds);
    case 'speaker':
      return isOneOf(sql`commitment.speaker_id`, filters.speakers);
    case 'document':
      return isOneOf(sql`commitment.expression_id`, filters.documents);
    case 'year':
      return isOneOf(YEAR, filters.years);
    case 'due':
      return isOneOf(dueFrom(filters.today), filters.due);
    case 'bearer': {
      const isOwing = isOneOf(sql`actor_id`, filters.bearers);
      return isOwing && sql`commitment.id in (select commitment_id from bearer where ${isOwing})`;
    }
  }
}

function isOneOf(value: RawBuilder<unknown>, values: readonly (string | number)[]): RawBuilder<boolean> | null {
  return values.length === 0 ? null : sql<boolean>`${value} in (${sql.join(values)})`;
}

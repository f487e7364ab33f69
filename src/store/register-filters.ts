import { type RawBuilder, sql } from 'kysely';
import type { CommitmentKind } from '../extraction/commitment.ts';
import type { LanguageCode } from '../text/language-code.ts';
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
  readonly languages: readonly LanguageCode[];
  readonly years: readonly number[];
  readonly due: readonly Due[];
  /** ISO date from which `due` is seen. */
  readonly today: string;
}

/** The filters that have facets. */
export const FACETS = ['kind', 'bearer', 'speaker', 'document', 'language', 'year', 'due'] as const;

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

/** That a commitment has the words that are asked for. */
export function hasWords({ terms }: RegisterFilters): RawBuilder<boolean> {
  return terms ? matches('commitment', terms) : sql<boolean>`true`;
}

/** That one of the bearers asked for owes the commitment. */
export function isOwed({ bearers }: RegisterFilters): RawBuilder<boolean> {
  const isBearer = isOneOf(sql`actor_id`, bearers);
  return isBearer ? sql`commitment.id in (select commitment_id from bearer where ${isBearer})` : sql<boolean>`true`;
}

/**
 * That a row with a commitment's columns passes every filter that has a facet, but for `except`. `owed` says whether
 * it is owed by a bearer asked for.
 */
export function passesFacets(filters: RegisterFilters, owed: RawBuilder<boolean>, except?: Facet): RawBuilder<boolean> {
  const conditions: Record<Facet, RawBuilder<boolean> | null> = {
    kind: isOneOf(sql`kind`, filters.kinds),
    bearer: filters.bearers.length === 0 ? null : owed,
    speaker: isOneOf(sql`speaker_id`, filters.speakers),
    document: isOneOf(sql`expression_id`, filters.documents),
    language: isIn(filters.languages),
    year: isOneOf(YEAR, filters.years),
    due: isOneOf(dueFrom(filters.today), filters.due),
  };
  const wanted = FACETS.filter((facet) => facet !== except).flatMap((facet) => conditions[facet] ?? []);
  return wanted.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(wanted, sql` and `)})`;
}

/** By the document's language: the indexes of the register keep the document, and need not keep more. */
function isIn(languages: readonly LanguageCode[]): RawBuilder<boolean> | null {
  const isWanted = isOneOf(sql`language`, languages);
  return isWanted && sql<boolean>`expression_id in (select id from expression where ${isWanted})`;
}

function isOneOf(value: RawBuilder<unknown>, values: readonly (string | number)[]): RawBuilder<boolean> | null {
  return values.length === 0 ? null : sql<boolean>`${value} in (${sql.join(values)})`;
}

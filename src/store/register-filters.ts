import type { SearchTerm } from './text-query.ts';

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
  'state',
  'owner',
  'progress',
  'verdict',
  'silence',
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

/** Days without a word after which what somebody looks after counts as silent. */
export const SILENT_AFTER_DAYS = 90;

/** What stands for having no value, in the facets that have a word for it. */
export const NONE = {
  owner: 'nobody',
  progress: 'not-reported',
  verdict: 'not-assessed',
} as const satisfies Partial<Readonly<Record<Facet, string>>>;

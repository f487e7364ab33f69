import type { Actor } from '../../authority/actor.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import { languageCodes } from '../../languages/registry.ts';
import type { FacetCounts } from '../../store/register-facets.ts';
import type { Facet } from '../../store/register-filters.ts';
import { type DocumentRef, DUE_BUCKETS, type FacetValue, type RegisterPage, type RegisterQuery } from '../views.ts';
import { presentActorOf } from './present-actor.ts';

/** The longest list of values; what is selected is listed beyond it. */
const MOST_VALUES = 100;

/** The values of each facet, in the order in which they are listed. */
export type ListedValues = Readonly<Record<Facet, readonly string[]>>;

/**
 * Which values each facet lists: every kind and due date, the languages
 * that there are, years from the newest, and of actors and documents the hundred with the most commitments. Selected values are always there, so that they can be taken back.
 */
export function listedValues(facets: FacetCounts, query: RegisterQuery): ListedValues {
  const selected = selectedValues(query);
  const most = (facet: Facet) => withSelected(byCount(facets[facet]).slice(0, MOST_VALUES), selected[facet]);
  return {
    kind: COMMITMENT_KINDS,
    bearer: most('bearer'),
    speaker: most('speaker'),
    document: most('document'),
    language: languageCodes().filter((code) => facets.language.has(code) || selected.language.includes(code)),
    year: withSelected([...facets.year.keys()], selected.year).toSorted((left, right) => Number(right) - Number(left)),
    due: DUE_BUCKETS,
  };
}

/** What the values of a facet stand for. */
export interface FacetSubjects {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly documents: ReadonlyMap<string, DocumentRef>;
}

/** The listed values with their counts and the actors and documents behind them. */
export function presentFacets(
  listed: ListedValues,
  counts: FacetCounts,
  query: RegisterQuery,
  { actors, documents }: FacetSubjects,
): RegisterPage['facets'] {
  const selected = selectedValues(query);
  const present = (facet: Facet): FacetValue[] =>
    listed[facet].map((value) => ({
      value,
      actor: facet === 'bearer' || facet === 'speaker' ? presentActorOf(actors, value) : null,
      document: facet === 'document' ? (documents.get(value) ?? null) : null,
      count: counts[facet].get(value) ?? 0,
      selected: selected[facet].includes(value),
    }));
  return {
    kind: present('kind'),
    bearer: present('bearer'),
    speaker: present('speaker'),
    document: present('document'),
    language: present('language'),
    year: present('year'),
    due: present('due'),
  };
}

function selectedValues(query: RegisterQuery): ListedValues {
  return {
    kind: query.kinds ?? [],
    bearer: query.bearers ?? [],
    speaker: query.speakers ?? [],
    document: query.documents ?? [],
    language: query.languages ?? [],
    year: (query.years ?? []).map(String),
    due: query.due ?? [],
  };
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .toSorted(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))
    .map(([value]) => value);
}

function withSelected(values: readonly string[], selected: readonly string[]): string[] {
  return [...new Set([...values, ...selected])];
}

import type { Actor } from '../../authority/actor.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import { languageCodes } from '../../languages/registry.ts';
import type { FacetCounts } from '../../store/register-facets.ts';
import { type Facet, perFacet } from '../../store/register-filters.ts';
import {
  AMOUNT_PRESENCES,
  type DocumentRef,
  DUE_BUCKETS,
  FILTER_FIELDS,
  RECURRENCES,
  type RegisterPage,
  type RegisterQuery,
} from '../views.ts';
import { presentActorOf } from './present-actor.ts';
import { presentTopicOf } from './present-topic.ts';

/** The longest list of values; what is selected is listed beyond it. */
const MOST_VALUES = 100;

/** The values of each facet, in the order in which they are listed. */
export type ListedValues = Readonly<Record<Facet, readonly string[]>>;

/**
 * Which values each facet lists: every kind and due date, the languages that there are, years from the newest, and of actors, documents,
 * topics and currencies the hundred with the most commitments. Selected values are always there, so that they can be
 * taken back.
 */
export function listedValues(facets: FacetCounts, query: RegisterQuery): ListedValues {
  const selected = selectedValues(query);
  const most = (facet: Facet) => withSelected(byCount(facets[facet]).slice(0, MOST_VALUES), selected[facet]);
  return perFacet((facet) => {
    switch (facet) {
      case 'kind':
        return COMMITMENT_KINDS;
      case 'language':
        return withSelected(
          languageCodes().filter((code) => facets.language.has(code)),
          selected.language,
        );
      case 'due':
        return DUE_BUCKETS;
      case 'year':
        return withSelected([...facets.year.keys()], selected.year).toSorted(
          (one, other) => Number(other) - Number(one),
        );
      case 'amount':
        return whereSome('with', AMOUNT_PRESENCES, facets.amount, selected.amount);
      case 'recurrence':
        return whereSome('recurring', RECURRENCES, facets.recurrence, selected.recurrence);
      default:
        return most(facet);
    }
  });
}

/** `values`, where any commitment has the telling one of them; a filter that leaves all or nothing helps nobody. */
function whereSome(
  telling: string,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  selected: readonly string[],
): readonly string[] {
  return counts.has(telling) || selected.length > 0 ? values : [];
}

/** What the values of a facet stand for. */
export interface FacetSubjects {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly documents: ReadonlyMap<string, DocumentRef>;
}

const OF_ACTORS: readonly Facet[] = ['bearer', 'speaker', 'counterpart', 'forum'];

/** The actors among the listed values. */
export function listedActors(listed: ListedValues): string[] {
  return OF_ACTORS.flatMap((facet) => listed[facet]);
}

/** The listed values with their counts and the actors, documents and topics behind them. */
export function presentFacets(
  listed: ListedValues,
  counts: FacetCounts,
  query: RegisterQuery,
  { actors, documents }: FacetSubjects,
): RegisterPage['facets'] {
  const selected = selectedValues(query);
  return perFacet((facet) =>
    listed[facet].map((value) => ({
      value,
      actor: OF_ACTORS.includes(facet) ? presentActorOf(actors, value) : null,
      document: facet === 'document' ? (documents.get(value) ?? null) : null,
      topic: facet === 'topic' ? presentTopicOf(value) : null,
      count: counts[facet].get(value) ?? 0,
      selected: selected[facet].includes(value),
    })),
  );
}

function selectedValues(query: RegisterQuery): ListedValues {
  return perFacet((facet) => (query[FILTER_FIELDS[facet]] ?? []).map(String));
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .toSorted(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))
    .map(([value]) => value);
}

function withSelected(values: readonly string[], selected: readonly string[]): string[] {
  return [...new Set([...values, ...selected])];
}

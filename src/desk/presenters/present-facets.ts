import type { Actor } from '../../authority/actor.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import { languageCodes } from '../../languages/registry.ts';
import type { FacetCounts } from '../../store/register-facets.ts';
import { type Facet, NONE, perFacet } from '../../store/register-filters.ts';
import { PROGRESSES, VERDICTS } from '../../store/schema/follow-up.ts';
import {
  AMOUNT_PRESENCES,
  type DocumentRef,
  DUE_BUCKETS,
  FILTER_FIELDS,
  LISTED_STATES,
  RECURRENCES,
  type RegisterPage,
  type RegisterQuery,
  SILENCE_BUCKETS,
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
  const most = (facet: Facet) => withSelected(mostCounted(facets[facet]), selected[facet]);
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
      case 'state':
        return whereSome('confirmed', LISTED_STATES, facets.state, selected.state);
      case 'progress':
      case 'verdict':
        return telling(facet, facet === 'progress' ? PROGRESSES : VERDICTS, facets[facet], selected[facet]);
      case 'owner':
        return telling(facet, most(facet), facets.owner, selected.owner);
      case 'silence':
        return whereSome('silent', SILENCE_BUCKETS, facets.silence, selected.silence);
      default:
        return most(facet);
    }
  });
}

/** Those of `values` that any commitment has, where not all of them have none. */
function telling(
  facet: 'owner' | 'progress' | 'verdict',
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  selected: readonly string[],
): readonly string[] {
  const isTold = selected.length > 0 || [...counts.keys()].some((value) => value !== NONE[facet]);
  return isTold ? values.filter((value) => counts.has(value) || selected.includes(value)) : [];
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
  /** By the value of the filter. */
  readonly ownerNames: ReadonlyMap<string, string>;
}

const OF_ACTORS: readonly Facet[] = ['bearer', 'speaker', 'counterpart', 'forum'];

/** The actors among the listed values: those of commitments that were found, and those that were only asked for. */
export function listedActors(
  listed: ListedValues,
  counts: FacetCounts,
): { readonly found: readonly string[]; readonly asked: readonly string[] } {
  const found = OF_ACTORS.flatMap((facet) => listed[facet].filter((id) => counts[facet].has(id)));
  return { found, asked: OF_ACTORS.flatMap((facet) => listed[facet]).filter((id) => !found.includes(id)) };
}

/** The listed values with their counts and the actors, documents and topics behind them. */
export function presentFacets(
  listed: ListedValues,
  counts: FacetCounts,
  query: RegisterQuery,
  { actors, documents, ownerNames }: FacetSubjects,
): RegisterPage['facets'] {
  const selected = selectedValues(query);
  return perFacet((facet) =>
    listed[facet].map((value) => ({
      value,
      actor: OF_ACTORS.includes(facet) ? presentActorOf(actors, value) : null,
      document: facet === 'document' ? (documents.get(value) ?? null) : null,
      topic: facet === 'topic' ? presentTopicOf(value) : null,
      ownerName: facet === 'owner' ? (ownerNames.get(value) ?? null) : null,
      count: counts[facet].get(value) ?? 0,
      selected: selected[facet].includes(value),
    })),
  );
}

function selectedValues(query: RegisterQuery): ListedValues {
  return perFacet((facet) => (query[FILTER_FIELDS[facet]] ?? []).map(String));
}

/** The values with the most commitments, those with the most first. Of thousands of documents few are ever compared. */
function mostCounted(counts: ReadonlyMap<string, number>): string[] {
  const least = Int32Array.from(counts.values()).sort().at(-MOST_VALUES) ?? 0;
  return [...counts]
    .filter(([, count]) => count >= least)
    .toSorted(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}

function withSelected(values: readonly string[], selected: readonly string[]): string[] {
  return [...new Set([...values, ...selected])];
}

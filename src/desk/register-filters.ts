import { BINDING_KINDS } from '../store/commitments.ts';
import { perFacet, type RegisterFilters } from '../store/register-filters.ts';
import { parseTextQuery } from '../store/text-query.ts';
import { searchableText } from './query-checks.ts';
import { FILTER_FIELDS, type RegisterQuery, type RegisterSort } from './views.ts';

/** What a query narrows the register by; stances are left out unless they are asked for. */
export function toFilters(query: RegisterQuery, today: string): RegisterFilters {
  const text = searchableText(query.text);
  const kinds = query.kinds?.length ? query.kinds : BINDING_KINDS;
  return {
    terms: text === undefined ? null : parseTextQuery(text),
    values: perFacet((facet) => (facet === 'kind' ? kinds : (query[FILTER_FIELDS[facet]] ?? []))),
    today,
  };
}

/** The order asked for, else by relevance where there are words, else by the newest document. */
export function toSort(query: RegisterQuery, filters: RegisterFilters): RegisterSort {
  return query.sort ?? (filters.terms ? 'relevance' : 'newest');
}

import { checkFindQuery } from './find-checks.ts';
import type { FindQuery } from './find-views.ts';

/** The query fields that narrow a search, by their names in the address. */
const NARROWING = ['language', 'actor', 'from', 'to', 'progress'] as const;

/**
 * What the address of the search asks for; empty fields count as absent.
 * @throws Invalid with every field that cannot be.
 */
export function parseFindQuery(parameters: URLSearchParams): FindQuery {
  const one = (name: string) => parameters.get(name)?.trim() || undefined;
  const page = one('page');
  const query = {
    text: one('q'),
    kind: one('kind'),
    languages: [...new Set(parameters.getAll('language').filter(Boolean))],
    actor: one('actor'),
    from: one('from'),
    to: one('to'),
    progress: one('progress'),
    sort: one('sort'),
    page: page === undefined ? undefined : Number(page),
    exact: parameters.get('exact') === '1',
  } as FindQuery;
  checkFindQuery(query);
  return query;
}

/** The part behind the question mark that asks for exactly this. */
export function findQueryString({ text, kind, languages = [], page = 1, exact, ...rest }: FindQuery): string {
  const pairs: [string, string | undefined][] = [
    ['q', text],
    ['kind', kind],
    ...languages.map((language): [string, string] => ['language', language]),
    ['actor', rest.actor],
    ['from', rest.from],
    ['to', rest.to],
    ['progress', rest.progress],
    ['sort', rest.sort === 'relevance' ? undefined : rest.sort],
    ['page', page === 1 ? undefined : String(page)],
    ['exact', exact ? '1' : undefined],
  ];
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined)).toString();
}

/** The address of the search that shows exactly what `query` asks for. */
export function findPath(query: FindQuery): string {
  const asked = findQueryString(query);
  return asked === '' ? '/search' : `/search?${asked}`;
}

/** The same without anything that narrows it. */
export function withoutFilters({ text, kind, sort }: FindQuery): FindQuery {
  return { text, kind, sort };
}

/** How many filters are chosen. */
export function chosenFilters(query: FindQuery): number {
  const { languages = [], actor, from, to, progress } = query;
  const given: Record<(typeof NARROWING)[number], boolean> = {
    language: languages.length > 0,
    actor: actor !== undefined,
    from: from !== undefined,
    to: to !== undefined,
    progress: progress !== undefined,
  };
  return NARROWING.filter((name) => given[name]).length;
}

import { ORGANISATION_KINDS } from '../authority/organisations/kind.ts';
import type { SignatoryFilters } from '../desk/signatory-filters.ts';
import { pledgePath } from './paths.ts';

/** What a list of signatories is asked for. */
export interface SignatoryQuery extends SignatoryFilters {
  /** From 1. */
  readonly page: number;
}

/** What the address of a pledge asks for; what it cannot mean is left out. */
export function parseSignatoryQuery(parameters: URLSearchParams): SignatoryQuery {
  const page = Number(parameters.get('page') ?? '1');
  return {
    kinds: ORGANISATION_KINDS.filter((kind) => parameters.getAll('kind').includes(kind)),
    countries: parameters.getAll('country').filter((country) => /^(?:[a-z]{2}|unknown)$/u.test(country)),
    years: parameters.getAll('year').filter((year) => /^(?:\d{4}|unknown)$/u.test(year)),
    name: (parameters.get('name') ?? '').slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** The address of a pledge's signatories, narrowed: on its page, or as a file. */
export function signatoriesPath(slug: string, query: Partial<SignatoryQuery>, form: 'page' | 'csv' = 'page'): string {
  const { kinds = [], countries = [], years = [], name = '', page = 1 } = query;
  const parameters = new URLSearchParams([
    ...kinds.map((kind) => ['kind', kind]),
    ...countries.map((country) => ['country', country]),
    ...years.map((year) => ['year', year]),
    ...(name === '' ? [] : [['name', name]]),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ]);
  const search = parameters.toString();
  if (form === 'csv') return `${pledgePath(slug)}/signatories.csv${search && `?${search}`}`;
  return `${pledgePath(slug)}${search && `?${search}`}#signatories`;
}

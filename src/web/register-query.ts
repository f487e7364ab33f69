import { Invalid, type Issue } from '../desk/errors.ts';
import { PROGRESSES, VERDICTS } from '../desk/follow-up-views.ts';
import {
  AMOUNT_PRESENCES,
  DUE_BUCKETS,
  FILTER_FIELDS,
  LISTED_STATES,
  RECURRENCES,
  REGISTER_SORTS,
  type RegisterQuery,
  SILENCE_BUCKETS,
} from '../desk/views.ts';
import { COMMITMENT_KINDS } from '../extraction/commitment.ts';
import { languageCodes } from '../languages/registry.ts';

/** Name of a filter in the register's address. */
export type FilterName = keyof typeof FILTER_FIELDS;

/** The filters in the order they are shown. */
export const FILTER_NAMES = Object.keys(FILTER_FIELDS) as FilterName[];

function oneOf<T extends string>(field: string, values: string[], allowed: readonly T[], issues: Issue[]): T[] {
  const known = values.filter((value): value is T => (allowed as readonly string[]).includes(value));
  const unknown = values.find((value) => !(allowed as readonly string[]).includes(value));
  if (unknown !== undefined) {
    issues.push({ field, code: 'not-one-of', details: { value: unknown, allowed: allowed.join(', ') } });
  }
  return known;
}

function wholeNumbers(field: string, values: string[], issues: Issue[]): number[] {
  const wrong = values.find((value) => !/^\d{1,4}$/.test(value));
  if (wrong !== undefined) issues.push({ field, code: 'not-a-number', details: { value: wrong } });
  return values.filter((value) => value !== wrong).map(Number);
}

/**
 * What the address of the register asks for; empty fields, as a form sends them, count as absent.
 * @throws Invalid with every field that cannot be used.
 */
export function parseRegisterQuery(parameters: URLSearchParams): RegisterQuery {
  const issues: Issue[] = [];
  const all = (name: string) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  const one = (name: string) => all(name)[0];
  const query: RegisterQuery = {
    text: one('q')?.trim() || undefined,
    kinds: oneOf('kind', all('kind'), COMMITMENT_KINDS, issues),
    bearers: all('bearer'),
    speakers: all('speaker'),
    counterparts: all('counterpart'),
    fora: all('forum'),
    topics: all('topic'),
    documents: all('document'),
    languages: oneOf('language', all('language'), languageCodes(), issues),
    years: wholeNumbers('year', all('year'), issues),
    due: oneOf('due', all('due'), DUE_BUCKETS, issues),
    amounts: oneOf('amount', all('amount'), AMOUNT_PRESENCES, issues),
    currencies: all('currency'),
    recurrences: oneOf('recurrence', all('recurrence'), RECURRENCES, issues),
    states: oneOf('state', all('state'), LISTED_STATES, issues),
    owners: all('owner'),
    progresses: oneOf('progress', all('progress'), PROGRESSES, issues),
    verdicts: oneOf('verdict', all('verdict'), VERDICTS, issues),
    silences: oneOf('silence', all('silence'), SILENCE_BUCKETS, issues),
    sort: oneOf('sort', all('sort'), REGISTER_SORTS, issues)[0],
    cursor: one('cursor'),
    limit: wholeNumbers('limit', all('limit'), issues)[0],
  };
  if (issues.length > 0) throw new Invalid(issues);
  return query;
}

function parametersOf(query: RegisterQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('q', query.text);
  for (const name of FILTER_NAMES) {
    for (const value of query[FILTER_FIELDS[name]] ?? []) parameters.append(name, String(value));
  }
  for (const name of ['sort', 'limit', 'cursor'] as const) {
    const value = query[name];
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters;
}

function withParameters(path: string, query: RegisterQuery): string {
  const parameters = parametersOf(query).toString();
  return parameters === '' ? path : `${path}?${parameters}`;
}

/** The address of the register that shows exactly what `query` asks for. */
export function registerPath(query: RegisterQuery): string {
  return withParameters('/register', query);
}

/** The query of that address, the first page of it, as a saved view keeps it. */
export function registerQueryString(query: RegisterQuery): string {
  return parametersOf({ ...query, cursor: undefined }).toString();
}

/** The address of the same records, all of them, as CSV. */
export function registerCsvPath(query: RegisterQuery): string {
  return withParameters('/register.csv', { ...query, cursor: undefined, limit: undefined });
}

/** `query` without one value of a filter, from the first page. */
export function withoutValue(query: RegisterQuery, filter: FilterName, value: string): RegisterQuery {
  const field = FILTER_FIELDS[filter];
  const values = (query[field] ?? []) as readonly (string | number)[];
  return { ...query, cursor: undefined, [field]: values.filter((chosen) => String(chosen) !== value) };
}

/** How many filter values are chosen. */
export function chosenCount(query: RegisterQuery): number {
  return FILTER_NAMES.reduce((sum, name) => sum + (query[FILTER_FIELDS[name]]?.length ?? 0), 0);
}

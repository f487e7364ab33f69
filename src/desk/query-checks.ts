import { COMMITMENT_KINDS } from '../extraction/commitment.ts';
import { languageCodes } from '../languages/registry.ts';
import { FACETS } from '../store/register-filters.ts';
import { PROGRESSES, VERDICTS } from '../store/schema/follow-up.ts';
import { Invalid, type Issue } from './errors.ts';
import {
  AMOUNT_PRESENCES,
  DUE_BUCKETS,
  FILTER_FIELDS,
  LISTED_STATES,
  RECURRENCES,
  REGISTER_SORTS,
  type RegisterQuery,
} from './views.ts';

const LONGEST_TEXT = 500;
const MOST_VALUES = 200;
const LARGEST_PAGE = 100;
const PAGE = 25;

/** How many records a page has: 25 if not said. Throws `Invalid` unless it is 1 to 100. */
export function pageSize(limit: number | undefined): number {
  throwAny(limitIssues(limit));
  return limit ?? PAGE;
}

/** The words to search for, undefined where there are none. Throws `Invalid` when they are too long. */
export function searchableText(text: string | undefined): string | undefined {
  throwAny(textIssues(text));
  return text?.trim() || undefined;
}

/** Throws `Invalid` with everything in the query that cannot be. */
export function checkRegisterQuery(query: RegisterQuery): void {
  throwAny([
    ...textIssues(query.text),
    ...limitIssues(query.limit),
    ...choiceIssues('kind', query.kinds ?? [], COMMITMENT_KINDS),
    ...choiceIssues('due', query.due ?? [], DUE_BUCKETS),
    ...choiceIssues('sort', query.sort ? [query.sort] : [], REGISTER_SORTS),
    ...choiceIssues('language', query.languages ?? [], languageCodes()),
    ...choiceIssues('amount', query.amounts ?? [], AMOUNT_PRESENCES),
    ...choiceIssues('recurrence', query.recurrences ?? [], RECURRENCES),
    ...choiceIssues('state', query.states ?? [], LISTED_STATES),
    ...choiceIssues('progress', query.progresses ?? [], PROGRESSES),
    ...choiceIssues('verdict', query.verdicts ?? [], VERDICTS),
    ...FACETS.flatMap((facet) => lengthIssues(facet, query[FILTER_FIELDS[facet]])),
    ...yearIssues(query.years ?? []),
  ]);
}

/** Throws `Invalid` where more values are asked for in one filter than anybody chooses. */
export function checkValues(filters: Readonly<Record<string, readonly unknown[]>>): void {
  throwAny(Object.entries(filters).flatMap(([field, values]) => lengthIssues(field, values)));
}

function throwAny(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Invalid(issues);
}

function textIssues(text = ''): Issue[] {
  if (text.length <= LONGEST_TEXT) return [];
  return [{ field: 'text', code: 'too-long', details: { limit: LONGEST_TEXT } }];
}

function limitIssues(limit = PAGE): Issue[] {
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return [];
  return [{ field: 'limit', code: 'not-a-number', details: { value: limit, minimum: 1, maximum: LARGEST_PAGE } }];
}

function choiceIssues(field: string, values: readonly string[], allowed: readonly string[]): Issue[] {
  return values
    .filter((value) => !allowed.includes(value))
    .map((value) => ({ field, code: 'not-one-of', details: { value, allowed: allowed.join(', ') } }));
}

function lengthIssues(field: string, values: readonly unknown[] = []): Issue[] {
  return values.length <= MOST_VALUES ? [] : [{ field, code: 'too-long', details: { limit: MOST_VALUES } }];
}

function yearIssues(years: readonly number[]): Issue[] {
  return years
    .filter((year) => !Number.isInteger(year) || year < 1 || year > 9999)
    .map((year) => ({ field: 'year', code: 'not-a-number', details: { value: year, minimum: 1, maximum: 9999 } }));
}

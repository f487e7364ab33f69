import { languageCodes } from '../languages/registry.ts';
import { PROGRESSES } from '../store/schema/follow-up.ts';
import { Invalid, type Issue } from './errors.ts';
import { FIND_KINDS, FIND_SORTS, type FindQuery } from './find-views.ts';
import { isIsoDate } from './iso-date.ts';
import { searchableText } from './query-checks.ts';

const LONGEST_NAME = 200;
const LAST_PAGE = 200;

/** Throws `Invalid` with everything in the query that cannot be. */
export function checkFindQuery(query: FindQuery): void {
  searchableText(query.text);
  const { kind, languages = [], actor = '', from, to, progress, sort, page = 1 } = query;
  const issues: Issue[] = [
    ...choice('kind', kind, FIND_KINDS),
    ...languages.flatMap((language) => choice('language', language, languageCodes())),
    ...choice('progress', progress, PROGRESSES),
    ...choice('sort', sort, FIND_SORTS),
    ...day('from', from),
    ...day('to', to),
  ];
  if (actor.length > LONGEST_NAME) issues.push({ field: 'actor', code: 'too-long', details: { limit: LONGEST_NAME } });
  if (!Number.isInteger(page) || page < 1 || page > LAST_PAGE) {
    issues.push({ field: 'page', code: 'not-a-number', details: { value: page, minimum: 1, maximum: LAST_PAGE } });
  }
  if (issues.length > 0) throw new Invalid(issues);
}

function choice(field: string, value: string | undefined, allowed: readonly string[]): Issue[] {
  if (value === undefined || allowed.includes(value)) return [];
  return [{ field, code: 'not-one-of', details: { value, allowed: allowed.join(', ') } }];
}

function day(field: string, value: string | undefined): Issue[] {
  return value === undefined || isIsoDate(value) ? [] : [{ field, code: 'not-a-date', details: { value } }];
}

import type { CompiledDates, Role } from './compiled-dates.ts';
import type { Edge } from './date-expression.ts';
import { type DateWord, phraseBefore } from './date-words.ts';

/** The words before a date and what they do to it. */
export interface DatePrefix {
  /** Place of the first of these words; that of the date itself where there are none. */
  readonly from: number;
  /** The one that decides how the date bears on the action; null where none does. */
  readonly lead: 'limit' | 'place' | 'opener' | 'dating' | 'between' | 'within' | null;
  readonly edge: Edge | null;
  readonly qualifier: '~' | '?' | null;
  /** Whether "next" or "this" stands before it. */
  readonly next: boolean;
  /** Whether an article or the like stands right before it, which is no word for a year. */
  readonly article: boolean;
  readonly decade: boolean;
  /** Whether "each" stands before it: it comes again and again. */
  readonly recurring: boolean;
}

const MOST_PHRASES = 7;
const EDGES = ['end', 'start', 'middle', 'late'] as const;
/** Once one of these is found nothing further left changes what the date is. */
const DECISIVE = ['within', 'limit', 'opener', 'between', 'dating'] as const;

/** Reads leftwards from a date at `at`, no further than `floor`. `counted` is true before a length of time. */
export function prefixBefore(
  dates: CompiledDates,
  words: readonly DateWord[],
  at: number,
  floor: number,
  counted: boolean,
): DatePrefix {
  const found: Mutable<DatePrefix> = {
    from: at,
    lead: null,
    edge: null,
    qualifier: null,
    next: false,
    article: false,
    decade: false,
    recurring: false,
  };
  let cursor = at;
  for (let count = 0; count < MOST_PHRASES; count += 1) {
    const match = phraseBefore(dates.prefixes, words, cursor);
    if (match === null || match.from < floor) break;
    const roles = match.value;
    const decisive = DECISIVE.find((role) => roles.has(role) && (role !== 'within' || counted));
    if (found.lead !== null && decisive === undefined) break;
    cursor = match.from;
    if (roles.has('recurring')) found.recurring = true;
    if (decisive !== undefined) {
      found.lead = decisive;
      found.from = match.from;
      if (!roles.has('coming')) break;
    }
    if (count === 0 && roles.has('filler') && !roles.has('place')) found.article = true;
    if (takes(found, roles, counted)) found.from = match.from;
  }
  return found;
}

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** Notes what the phrase says; false for one that only counts if something further left does. */
function takes(found: Mutable<DatePrefix>, roles: ReadonlySet<Role>, counted: boolean): boolean {
  const edge = EDGES.find((name) => roles.has(name));
  if (edge !== undefined && found.edge === null) {
    found.edge = edge;
    return true;
  }
  if (roles.has('place')) {
    found.lead = 'place';
    return true;
  }
  if (roles.has('approximate') || roles.has('uncertain')) {
    found.qualifier = roles.has('approximate') ? '~' : '?';
    return true;
  }
  if (roles.has('decade')) found.decade = true;
  if (roles.has('next')) found.next = true;
  return roles.has('next') || roles.has('decade') || (counted && roles.has('coming'));
}

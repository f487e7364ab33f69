import { edtfMembers } from '../text/edtf.ts';
import type { CompiledDates } from './compiled-dates.ts';
import type { DateRelation, DateValue, Edge } from './date-expression.ts';
import type { DatePoint } from './date-point.ts';
import { datePointAt } from './date-points.ts';
import type { DatePrefix } from './date-prefix.ts';
import { atEdge, interval } from './date-value.ts';
import { type DateWord, phraseAt } from './date-words.ts';

const MOST_WORDS_BETWEEN = 4;
const NO_ENDS: ReadonlySet<DatePoint['shape']> = new Set(['duration', 'weekday', 'decade']);

/** The period that begins with `first`: "(from) 2025 to 2027", "June–September 2026", "(between) May and June"; null where none does. */
export function periodFrom(
  dates: CompiledDates,
  words: readonly DateWord[],
  first: DatePoint,
  prefix: DatePrefix,
): DatePoint | null {
  if (first.shape === 'years') return { ...first, relation: relationOfPeriod(prefix, true) };
  if (first.needs === 'edge' && prefix.edge === null) return null;
  const link = linkAt(dates, words, first, prefix);
  if (link === null || NO_ENDS.has(first.shape)) return wholePeriod(first, prefix);
  const end = endAt(dates, words, link.to);
  if (end === null || NO_ENDS.has(end.point.shape)) return null;
  if (!link.isSign && !belongTogether(first, end.point, prefix)) return null;
  const [from, to] = completed(first.value, end.point.value);
  const value = interval(edgeOf(prefix.edge, from, 0), edgeOf(end.edge, to, 1));
  if (value === null) return null;
  const isComplete = end.point.needs === 'nothing' && first.shape !== 'year';
  return {
    shape: first.shape === 'year' ? 'years' : first.shape,
    to: end.point.to,
    value,
    needs: isComplete ? 'nothing' : 'introduction',
    relation: relationOfPeriod(prefix, link.isSign),
  };
}

/** "3–5 June" is a period by itself, "3 and 5 June" is one after "between". */
function wholePeriod(point: DatePoint, prefix: DatePrefix): DatePoint | null {
  const relation = relationOfPeriod(prefix, point.relation === undefined);
  const { value } = point;
  if (value.kind === 'interval' || (value.kind === 'calendar' && value.edtf.includes('/')))
    return { ...point, relation };
  if (prefix.lead !== 'between') return null;
  const [from, to] = membersOf(value);
  const period = from === undefined || to === undefined ? null : interval(from, to);
  return period === null ? null : { ...point, value: period, relation };
}

function membersOf(value: DateValue): readonly DateValue[] {
  if (value.kind === 'set') return value.dates;
  if (value.kind !== 'calendar' || !value.edtf.startsWith('{')) return [];
  return edtfMembers(value.edtf).map((edtf) => ({ kind: 'calendar', edtf }));
}

/** A period places what is done in it; with "for" or "of" and a mere dash it names a thing: "the budget for 2021–2027". */
function relationOfPeriod({ lead }: DatePrefix, isSign: boolean): DateRelation {
  if (lead === 'limit' || lead === 'within') return 'by';
  return lead === 'dating' && isSign ? 'none' : 'in';
}

function linkAt(
  dates: CompiledDates,
  words: readonly DateWord[],
  { to: at, shape }: DatePoint,
  { lead }: DatePrefix,
): { readonly to: number; readonly isSign: boolean } | null {
  const joiner = phraseAt(dates.joiners, words, at);
  if (joiner !== null) return { to: joiner.to, isSign: words[at]?.kind === 'sign' };
  if (words[at]?.word === '/' && shape === 'month') return { to: at + 1, isSign: true };
  const conjunction = lead === 'between' ? phraseAt(dates.conjunctions, words, at) : null;
  return conjunction?.value === 'all' ? { to: conjunction.to, isSign: false } : null;
}

function endAt(
  dates: CompiledDates,
  words: readonly DateWord[],
  at: number,
): { readonly point: DatePoint; readonly edge: Edge | null } | null {
  let place = at;
  let edge: Edge | null = null;
  for (let count = 0; count < MOST_WORDS_BETWEEN; count += 1) {
    const point = datePointAt(dates, words, place);
    if (point !== null && (point.needs !== 'edge' || edge !== null)) return { point, edge };
    const match = phraseAt(dates.prefixes, words, place);
    if (match === null) return null;
    edge = (['end', 'start', 'middle', 'late'] as const).find((name) => match.value.has(name)) ?? edge;
    place = match.to;
  }
  return null;
}

/** Whether "to" between two dates joins them: after "from", before the year that both share, or between two of a kind. */
function belongTogether(first: DatePoint, end: DatePoint, { lead }: DatePrefix): boolean {
  if (lead === 'opener' || lead === 'between' || lead === 'dating') return true;
  if (first.value.kind === 'next' && end.value.kind === 'calendar') return true;
  if (lead === 'place' && first.shape === 'year' && end.shape === 'year') return true;
  return first.shape === end.shape && first.needs === 'nothing' && end.needs === 'nothing';
}

/** Gives the end that lacks a year the other one's: "June to September 2026", "November to February 2026". */
export function completed(from: DateValue, to: DateValue): readonly [DateValue, DateValue] {
  if (from.kind === 'next' && to.kind === 'calendar') {
    const year = Number(to.edtf.slice(0, 4));
    const first = inYear(year, from.monthAndDay);
    return [first.edtf > to.edtf ? inYear(year - 1, from.monthAndDay) : first, to];
  }
  if (from.kind === 'calendar' && to.kind === 'next') {
    const year = Number(from.edtf.slice(0, 4));
    const last = inYear(year, to.monthAndDay);
    return [from, last.edtf < from.edtf.slice(0, last.edtf.length) ? inYear(year + 1, to.monthAndDay) : last];
  }
  return [from, to];
}

function inYear(year: number, monthAndDay: string) {
  return { kind: 'calendar', edtf: `${year}-${monthAndDay.slice(2)}` } as const;
}

/** The value at its edge; where that is a period of its own, the end of it that counts. */
function edgeOf(edge: Edge | null, value: DateValue, end: 0 | 1): DateValue {
  const edged = atEdge(edge, value);
  if (edged.kind !== 'calendar' || !edged.edtf.includes('/')) return edged;
  return { kind: 'calendar', edtf: edged.edtf.split('/')[end] ?? edged.edtf };
}

import { edtfBounds } from '../text/edtf.ts';
import type { DateValue, Edge } from './date-expression.ts';

/** The third of `of` that the edge names; the end of a period is the period, whose last day is its end. */
export function atEdge(edge: Edge | null, of: DateValue): DateValue {
  if (edge === null || edge === 'end') return of;
  return of.kind === 'calendar' ? { kind: 'calendar', edtf: edtfAtEdge(of.edtf, edge) } : { kind: 'edge', edge, of };
}

type Stretch = Exclude<Edge, 'end'>;
const YEAR_PARTS: Readonly<Record<Stretch, string>> = {
  start: '37',
  middle: '38',
  late: '39',
  'first-half': '40',
  'second-half': '41',
};
const MONTH_THIRDS: Partial<Record<Stretch, readonly [string, string]>> = {
  start: ['01', '10'],
  middle: ['11', '20'],
  late: ['21', ''],
};
const DECADE_PARTS: Readonly<Record<Stretch, readonly [number, number]>> = {
  start: [0, 3],
  middle: [4, 6],
  late: [7, 9],
  'first-half': [0, 4],
  'second-half': [5, 9],
};

/**
 * "Early", "mid" and "late" as EDTF: the thirds of a year (`2026-37` to `2026-39` in ISO 8601-2), of a month and of a
 * decade as intervals; halves of decades and centuries likewise. The middle of a century is its fiftieth year, and other
 * periods are merely approximate.
 */
export function edtfAtEdge(edtf: string, edge: Stretch): string {
  if (/^\d{4}$/u.test(edtf)) return `${edtf}-${YEAR_PARTS[edge]}`;
  const third = /^\d{4}-(?:0\d|1[0-2])$/u.test(edtf) ? MONTH_THIRDS[edge] : undefined;
  if (third !== undefined) {
    const [first, last] = third;
    return `${edtf}-${first}/${last === '' ? edtfBounds(edtf).last : `${edtf}-${last}`}`;
  }
  if (/^\d{3}X$/u.test(edtf)) {
    const [first, last] = DECADE_PARTS[edge];
    return `${edtf.slice(0, 3)}${first}/${edtf.slice(0, 3)}${last}`;
  }
  if (/^\d{2}XX$/u.test(edtf)) return centuryAtEdge(edtf.slice(0, 2), edge);
  return edtfQualified(edtf, '~');
}

function centuryAtEdge(century: string, edge: Stretch): string {
  if (edge === 'middle') return `${century}50~`;
  if (edge === 'first-half') return `${century}00/${century}49`;
  if (edge === 'second-half') return `${century}50/${century}99`;
  return `${century}XX~`;
}

/** `of` as approximate or uncertain. */
export function qualified(qualifier: '~' | '?' | null, of: DateValue): DateValue {
  if (qualifier === null) return of;
  return of.kind === 'calendar'
    ? { kind: 'calendar', edtf: edtfQualified(of.edtf, qualifier) }
    : { kind: 'qualified', qualifier, of };
}

/** Puts the qualifier behind each date of the value that has none. */
export function edtfQualified(edtf: string, qualifier: '~' | '?'): string {
  return edtf.replace(/[\dX](?=$|[/,}\]])/gu, `$&${qualifier}`);
}

/** The time from one date to another, null being an open end; null when it would end before it begins. */
export function interval(from: DateValue | null, to: DateValue | null): DateValue | null {
  const ends = [from, to].map((end) => (end === null ? '..' : end.kind === 'calendar' ? end.edtf : null));
  const [first, last] = ends;
  if (first == null || last == null) return { kind: 'interval', from, to };
  if (/[/{[]/u.test(first + last)) return null;
  const edtf = `${first}/${last}`;
  return isInOrder(first, last) ? { kind: 'calendar', edtf } : null;
}

function isInOrder(first: string, last: string): boolean {
  return first === '..' || last === '..' || edtfBounds(first).first <= edtfBounds(last).last;
}

/** Several dates: all of them, or one of them. */
export function setOf(choice: 'all' | 'one', dates: readonly DateValue[]): DateValue {
  const members = dates.flatMap((date) => (date.kind === 'calendar' ? [date.edtf] : []));
  if (members.length < dates.length) return { kind: 'set', choice, dates };
  return { kind: 'calendar', edtf: edtfSet(choice, members) };
}

/** `{A,B}` for all of them, `[A,B]` for one. */
export function edtfSet(choice: 'all' | 'one', members: readonly string[]): string {
  return choice === 'all' ? `{${members.join(',')}}` : `[${members.join(',')}]`;
}

/** A day that the calendar has, as `YYYY-MM-DD`; null for 31 June. */
export function calendarDay(year: string, month: number, day: number): string | null {
  const last = month === 2 && isLeap(Number(year)) ? 29 : LAST_DAYS[month - 1];
  return last === undefined || day < 1 || day > last ? null : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A number with a zero before it where it has one figure. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

const OPEN_START = '0001-01-01';
const OPEN_END = '9999-12-31';

/** First and last month of the parts of a year that EDTF numbers: seasons 21–24, quarters 33–36, halves 40–41. */
const YEAR_PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

/** The first and the last day, as ISO dates, that an EDTF value can mean. */
export interface DateBounds {
  readonly first: string;
  readonly last: string;
}

/**
 * The days that an EDTF (ISO 8601-2) date or interval covers: a year, a month, a day, a season (northern: summer 2024
 * is June to August, winter 2024 December 2024 to February 2025), a quarter, a half, and `A/B`, where an open end
 * (`..` or nothing) gives the year 1 or 9999. Qualifiers `?`, `~` and `%` do not move the bounds.
 *
 * @throws RangeError when `edtf` is none of these.
 */
export function edtfBounds(edtf: string): DateBounds {
  const ends = edtf.split('/');
  if (ends.length === 1) return boundsOfDate(edtf);
  const [start = '', end = ''] = ends;
  if (ends.length > 2 || (isOpen(start) && isOpen(end))) throw notEdtf(edtf);
  const first = isOpen(start) ? OPEN_START : boundsOfDate(start).first;
  const last = isOpen(end) ? OPEN_END : boundsOfDate(end).last;
  if (first > last) throw notEdtf(edtf);
  return { first, last };
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function boundsOfDate(edtf: string): DateBounds {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/u.exec(edtf);
  if (parts === null) throw notEdtf(edtf);
  const [, year = '', month, day] = parts;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined) return boundsOfDay(edtf, `${year}-${month}-${day}`);
  const months = YEAR_PARTS[month] ?? [Number(month), Number(month)];
  if (YEAR_PARTS[month] === undefined && (months[0] < 1 || months[0] > 12)) throw notEdtf(edtf);
  return { first: dayOfMonth(Number(year), months[0], 1), last: dayOfMonth(Number(year), months[1] + 1, 0) };
}

function boundsOfDay(edtf: string, date: string): DateBounds {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || isoDate(time) !== date) throw notEdtf(edtf);
  return { first: date, last: date };
}

/** `month` may run past December into the next year; day 0 is the last of the month before. */
function dayOfMonth(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return isoDate(date.getTime());
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function notEdtf(edtf: string): RangeError {
  return new RangeError(`not an EDTF date or interval: ${edtf}`);
}

const OPEN_START = '0001-01-01';
const OPEN_END = '9999-12-31';

/**
 * First and last month of the parts of a year that ISO 8601-2 numbers: seasons 21–24, of the northern hemisphere 25–28
 * and of the southern 29–32, quarters 33–36, thirds 37–39, halves 40–41.
 */
const YEAR_PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 14],
  29: [9, 11],
  30: [12, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

/** The first and the last day, as ISO dates, that an EDTF value can mean. */
export interface DateBounds {
  readonly first: string;
  readonly last: string;
}

/**
 * The days that an EDTF (ISO 8601-2) value covers: a day, a month, a year, a decade or century (`203X`, `20XX`), a season
 * (northern unless numbered otherwise: summer 2024 is June to August, winter 2024 December 2024 to February 2025), a
 * quarter, a third, a half, an interval `A/B`, where an open end (`..` or nothing) gives the year 1 or 9999, and a set
 * `{A,B}` or choice `[A,B]`, from its earliest to its latest day. Qualifiers `?`, `~` and `%` do not move the bounds.
 *
 * @throws RangeError when `edtf` is none of these.
 */
export function edtfBounds(edtf: string): DateBounds {
  const bounds = edtfMembers(edtf).map(boundsOfInterval);
  const first = bounds.map((member) => member.first).sort()[0];
  const last = bounds
    .map((member) => member.last)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) throw notEdtf(edtf);
  return { first, last };
}

/** The dates of a set `{A,B}` or a choice `[A,B]`; a value that is neither stands for itself. */
export function edtfMembers(edtf: string): string[] {
  const list = /^(?:\{([^{}]*)\}|\[([^[\]]*)\])$/u.exec(edtf);
  return list === null ? [edtf] : (list[1] ?? list[2] ?? '').split(',').map((member) => member.trim());
}

function boundsOfInterval(edtf: string): DateBounds {
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
  const decade = /^(?:(\d{3})X|(\d{2})XX)[?~%]?$/u.exec(edtf);
  if (decade !== null) {
    const [, ten, hundred] = decade;
    return ten === undefined
      ? { first: `${hundred}00-01-01`, last: `${hundred}99-12-31` }
      : { first: `${ten}0-01-01`, last: `${ten}9-12-31` };
  }
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

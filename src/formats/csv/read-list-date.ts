/** Why a cell gives no day. */
export type DateFault = 'not-a-date' | 'ambiguous' | 'in-the-future';

/** A day, or why there is none; neither for an empty cell. */
export interface ListDate {
  /** ISO date. */
  readonly date: string | null;
  readonly fault: DateFault | null;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/u;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;

/**
 * A day as lists write it: `2024-03-05`, `5.3.2024`, `25/03/2024`. Where a stroke parts day and month and both could be
 * either, nobody can tell: `03/05/2024` is ambiguous. `today` is an ISO date.
 */
export function readListDate(written: string, today: string): ListDate {
  if (written === '') return { date: null, fault: null };
  const date = yearFirst(written) ?? yearLast(written);
  if (date === 'ambiguous') return { date: null, fault: 'ambiguous' };
  if (date === null) return { date: null, fault: 'not-a-date' };
  return date > today ? { date: null, fault: 'in-the-future' } : { date, fault: null };
}

function yearFirst(written: string): string | null {
  const [, year, month, day] = YEAR_FIRST.exec(written) ?? [];
  return year === undefined ? null : calendarDay(year, month, day);
}

function yearLast(written: string): string | null {
  const [, first = '', sign, second = '', year = ''] = YEAR_LAST.exec(written) ?? [];
  if (sign === undefined) return null;
  if (sign === '.') return calendarDay(year, second, first);
  const readings = new Set([calendarDay(year, second, first), calendarDay(year, first, second)].filter(Boolean));
  return readings.size > 1 ? 'ambiguous' : ([...readings][0] ?? null);
}

function calendarDay(year: string, month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}

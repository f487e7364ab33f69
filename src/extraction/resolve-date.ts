import type { DateExpression, DateValue, Duration, PeriodUnit } from '../languages/date-expression.ts';
import { edtfAtEdge, edtfQualified, edtfSet } from '../languages/date-value.ts';

/** A date in EDTF and the ISO date that it was counted from, if any; `edtf` is null where nothing tells the date. */
export interface ResolvedDate {
  readonly edtf: string | null;
  readonly relativeTo: string | null;
}

/** Turns what a date's words say into EDTF, counting from `documentDate` where they are relative. */
export function resolveDate({ value }: Pick<DateExpression, 'value'>, documentDate: string | null): ResolvedDate {
  if (value.kind === 'calendar') return { edtf: value.edtf, relativeTo: null };
  const edtf = documentDate === null ? null : edtfOf(value, documentDate);
  return { edtf, relativeTo: edtf === null ? null : documentDate };
}

/** EDTF of a value counted from `date`; null where the date does not tell it. */
function edtfOf(value: DateValue, date: string): string | null {
  switch (value.kind) {
    case 'calendar':
      return value.edtf;
    case 'from-event':
      return null;
    case 'from-document':
      return addDuration(date, value.duration);
    case 'period':
      return periodAfter(date, value.unit, value.offset, value.part);
    case 'next':
      return nextAfter(date, value.monthAndDay);
    case 'weekday':
      return nextWeekday(date, value.weekday);
    case 'edge': {
      const edtf = edtfOf(value.of, date);
      return edtf === null || value.edge === 'end' ? edtf : edtfAtEdge(edtf, value.edge);
    }
    case 'qualified': {
      const edtf = edtfOf(value.of, date);
      return edtf === null ? null : edtfQualified(edtf, value.qualifier);
    }
    case 'interval':
      return intervalFrom(value, date);
    case 'set': {
      const members = value.dates.map((member) => edtfOf(member, date));
      return members.includes(null)
        ? null
        : edtfSet(
            value.choice,
            members.filter((member) => member !== null),
          );
    }
  }
}

function intervalFrom({ from, to }: Extract<DateValue, { kind: 'interval' }>, date: string): string | null {
  const first = from === null ? '..' : edtfOf(from, date);
  const isCounted = first !== null && first.length === 10;
  const last = to === null ? '..' : edtfOf(to, isCounted ? first : date);
  if (first === null || last === null || /[/{[]/u.test(first + last)) return null;
  return `${first}/${last}`;
}

/** `2023-01-31` plus one month is `2023-02-28`: a month's last day stands for days it does not have. */
function addDuration(date: string, { amount, unit }: Duration): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? amount * 7 : amount;
    return isoDate(Date.UTC(year, month - 1, day + days));
  }
  const months = month - 1 + (unit === 'year' ? amount * 12 : amount);
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return isoDate(Date.UTC(year, months, Math.min(day, lastDay)));
}

/** The day, week (from Monday), month, year, decade or century that is `offset` of them away from the date's. */
function periodAfter(date: string, unit: PeriodUnit, offset: number, part: string | null): string {
  const year = Number(date.slice(0, 4));
  switch (unit) {
    case 'day':
      return addDuration(date, { amount: offset, unit: 'day' });
    case 'week': {
      const monday = addDuration(date, { amount: offset * 7 - ((weekdayOf(date) + 6) % 7), unit: 'day' });
      return `${monday}/${addDuration(monday, { amount: 6, unit: 'day' })}`;
    }
    case 'month':
      return addDuration(`${date.slice(0, 7)}-01`, { amount: offset, unit: 'month' }).slice(0, 7);
    case 'year':
      return part === null ? String(year + offset) : `${year + offset}-${part}`;
    case 'decade':
      return `${Math.floor(year / 10) + offset}X`;
    case 'century':
      return `${Math.floor(year / 100) + offset}XX`;
  }
}

/** Last months of the seasons, quarters and halves that a year has. */
const LAST_MONTHS: Readonly<Record<string, string>> = {
  21: '05',
  22: '08',
  23: '11',
  24: '12',
  33: '03',
  34: '06',
  35: '09',
  36: '12',
  40: '06',
  41: '12',
};

/** The first `--MM`, `--MM-DD` or `--22` (season, quarter, half) that is not over before the date. */
function nextAfter(date: string, monthAndDay: string): string {
  const rest = monthAndDay.slice(2);
  const last = LAST_MONTHS[rest] ?? rest;
  const year = Number(date.slice(0, 4));
  const isPast = last < date.slice(5, 5 + last.length);
  return `${isPast ? year + 1 : year}-${rest}`;
}

/** The first such weekday after the date, 1 Monday to 7 Sunday. */
function nextWeekday(date: string, weekday: number): string {
  const days = (weekday - weekdayOf(date) + 7) % 7;
  return addDuration(date, { amount: days === 0 ? 7 : days, unit: 'day' });
}

/** 0 Sunday to 6 Saturday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

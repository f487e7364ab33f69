import type { DateExpression, Duration } from '../languages/date-expression.ts';

/** A date in EDTF and the ISO date that it was counted from, if any; `edtf` is null where nothing tells the date. */
export interface ResolvedDate {
  readonly edtf: string | null;
  readonly relativeTo: string | null;
}

/** Turns what a date's words say into EDTF, counting from `documentDate` where they are relative. */
export function resolveDate({ value }: DateExpression, documentDate: string | null): ResolvedDate {
  if (value.kind === 'calendar') return { edtf: value.edtf, relativeTo: null };
  if (value.kind === 'from-event' || documentDate === null) return { edtf: null, relativeTo: null };
  switch (value.kind) {
    case 'from-document':
      return { edtf: addDuration(documentDate, value.duration), relativeTo: documentDate };
    case 'year-offset':
      return { edtf: String(Number(documentDate.slice(0, 4)) + value.years), relativeTo: documentDate };
    case 'next':
      return { edtf: nextAfter(documentDate, value.monthAndDay), relativeTo: documentDate };
  }
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

/** The first `--MM` or `--MM-DD` on or after the date. */
function nextAfter(date: string, monthAndDay: string): string {
  const rest = monthAndDay.slice(2);
  const year = Number(date.slice(0, 4));
  const isPast = rest < date.slice(5, 5 + rest.length);
  return `${isPast ? year + 1 : year}-${rest}`;
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

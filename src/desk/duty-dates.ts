import { daysAfter, intervalsAfter } from './calendar.ts';

/** When something is owed. */
export interface DutyDates {
  /** Last day of the deadline, ISO date. */
  readonly dueOn: string | null;
  /** ISO 8601 duration between two times; null for what is owed once, or without a rhythm that is known. */
  readonly interval: string | null;
  /** Day of the document: without a deadline, the first time is one interval later. */
  readonly documentDate: string | null;
}

/** More times than anybody counts: a daily duty for thirty years. */
const MOST_TIMES = 11_000;

/**
 * The day by which it is owed next, seen from `today`, when the last update holds from `reportedOn`; null without a day.
 * A duty that comes again: the last time that has passed, as long as no update answers it, else the next one that none
 * answers. An update answers the time that it lies nearest to. A duty that comes once keeps its day.
 */
export function nextDue({ dueOn, interval, documentDate }: DutyDates, reportedOn: string | null, today: string) {
  const first = dueOn ?? (interval && documentDate && intervalsAfter(documentDate, interval, 1));
  if (!first || !interval) return dueOn;
  let last: string = first;
  for (let times = 1; times < MOST_TIMES; times += 1) {
    const next = intervalsAfter(first, interval, times);
    if (next === null) return dueOn;
    const isAnswered = reportedOn !== null && reportedOn > middle(last, next);
    const isOver = next <= today;
    if (!isAnswered && !isOver) return isAnsweredBy(reportedOn, first, last, interval, times - 1) ? next : last;
    last = next;
  }
  return last;
}

/** Whether an update lies nearer to the time `times` intervals after the first than to the one before it. */
function isAnsweredBy(
  reportedOn: string | null,
  first: string,
  time: string,
  interval: string,
  times: number,
): boolean {
  if (reportedOn === null) return false;
  const before = times > 0 ? intervalsAfter(first, interval, times - 1) : intervalsAfter(first, interval, -1);
  return before !== null && reportedOn > middle(before, time);
}

/** The day in the middle between two. */
function middle(from: string, to: string): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return daysAfter(from, Math.floor(days / 2));
}

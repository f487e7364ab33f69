import { offsetIn } from '../../text/zoned-time.ts';
import { type ContentLine, wallValue } from './content-lines.ts';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

/**
 * A zone as iCalendar describes it (RFC 5545, section 3.6.5) for the years of some instants: each time that clocks are
 * put on or back by itself, as the zone's rules are known here.
 */
export function timeZoneLines(timeZone: string, instants: readonly Date[]): ContentLine[] {
  const years = instants.map((instant) => instant.getUTCFullYear());
  const from = Date.UTC(Math.min(...years) - 1, 11, 1);
  const until = Date.UTC(Math.max(...years) + 1, 1, 1);
  const changes = changesIn(timeZone, from, until);
  const first = { at: from, before: offsetIn(timeZone, from), after: offsetIn(timeZone, from) };
  const usual = Math.min(...[first, ...changes].map(({ after }) => after));
  return [
    ['BEGIN', 'VTIMEZONE'],
    ['TZID', timeZone],
    ...[first, ...changes].flatMap((change) => observance(change, change.after > usual)),
    ['END', 'VTIMEZONE'],
  ];
}

/** The clocks of a zone being changed: when, and how far ahead of UTC they are before and after, in milliseconds. */
interface ClockChange {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

function changesIn(timeZone: string, from: number, until: number): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let at = from; at < until; at += WEEK_MS) {
    const [before, after] = [offsetIn(timeZone, at), offsetIn(timeZone, at + WEEK_MS)];
    if (before !== after) changes.push({ at: changeBetween(timeZone, at, at + WEEK_MS), before, after });
  }
  return changes;
}

/** The minute at which the clocks are changed, of which there is one between the two. */
function changeBetween(timeZone: string, from: number, until: number): number {
  const before = offsetIn(timeZone, from);
  let [low, high] = [from, until];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetIn(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function observance({ at, before, after }: ClockChange, isSummer: boolean): ContentLine[] {
  const name = isSummer ? 'DAYLIGHT' : 'STANDARD';
  return [
    ['BEGIN', name],
    // As the clock shows it that has not been changed yet.
    ['DTSTART', wallValue(new Date(at + before).toISOString().slice(0, 16))],
    ['TZOFFSETFROM', offsetValue(before)],
    ['TZOFFSETTO', offsetValue(after)],
    ['END', name],
  ];
}

function offsetValue(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE_MS;
  const parts = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${parts.join('')}`;
}

import type { Frequency } from '../../store/schema/subscriptions.ts';
import { dayIn, hourIn, USUAL_TIME_ZONE } from '../../text/zoned-time.ts';
import type { DeskContext } from '../context.ts';

/** From this hour on, by the desk's clock, those are told who want to be told once a day or a week. */
const HOUR = 7;
const MONDAY = 1;

type Clock = Pick<DeskContext, 'now' | 'timeZone'>;

/** The day on the desk, ISO date. */
export function deskDay({ now, timeZone = USUAL_TIME_ZONE }: Clock): string {
  return dayIn(timeZone, now());
}

/** Who may be told at this moment. */
export function frequenciesNow(clock: Clock): Frequency[] {
  if (!isMorningOver(clock)) return ['at-once'];
  const weekday = new Date(`${deskDay(clock)}T00:00:00Z`).getUTCDay();
  return weekday === MONDAY ? ['at-once', 'daily', 'weekly'] : ['at-once', 'daily'];
}

/** The day on which whoever begins now, or wishes anew how often, is told no more by day or week: today, once its morning is over. */
export function toldOnAlready(clock: Clock): string | null {
  return isMorningOver(clock) ? deskDay(clock) : null;
}

function isMorningOver({ now, timeZone = USUAL_TIME_ZONE }: Clock): boolean {
  return hourIn(timeZone, now()) >= HOUR;
}

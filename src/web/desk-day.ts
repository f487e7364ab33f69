import { dayIn } from '../text/zoned-time.ts';
import type { PageContext } from './page-context.ts';

/** The day on the desk's calendar of an instant, or of an ISO instant; ISO date. */
export function deskDay({ timeZone }: Pick<PageContext, 'timeZone'>, instant: Date | string): string {
  return dayIn(timeZone, new Date(instant));
}

import { dayIn, wallClockIn } from '../text/zoned-time.ts';
import { formatDate } from './dates.ts';
import type { Locale } from './locale.ts';

/** When something begins and ends, in the zone where it is: "3. marts 2026 kl. 14.00–15.30 (Europe/Copenhagen)". */
export function wordMeetingTime(
  { startsAt, endsAt, timeZone }: { readonly startsAt: Date; readonly endsAt: Date | null; readonly timeZone: string },
  locale: Locale,
): string {
  const day = (instant: Date) => formatDate(dayIn(timeZone, instant), locale);
  const clock = (instant: Date) =>
    wallClockIn(timeZone, instant)
      .slice(11)
      .replace(':', locale === 'da' ? '.' : ':');
  const at = (instant: Date) => `${day(instant)} ${locale === 'da' ? 'kl. ' : ''}${clock(instant)}`;
  const end = endsAt === null ? '' : `–${day(endsAt) === day(startsAt) ? clock(endsAt) : at(endsAt)}`;
  return `${at(startsAt)}${end} (${timeZone})`;
}

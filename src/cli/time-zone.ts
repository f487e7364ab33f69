import { isTimeZone, USUAL_TIME_ZONE } from '../text/zoned-time.ts';
import type { Locale } from '../wording/locale.ts';
import { UsageError } from './usage-error.ts';

/**
 * The desk's own zone, IANA name, from `SERVANDA_TIME_ZONE`: its midnight ends a deadline, and pages tell the time in it.
 * @throws UsageError for the name of no zone.
 */
export function timeZoneFrom(environment: NodeJS.ProcessEnv, locale: Locale): string {
  const written = environment.SERVANDA_TIME_ZONE;
  if (!written) return USUAL_TIME_ZONE;
  if (isTimeZone(written)) return written;
  const sentences: Record<Locale, string> = {
    da: `SERVANDA_TIME_ZONE er ${written}, men skal være navnet på en tidszone som Europe/Copenhagen.`,
    en: `SERVANDA_TIME_ZONE is ${written}, and must be the name of a time zone such as Europe/Copenhagen.`,
  };
  throw new UsageError(sentences[locale]);
}

import { instantsOf, isTimeZone } from '../../text/zoned-time.ts';
import { Invalid } from '../errors.ts';

/** When something is to be published, as clocks in a zone show it. */
export interface WallTime {
  /** `2026-03-29T06:00`. */
  readonly wallTime: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** The same with the instant that it means. */
export interface PublicationTime extends WallTime {
  readonly publishAt: Date;
}

/**
 * The instant that is meant by a wall clock; of a time that clocks show twice, since they are put back, the later one, so
 * that nothing is out earlier than anybody meant. Throws `Invalid` for a time that clocks never show or that has passed.
 */
export function scheduleOf({ wallTime, timeZone }: WallTime, now: Date): PublicationTime {
  if (!isTimeZone(timeZone)) {
    throw new Invalid([{ field: 'timeZone', code: 'not-one-of', details: { value: timeZone } }]);
  }
  const shown = wallTime.replace('T', ' ');
  const publishAt = instantsOf(timeZone, wallTime).at(-1);
  if (!publishAt) {
    throw new Invalid([{ field: 'wallTime', code: 'no-such-time', details: { value: shown, zone: timeZone } }]);
  }
  if (publishAt <= now) throw new Invalid([{ field: 'wallTime', code: 'in-the-past', details: { value: shown } }]);
  return { wallTime, timeZone, publishAt };
}

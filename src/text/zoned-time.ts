/** The zone of the desk unless another is named, IANA name. */
export const USUAL_TIME_ZONE = 'Europe/Copenhagen';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether this is the IANA name of a time zone, which both `Intl` and calendars know. */
export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/u.test(name)) return false;
  try {
    return formatIn(name) !== null;
  } catch {
    return false;
  }
}

/** The day that an instant lies on in a zone, ISO date. Throws `RangeError` for a zone that is not known. */
export function dayIn(timeZone: string, instant: Date): string {
  return wallClockIn(timeZone, instant).slice(0, 10);
}

/** The hour of that day on the wall, 0 to 23: on the day when clocks go back one comes twice, when they go on one is left out. */
export function hourIn(timeZone: string, instant: Date): number {
  return Number(wallClockIn(timeZone, instant).slice(11, 13));
}
/**
 * The instants at which clocks in a zone show a time (`2026-03-29T06:00`), in their order: none where clocks are put on
 * over it or there is no such day, two where they are put back over it. Throws `RangeError` for a zone that is not known.
 */
export function instantsOf(timeZone: string, wallTime: string): Date[] {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(wallTime)) return [];
  const asUtc = Date.parse(`${wallTime}Z`);
  if (Number.isNaN(asUtc)) return [];
  const around = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - offsetIn(timeZone, near));
  return [...new Set(around)]
    .sort((one, other) => one - other)
    .map((instant) => new Date(instant))
    .filter((instant) => wallClockIn(timeZone, instant) === wallTime);
}

const DAY_MS = 86_400_000;

/** How far the clocks of a zone are ahead of UTC at an instant, both in milliseconds. */
export function offsetIn(timeZone: string, instant: number): number {
  const minute = Math.floor(instant / 60_000) * 60_000;
  return Date.parse(`${wallClockIn(timeZone, new Date(minute))}Z`) - minute;
}

/** What the clock on the wall of a zone says at an instant: `2026-03-29T03:00`. */
export function wallClockIn(timeZone: string, instant: Date): string {
  // Swedish dates are written as ISO 8601 has them.
  return formatIn(timeZone).format(instant).replace(' ', 'T');
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  formats.set(timeZone, made);
  return made;
}

/** An instant on the clock of a zone, with how far that is ahead of UTC (ISO 8601): `2026-03-29T14:30:00+02:00`. */
export function zonedIso(timeZone: string, instant: Date): string {
  const minutes = Math.round(offsetIn(timeZone, instant.getTime()) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const ahead = [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
  return `${wallClockIn(timeZone, instant)}:00${minutes < 0 ? '-' : '+'}${ahead}`;
}

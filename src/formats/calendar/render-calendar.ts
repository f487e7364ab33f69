import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** Something that is due on a day. */
export interface CalendarDay {
  /** Names it in calendar programs, the same for as long as it exists. */
  readonly uid: string;
  /** ISO date. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Where it stands in Servanda. */
  readonly address: string;
}

/** A calendar of days. */
export interface CalendarContent {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  readonly madeAt: Date;
  readonly days: readonly CalendarDay[];
}

/** How often calendar programs may ask, in seconds. */
const REFRESH_SECONDS = 3600;

/**
 * A calendar as iCalendar (RFC 5545): whole days, which take no time of anybody. The same content gives the same bytes,
 * on every machine in every zone.
 */
export function renderCalendar({ name, language, madeAt, days }: CalendarContent): string {
  const calendar = ical({
    name: calendarName(name),
    prodId: { company: 'Servanda', product: 'Servanda', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { uid, day, summary, description, address } of days) {
    calendar.createEvent({
      ...{ id: uid, start: new Date(`${day}T00:00:00Z`), allDay: true, stamp: madeAt },
      ...{ summary: printable(summary), description: printable(description), url: address },
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The library writes the name of the calendar as it is given. */
function calendarName(name: string): string {
  return printable(name)
    .replaceAll('\n', ' ')
    .replace(/[\\;,]/gu, (character) => `\\${character}`);
}

/** Without control characters, but for line ends, which the library writes as iCalendar has them. */
function printable(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
}

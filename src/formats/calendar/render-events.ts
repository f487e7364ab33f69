import { wallClockIn } from '../../text/zoned-time.ts';
import { type ContentLine, contentLines, parameter, textValue, utcValue, wallValue } from './content-lines.ts';
import { timeZoneLines } from './time-zone-lines.ts';

/** An event as calendars have it. */
export interface CalendarEvent {
  /** Names it in calendar programs, the same for as long as it exists. */
  readonly uid: string;
  /** Counts what they have to be told of. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** Where it stands in Servanda. */
  readonly address: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/** Somebody with an address. */
export interface CalendarParty {
  readonly name: string;
  readonly address: string;
}

/** What somebody answered, in the words of RFC 5545, section 3.2.12. */
export type CalendarAnswer = 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'NEEDS-ACTION';

/** A message to somebody's calendar (RFC 5546). */
export interface CalendarMessage {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly organiser: CalendarParty;
  readonly attendee: CalendarParty;
  readonly answer: CalendarAnswer;
}

/** Events that everybody may read of, under a name. */
export interface EventCalendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * Events as iCalendar (RFC 5545), each on the clock of its zone, whose summer time is written out. The same events give
 * the same bytes, on every machine in every zone.
 */
export function renderEvents({ name, events }: EventCalendar): string {
  return calendar('PUBLISH', events, [
    ['NAME', textValue(name)],
    ['X-WR-CALNAME', textValue(name)],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
    ['X-PUBLISHED-TTL', 'PT1H'],
  ]);
}

/** An event for the calendar of one who was asked to it: put there, moved, or taken out. */
export function renderInvitation(event: CalendarEvent, message: CalendarMessage): string {
  return calendar(message.method, [event], [], message);
}

function calendar(
  method: string,
  events: readonly CalendarEvent[],
  about: readonly ContentLine[],
  message?: CalendarMessage,
): string {
  return contentLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Servanda//Servanda//EN'],
    ['METHOD', method],
    ...about,
    ...zonesOf(events),
    ...events.flatMap((event) => eventLines(event, message)),
    ['END', 'VCALENDAR'],
  ]);
}

function zonesOf(events: readonly CalendarEvent[]): ContentLine[] {
  const byZone = Map.groupBy(
    events.filter(({ timeZone }) => timeZone !== 'UTC'),
    ({ timeZone }) => timeZone,
  );
  return [...byZone].flatMap(([timeZone, each]) =>
    timeZoneLines(
      timeZone,
      each.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt ?? startsAt]),
    ),
  );
}

function eventLines(event: CalendarEvent, message: CalendarMessage | undefined): ContentLine[] {
  const { uid, sequence, changedAt, startsAt, endsAt, timeZone, summary, description, location, address } = event;
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(uid)],
    ['SEQUENCE', String(sequence)],
    ['DTSTAMP', utcValue(changedAt)],
    timeLine('DTSTART', timeZone, startsAt),
    ...(endsAt === null ? [] : [timeLine('DTEND', timeZone, endsAt)]),
    ['SUMMARY', textValue(summary)],
    ...(description === '' ? [] : [['DESCRIPTION', textValue(description)] as const]),
    ...(location === '' ? [] : [['LOCATION', textValue(location)] as const]),
    ['URL', address],
    ['STATUS', event.status],
    ...(message ? partyLines(message) : []),
    ['END', 'VEVENT'],
  ];
}

function timeLine(name: string, timeZone: string, instant: Date): ContentLine {
  if (timeZone === 'UTC') return [name, utcValue(instant)];
  return [`${name};TZID=${timeZone}`, wallValue(wallClockIn(timeZone, instant))];
}

function partyLines({ organiser, attendee, answer }: CalendarMessage): ContentLine[] {
  const attends = `${parameter('CN', attendee.name || attendee.address)};PARTSTAT=${answer};RSVP=FALSE`;
  return [
    [`ORGANIZER${parameter('CN', organiser.name)}`, `mailto:${organiser.address}`],
    [`ATTENDEE${attends}`, `mailto:${attendee.address}`],
  ];
}

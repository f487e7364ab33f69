import type { EventDetails } from '../../store/events.ts';
import { EVENT_KINDS, REGISTRATIONS } from '../../store/schema/events.ts';
import type { Translations } from '../../store/schema/initiatives.ts';
import type { ReleaseContact } from '../../store/schema/newsroom.ts';
import { siteAddress } from '../../text/site-address.ts';
import { instantsOf, isTimeZone } from '../../text/zoned-time.ts';
import { Invalid, type Issue } from '../errors.ts';
import { nameIssues, saidIn } from '../initiative-input.ts';
import { contactIssues } from '../newsroom/release-input.ts';
import { plainLineIssues } from '../plain-line.ts';

/** What events are limited to, in characters or numbers. */
export const EVENT_LIMITS = { text: 10_000, place: 200, capacity: 100_000, seatsEach: 100, initiatives: 20 } as const;

/** How an event stands, as the desk says it; one that is planned was held once it is over. */
export const EVENT_STATES = ['planned', 'postponed', 'cancelled'] as const;

/** One of {@link EVENT_STATES}. */
export type EventStanding = (typeof EVENT_STATES)[number];

/** An event as somebody describes it. */
export interface EventInput {
  readonly kind: string;
  /** By language; one name at least. */
  readonly names: Translations;
  /** By language; paragraphs. */
  readonly descriptions: Translations;
  /** On the clock on the wall of its zone: `2026-03-29T14:30`. */
  readonly starts: string;
  readonly ends: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Null where it is not known, or none. */
  readonly place: string | null;
  readonly webAddress: string | null;
  readonly contacts: readonly ReleaseContact[];
  /** What came out of it: paragraphs. */
  readonly outcome: string;
  readonly standing: string;
  readonly registration: string;
  /** Seats; null for as many as come. */
  readonly capacity: number | null;
  readonly seatsEach: number;
  /** On the same clock; null for until it begins. */
  readonly answerBy: string | null;
}

/** What an event is like of which only its name and time are known. */
export const BLANK_EVENT: Omit<EventInput, 'names' | 'starts' | 'timeZone'> = {
  ...{ kind: 'meeting', descriptions: {}, ends: null, place: null, webAddress: null, contacts: [], outcome: '' },
  ...{ standing: 'planned', registration: 'closed', capacity: null, seatsEach: 5, answerBy: null },
};

/** An event as it is kept, but for when it was called off, and who may see it. */
export type ReadEvent = Omit<EventDetails, 'cancelledAt' | 'postponedAt' | 'audienceId'> & {
  readonly standing: EventStanding;
};

/**
 * An event as the register keeps it; of a time that comes twice, when clocks are put back, the first. Throws `Invalid`
 * with everything that is wrong.
 */
export function readEvent(given: EventInput): ReadEvent {
  const issues: Issue[] = [...nameIssues(given.names), ...lineIssues(given), ...numberIssues(given)];
  const kind = oneOf(issues, 'kind', given.kind, EVENT_KINDS);
  const registration = oneOf(issues, 'registration', given.registration, REGISTRATIONS);
  const standing = oneOf(issues, 'standing', given.standing, EVENT_STATES);
  const times = timesOf(issues, given);
  const webAddress = given.webAddress === null ? null : siteAddress(given.webAddress);
  if (given.webAddress !== null && webAddress === null) {
    issues.push({ field: 'webAddress', code: 'not-a-site', details: { value: given.webAddress.slice(0, 200) } });
  }
  if (issues.length > 0 || !times) throw new Invalid(issues);
  return {
    ...{ ...times, kind, registration, standing, webAddress, timeZone: given.timeZone, place: given.place },
    ...{ names: saidIn(given.names), descriptions: saidIn(given.descriptions), outcome: given.outcome.trim() },
    ...{ contacts: given.contacts, capacity: given.capacity, seatsEach: given.seatsEach },
  };
}

/** When something takes place, on the clock of a zone. */
interface WallTimes {
  readonly starts: string;
  readonly ends: string | null;
  readonly timeZone: string;
}

/** The instants at which something begins and ends, with what is wrong with them added to `issues`. */
export function spanOf(
  issues: Issue[],
  { starts, ends, timeZone }: WallTimes,
): { readonly startsAt: Date; readonly endsAt: Date | null } | null {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  if (zone !== timeZone) {
    issues.push({ field: 'timeZone', code: 'not-a-time-zone', details: { value: timeZone.slice(0, 60) } });
  }
  const startsAt = instantOf(issues, 'starts', zone, starts);
  const endsAt = ends === null ? null : instantOf(issues, 'ends', zone, ends);
  if (startsAt && endsAt && endsAt < startsAt) issues.push({ field: 'ends', code: 'before-another', details: {} });
  return startsAt && { startsAt, endsAt };
}

function timesOf(issues: Issue[], given: EventInput) {
  const span = spanOf(issues, given);
  const zone = isTimeZone(given.timeZone) ? given.timeZone : 'UTC';
  const answerBy = given.answerBy === null ? null : instantOf(issues, 'answerBy', zone, given.answerBy);
  return span && { ...span, answerBy };
}

function instantOf(issues: Issue[], field: string, timeZone: string, wallTime: string): Date | null {
  const [instant = null] = instantsOf(timeZone, wallTime);
  if (instant === null) issues.push({ field, code: 'not-a-time', details: { value: wallTime.slice(0, 40) } });
  return instant;
}

function lineIssues({ place, descriptions, outcome, contacts }: EventInput): Issue[] {
  const limit = EVENT_LIMITS.text;
  const texts = { ...descriptions, outcome };
  return [
    ...plainLineIssues('place', place ?? '', { limit: EVENT_LIMITS.place, isOptional: true }),
    ...Object.entries(texts).flatMap(([field, text]): Issue[] =>
      text.length > limit ? [{ field, code: 'too-long', details: { limit } }] : [],
    ),
    ...contactIssues(contacts),
  ];
}

function numberIssues({ capacity, seatsEach }: EventInput): Issue[] {
  const numbers = [
    ['capacity', capacity, EVENT_LIMITS.capacity],
    ['seatsEach', seatsEach, EVENT_LIMITS.seatsEach],
  ] as const;
  return numbers.flatMap(([field, value, maximum]): Issue[] => {
    if (value === null || (Number.isInteger(value) && value >= 1 && value <= maximum)) return [];
    return [{ field, code: 'not-a-number', details: { value, minimum: 1, maximum } }];
  });
}

function oneOf<Code extends string>(issues: Issue[], field: string, value: string, codes: readonly Code[]): Code {
  const found = codes.find((code) => code === value);
  if (found === undefined) {
    const details = { value: value.slice(0, 40), allowed: codes.join(', ') };
    issues.push({ field, code: 'not-one-of', details });
  }
  return found ?? (codes[0] as Code);
}

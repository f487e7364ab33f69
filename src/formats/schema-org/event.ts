/** What schema.org is told of an event. */
export interface EventData {
  readonly address: string;
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 with the distance to UTC on the event's own clock. */
  readonly starts: string;
  readonly ends: string | null;
  readonly state: 'planned' | 'held' | 'cancelled' | 'postponed';
  readonly place: string | null;
  readonly webAddress: string | null;
  readonly organiser: { readonly name: string; readonly home: string };
  readonly speakers: readonly string[];
  /** Seats; null for as many as come. */
  readonly capacity: number | null;
  /** Addresses of what was announced there. */
  readonly about: readonly string[];
  /** Addresses of its videos. */
  readonly recordings: readonly string[];
}

const STATUS = {
  planned: 'EventScheduled',
  held: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
} as const;
const TERMS = 'https://schema.org/';

/** How an event stands, by its name in schema.org. */
export function eventStatus(state: EventData['state']): string {
  return STATUS[state];
}

/** How one takes part, by its name in schema.org. */
export function attendanceMode(place: string | null, webAddress: string | null): string {
  if (webAddress === null) return 'OfflineEventAttendanceMode';
  return place === null ? 'OnlineEventAttendanceMode' : 'MixedEventAttendanceMode';
}

/** An event as JSON-LD in the terms of schema.org (Event). */
export function eventJsonLd(event: EventData): object {
  const { place, webAddress, organiser } = event;
  const places = [
    ...(place === null ? [] : [{ '@type': 'Place', name: place, address: place }]),
    ...(webAddress === null ? [] : [{ '@type': 'VirtualLocation', url: webAddress }]),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': event.address,
    url: event.address,
    name: event.name,
    ...(event.description && { description: event.description }),
    inLanguage: event.language,
    startDate: event.starts,
    ...(event.ends && { endDate: event.ends }),
    eventStatus: `${TERMS}${eventStatus(event.state)}`,
    eventAttendanceMode: `${TERMS}${attendanceMode(place, webAddress)}`,
    ...some('location', places),
    organizer: { '@type': 'Organization', name: organiser.name, url: organiser.home },
    ...some(
      'performer',
      event.speakers.map((name) => ({ '@type': 'Person', name })),
    ),
    ...(event.capacity !== null && { maximumAttendeeCapacity: event.capacity }),
    ...some(
      'about',
      event.about.map((address) => ({ '@id': address })),
    ),
    ...some(
      'recordedIn',
      event.recordings.map((address) => ({ '@id': address })),
    ),
  };
}

function some(name: string, values: readonly unknown[]): object {
  return values.length === 0 ? {} : { [name]: values };
}

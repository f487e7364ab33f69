import { zonedIso } from '../../text/zoned-time.ts';
import { attendanceMode, type EventData, eventStatus } from '../schema-org/event.ts';
import { type Addresses, type Node, said } from './addresses.ts';
import { actorRefNode, type NamedActor } from './statement-node.ts';

type Names = Readonly<Record<string, string>>;

/** An event as its node tells it. */
export interface LinkedEvent {
  readonly slug: string;
  readonly names: Names;
  readonly descriptions: Names;
  readonly state: EventData['state'];
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly place: string | null;
  readonly webAddress: string | null;
  readonly capacity: number | null;
  readonly programme: readonly {
    readonly startsAt: Date;
    readonly endsAt: Date | null;
    readonly titles: Names;
    readonly place: string;
    readonly speakers: readonly { readonly name: string; readonly office: string; readonly actor: NamedActor | null }[];
  }[];
  readonly initiatives: readonly { readonly kind: string; readonly slug: string }[];
  /** What was announced there. */
  readonly commitments: readonly { readonly commitment: { readonly id: string } }[];
  readonly deeds: readonly { readonly id: string }[];
  readonly videos: readonly { readonly id: string }[];
}

/** An event with its programme, what it is about, and what was announced there. */
export function eventNode(event: LinkedEvent, addresses: Addresses): Node {
  const { names, descriptions, state, place, webAddress, capacity, programme } = event;
  return said({
    id: addresses.event(event.slug),
    type: 'schema:Event',
    name: { ...names },
    description: { ...descriptions },
    ...time(event, event.timeZone),
    eventStatus: `schema:${eventStatus(state)}`,
    eventAttendanceMode: `schema:${attendanceMode(place, webAddress)}`,
    location: [
      ...(place === null ? [] : [{ type: 'schema:Place', 'schema:name': place }]),
      ...(webAddress === null ? [] : [{ type: 'schema:VirtualLocation', url: webAddress }]),
    ],
    'schema:maximumAttendeeCapacity': capacity,
    subEvent: programme.map((point) =>
      said({
        type: 'schema:Event',
        name: { ...point.titles },
        ...time(point, event.timeZone),
        location: point.place === '' ? null : { type: 'schema:Place', 'schema:name': point.place },
        performer: point.speakers.map(({ name, office, actor }) =>
          said({
            type: 'schema:Person',
            'schema:name': name,
            'schema:jobTitle': office || null,
            affiliation: actor && actorRefNode(actor, addresses),
          }),
        ),
      }),
    ),
    about: [
      ...event.initiatives.map(addresses.initiative),
      ...event.commitments.map(({ commitment }) => addresses.commitment(commitment.id)),
      ...event.deeds.map(({ id }) => addresses.deed(id)),
    ],
    recordedIn: event.videos.map(({ id }) => addresses.video(id)),
  });
}

function time({ startsAt, endsAt }: Pick<LinkedEvent, 'startsAt' | 'endsAt'>, timeZone: string): Node {
  return { startDate: zonedIso(timeZone, startsAt), endDate: endsAt && zonedIso(timeZone, endsAt) };
}

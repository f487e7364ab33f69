import { z } from '@hono/zod-openapi';
import { EVENT_STATE_CODES } from '../../desk/events/event-views.ts';
import { EVENT_KINDS, REGISTRATIONS } from '../../store/schema/events.ts';
import { initiativeRefSchema, inLanguages, pageShape } from './initiative-schemas.ts';
import { actorRefSchema, addresses, count, orNull } from './schemas.ts';

const instant = z.iso.datetime();

const eventRowShape = {
  slug: z.string().describe('Last part of its address.'),
  kind: z.enum(EVENT_KINDS),
  state: z.enum(EVENT_STATE_CODES),
  names: inLanguages,
  startsAt: instant,
  endsAt: instant.nullable(),
  timeZone: z.string().describe('In which it was planned: IANA name.'),
  place: z.string().nullable(),
  calendar: z.string().describe('Address of a file for calendars (iCalendar).'),
  ...addresses,
};

/** A page of events. */
export const eventPageSchema = z
  .object({ total: count, rows: z.array(z.object(eventRowShape).openapi('EventSummary')), ...pageShape })
  .openapi('EventPage');

const announced = z.array(z.object({ id: z.string(), quote: z.string(), ...addresses }));

/** An event with its programme, its materials, and what was announced there. */
export const eventSchema = z
  .object({
    ...eventRowShape,
    descriptions: inLanguages,
    webAddress: z.string().nullable().describe('Where it is followed from elsewhere.'),
    registration: z.enum(REGISTRATIONS).describe('Who may register.'),
    outcome: z.string().describe('What came out of it: paragraphs; empty where nobody has said.'),
    initiatives: z.array(initiativeRefSchema).describe('The pledges and groups that it belongs to.'),
    programme: z.array(
      z.object({
        startsAt: instant,
        endsAt: instant.nullable(),
        titles: inLanguages,
        place: z.string(),
        speakers: z.array(z.object({ name: z.string(), office: z.string(), actor: orNull(actorRefSchema) })),
      }),
    ),
    materials: z.array(
      z.object({
        titles: inLanguages,
        language: z.string().nullable(),
        mediaType: z.string().nullable().describe('Null where it stands elsewhere.'),
        size: z.int().nullable().describe('Bytes; null where it stands elsewhere.'),
        file: z.string().describe('Address of the bytes, or of the page elsewhere.'),
      }),
    ),
    videos: z.array(
      z.object({
        titles: inLanguages,
        language: z.string().describe('Spoken language.'),
        captions: z.array(z.string()).describe('Languages in which there are captions.'),
        html: z.string().describe('Address of its page, with what is said in it.'),
      }),
    ),
    commitments: announced.describe('Commitments that were announced there.'),
    deeds: announced.describe('Deeds that were told of there.'),
  })
  .openapi('Event');

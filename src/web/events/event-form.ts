import type { EventView } from '../../desk/events/event-views.ts';
import type { Translations } from '../../store/schema/initiatives.ts';
import { wallClockIn } from '../../text/zoned-time.ts';
import type { Fields } from '../form-fields.ts';

/** An initiative that an event can belong to. */
export interface InitiativeChoice {
  readonly slug: string;
  readonly names: Translations;
}

/** What a form of an event shows: what was sent, or what is kept. */
export interface EventFormFields {
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  /** The same, with what is empty. */
  readonly every: (name: string) => readonly string[];
}

/** Fields of a form by name, from values that may stand several times. */
export function formFields(values: readonly (readonly [string, string])[]): EventFormFields {
  const every = (name: string) => values.filter(([one]) => one === name).map(([, value]) => value);
  const all = (name: string) => every(name).filter((value) => value !== '');
  return { text: (name) => every(name)[0] ?? '', all, every };
}

/** An event as its form has it. */
export function writtenEvent(event: EventView): EventFormFields {
  const { names, descriptions, timeZone, startsAt, endsAt, answerBy, capacity } = event;
  const clock = (instant: Date | null) => (instant ? wallClockIn(timeZone, instant) : '');
  const standing = event.cancelledAt ? 'cancelled' : event.postponedAt ? 'postponed' : 'planned';
  return formFields([
    ...Object.entries(names).map(([language, name]) => [`name-${language}`, name] as const),
    ...Object.entries(descriptions).map(([language, text]) => [`description-${language}`, text] as const),
    ...event.initiatives.map(({ slug }) => ['initiative', slug] as const),
    ...event.contacts.flatMap((contact) =>
      Object.entries(contact).map(([part, value]) => [`contact-${part}`, String(value)] as const),
    ),
    ...Object.entries({
      ...{ kind: event.kind, starts: clock(startsAt), ends: clock(endsAt), timeZone, place: event.place ?? '' },
      ...{ webAddress: event.webAddress ?? '', outcome: event.outcome, standing, registration: event.registration },
      ...{ capacity: capacity === null ? '' : String(capacity), seatsEach: String(event.seatsEach) },
      ...{ answerBy: clock(answerBy), public: event.isPublic ? 'yes' : '' },
    }),
  ]);
}

/** What both forms of an event say. */
export function basicsIn(fields: Fields) {
  return {
    names: { da: fields.text('name-da'), en: fields.text('name-en') },
    ...{ kind: fields.text('kind'), starts: wallTime(fields, 'starts') ?? '', ends: wallTime(fields, 'ends') },
    ...{ timeZone: fields.text('timeZone').trim(), place: fields.text('place').trim() || null },
    webAddress: fields.text('webAddress').trim() || null,
    ...{ initiatives: fields.all('initiative'), isPublic: fields.text('public') === 'yes' },
  };
}

/** What the form of an event says that there is already. */
export function eventIn(fields: Fields) {
  return {
    ...basicsIn(fields),
    descriptions: { da: fields.text('description-da'), en: fields.text('description-en') },
    ...{ standing: fields.text('standing'), outcome: fields.text('outcome'), contacts: contactsIn(fields) },
    registration: fields.text('registration'),
    ...{ capacity: fields.number('capacity') ?? null, seatsEach: fields.number('seatsEach') ?? 0 },
    ...{ answerBy: wallTime(fields, 'answerBy'), revision: fields.number('revision') ?? 0 },
  };
}

function contactsIn(fields: Fields) {
  const { every } = formFields(fields.entriesBut(''));
  const [names, offices, emails, phones] = ['name', 'office', 'email', 'phone'].map((part) => every(`contact-${part}`));
  return (names ?? [])
    .map((name, at) => ({ name, office: offices?.[at] ?? '', email: emails?.[at] ?? '', phone: phones?.[at] ?? '' }))
    .map((contact) => ({ ...contact, name: contact.name.trim(), email: contact.email.trim() }))
    .filter((contact) => Object.values(contact).some((part) => part.trim() !== ''));
}

/** Browsers may send seconds. */
function wallTime(fields: Fields, name: string): string | null {
  return fields.optional(name)?.slice(0, 16) ?? null;
}

import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { EventKind, Registration } from './schema/events.ts';
import type { Translations } from './schema/initiatives.ts';
import type { ReleaseContact } from './schema/newsroom.ts';
import type { Database } from './schema.ts';

/** What of an event can be changed. */
export interface EventDetails {
  readonly kind: EventKind;
  /** By language; one name at least. */
  readonly names: Translations;
  /** By language; paragraphs. */
  readonly descriptions: Translations;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly place: string | null;
  readonly webAddress: string | null;
  /** Whom to ask. */
  readonly contacts: readonly ReleaseContact[];
  /** What came out of it: paragraphs; empty where nobody has said. */
  readonly outcome: string;
  readonly cancelledAt: Date | null;
  /** Put off, and not known until when; null where it is not. */
  readonly postponedAt: Date | null;
  readonly registration: Registration;
  /** Seats; null for as many as come. */
  readonly capacity: number | null;
  /** Seats that one answer can take. */
  readonly seatsEach: number;
  /** Until when answers are taken; null for until it begins. */
  readonly answerBy: Date | null;
  readonly audienceId: number;
}

/** An event as it stands in the register. */
export interface StoredEvent extends EventDetails {
  readonly id: string;
  readonly slug: string;
  /** The initiatives that it belongs to, those that may be seen. */
  readonly initiativeIds: readonly string[];
  /** Counts what calendars are told of. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly revision: number;
}

/** An event to be noted. */
export interface NewEvent extends EventDetails {
  readonly slug: string;
  readonly createdBy: string | null;
}

/** Notes an event; gives its identifier. */
export async function insertEvent(database: Kysely<Database>, given: NewEvent): Promise<string> {
  const { id } = await database
    .insertInto('event')
    .values({ slug: given.slug, created_by: given.createdBy, ...columnsOf(given) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A change of an event that was seen in a revision. */
export interface EventUpdate extends EventDetails {
  readonly id: string;
  readonly revision: number;
  readonly sequence: number;
  readonly changedAt: Date;
}

/** Changes an event. Gives whether it was as it was seen, in that revision. */
export async function updateEvent(database: Kysely<Database>, update: EventUpdate): Promise<boolean> {
  const { id, revision, sequence, changedAt, ...details } = update;
  const { numUpdatedRows } = await database
    .updateTable('event')
    .set((row) => ({ ...columnsOf(details), sequence, changed_at: changedAt, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Counts a change of what belongs to an event. */
export async function touchEvent(database: Kysely<Database>, id: string, at: Date): Promise<void> {
  await database.updateTable('event').set({ changed_at: at }).where('id', '=', id).execute();
}

/** Sets which initiatives an event belongs to. */
export async function replaceEventInitiatives(
  database: Kysely<Database>,
  eventId: string,
  initiativeIds: readonly string[],
): Promise<void> {
  await database.deleteFrom('event_initiative').where('event_id', '=', eventId).execute();
  if (initiativeIds.length === 0) return;
  const rows = initiativeIds.map((initiativeId) => ({ event_id: eventId, initiative_id: initiativeId }));
  await database.insertInto('event_initiative').values(rows).execute();
}

/** The events of an initiative, the latest first. */
export function eventsOf(database: Kysely<Database>, initiativeId: string): Promise<StoredEvent[]> {
  return events(database)
    .where('id', 'in', (nested) =>
      nested.selectFrom('event_initiative').select('event_id').where('initiative_id', '=', initiativeId),
    )
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The event of this identifier, which is a UUID. */
export function findEvent(database: Kysely<Database>, id: string): Promise<StoredEvent | undefined> {
  return events(database).where('id', '=', id).executeTakeFirst();
}

/** The same, held against other changes until the transaction ends. */
export function holdEvent(transaction: Kysely<Database>, id: string): Promise<StoredEvent | undefined> {
  return events(transaction).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The event at an address. */
export function eventAt(database: Kysely<Database>, slug: string): Promise<StoredEvent | undefined> {
  return events(database).where('slug', '=', slug).executeTakeFirst();
}

/** The ends of addresses of events that begin with `slug`. */
export async function takenEventSlugs(database: Kysely<Database>, slug: string): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('event').select('slug').where('slug', 'like', `${slug}%`).execute();
  return new Set(rows.map((row) => row.slug));
}

/** Which events are listed. */
export type EventSpan =
  | { readonly of: 'coming'; readonly now: Date }
  | { readonly of: 'past'; readonly now: Date }
  | { readonly of: 'year'; readonly year: number };

/** Events of a span of time: those to come the next first, the others the latest first. */
export function eventsIn(
  database: Kysely<Database>,
  span: EventSpan,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<StoredEvent[]> {
  return events(database)
    .where((row) => within(row, span))
    .orderBy('starts_at', span.of === 'coming' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Every event, the latest first, those to come among them. */
export function allEvents(database: Kysely<Database>): Promise<StoredEvent[]> {
  return events(database).orderBy('starts_at', 'desc').orderBy('id').execute();
}

/** Events that changed last, for feeds. */
export function eventsChangedLast(database: Kysely<Database>, limit: number): Promise<StoredEvent[]> {
  return events(database).orderBy('changed_at', 'desc').orderBy('id').limit(limit).execute();
}

/** How many events there were in each year, the newest first; a year is that of the event's own clock. */
export function eventYears(database: Kysely<Database>): Promise<{ readonly year: number; readonly count: number }[]> {
  return database
    .selectFrom('event')
    .select([YEAR.as('year'), sql<number>`count(*)::integer`.as('count')])
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute();
}

/** Makes the events of a group seen by whoever may see the group, but for those that belong to others too. */
export async function showEventsTo(
  database: Kysely<Database>,
  initiativeId: string,
  audienceId: number,
): Promise<void> {
  await database
    .updateTable('event')
    .set({ audience_id: audienceId })
    .where(
      sql<boolean>`(select array_agg(initiative_id) from event_initiative where event_id = event.id) = array[${initiativeId}]::uuid[]`,
    )
    .execute();
}

const YEAR = sql<number>`extract(year from starts_at at time zone time_zone)::integer`;
const ENDS = sql<Date>`coalesce(ends_at, starts_at)`;

function within(row: ExpressionBuilder<Database, 'event'>, span: EventSpan) {
  if (span.of === 'year') return row(YEAR, '=', span.year);
  return row(ENDS, span.of === 'coming' ? '>=' : '<', span.now);
}

function columnsOf(given: EventDetails) {
  return {
    ...{ kind: given.kind, names: JSON.stringify(given.names), descriptions: JSON.stringify(given.descriptions) },
    ...{ starts_at: given.startsAt, ends_at: given.endsAt, time_zone: given.timeZone },
    ...{ place: given.place, web_address: given.webAddress, contacts: JSON.stringify(given.contacts) },
    ...{ outcome: given.outcome, cancelled_at: given.cancelledAt, postponed_at: given.postponedAt },
    ...{ registration: given.registration, capacity: given.capacity, seats_each: given.seatsEach },
    ...{ answer_by: given.answerBy, audience_id: given.audienceId },
  };
}

function events(database: Kysely<Database>) {
  return database
    .selectFrom('event')
    .select(['id', 'slug', 'kind', 'names', 'descriptions', 'starts_at as startsAt', 'ends_at as endsAt'])
    .select(['time_zone as timeZone', 'place', 'web_address as webAddress', 'contacts', 'outcome'])
    .select(['cancelled_at as cancelledAt', 'postponed_at as postponedAt', 'registration', 'capacity'])
    .select(['seats_each as seatsEach', 'answer_by as answerBy', 'audience_id as audienceId', 'sequence'])
    .select(['changed_at as changedAt', 'revision'])
    .select(
      sql<
        readonly string[]
      >`array(select initiative_id::text from event_initiative where event_id = event.id order by 1)`.as(
        'initiativeIds',
      ),
    );
}

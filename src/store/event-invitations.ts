import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { EventAnswer } from './schema/events.ts';
import type { Database } from './schema.ts';
import { forgetUnusedContacts } from './signing.ts';

/** Somebody who is asked to come, and what they answered. */
export interface StoredInvitation {
  readonly id: string;
  readonly eventId: string;
  readonly origin: 'invited' | 'form';
  readonly actorId: string | null;
  readonly name: string;
  /** Null where the address was erased. */
  readonly contactId: number | null;
  readonly locale: 'da' | 'en';
  readonly answer: EventAnswer | null;
  readonly answeredAt: Date | null;
  readonly seats: number;
  /** On the waiting list since then; null for who is not. */
  readonly waitingSince: Date | null;
  /** Who comes and what they need, sealed; null where nothing was said or it was erased. */
  readonly private: Buffer | null;
  readonly createdAt: Date;
  readonly remindedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revision: number;
}

/** Somebody to be asked. */
export interface NewInvitation
  extends Pick<StoredInvitation, 'eventId' | 'origin' | 'actorId' | 'name' | 'locale' | 'createdAt'> {
  readonly contactId: number;
}

/** Asks somebody; gives the identifier, undefined where that address was asked before. */
export async function insertInvitation(database: Kysely<Database>, given: NewInvitation): Promise<string | undefined> {
  const inserted = await database
    .insertInto('event_invitation')
    .values({
      ...{ event_id: given.eventId, origin: given.origin, actor_id: given.actorId, name: given.name },
      ...{ contact_id: given.contactId, locale: given.locale, created_at: given.createdAt },
    })
    .onConflict((conflict) => conflict.columns(['event_id', 'contact_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}

/** Everybody who is asked to an event, in the order of their names. */
export function invitationsOf(database: Kysely<Database>, eventId: string): Promise<StoredInvitation[]> {
  return invitations(database).where('event_id', '=', eventId).orderBy('name').orderBy('id').execute();
}

/** The invitation of this identifier, which is a UUID. */
export function findInvitation(database: Kysely<Database>, id: string): Promise<StoredInvitation | undefined> {
  return invitations(database).where('id', '=', id).executeTakeFirst();
}

/** The invitation of an address to an event. */
export function invitationOfContact(
  database: Kysely<Database>,
  eventId: string,
  contactId: number,
): Promise<StoredInvitation | undefined> {
  return invitations(database).where('event_id', '=', eventId).where('contact_id', '=', contactId).executeTakeFirst();
}

/** What somebody answers. */
export interface GivenAnswer {
  readonly answer: EventAnswer;
  readonly at: Date;
  readonly seats: number;
  readonly waitingSince: Date | null;
  readonly private: Buffer | null;
}

/** Keeps an answer in the place of the one before. */
export async function keepAnswer(database: Kysely<Database>, id: string, given: GivenAnswer): Promise<void> {
  await database
    .updateTable('event_invitation')
    .set((row) => ({
      ...{ answer: given.answer, answered_at: given.at, seats: given.seats, waiting_since: given.waitingSince },
      ...{ private: given.private, revision: row('revision', '+', 1) },
    }))
    .where('id', '=', id)
    .execute();
}

/** Seats that are taken at an event by those who do not wait; `but` is not counted. */
export async function seatsTaken(database: Kysely<Database>, eventId: string, but?: string): Promise<number> {
  const { taken } = await database
    .selectFrom('event_invitation')
    .select(sql<number>`coalesce(sum(seats), 0)::integer`.as('taken'))
    .where('event_id', '=', eventId)
    .where('waiting_since', 'is', null)
    .$if(but !== undefined, (query) => query.where('id', '<>', but ?? ''))
    .executeTakeFirstOrThrow();
  return taken;
}

/** Those who wait for a seat, the first to come first. */
export function waitingFor(database: Kysely<Database>, eventId: string): Promise<StoredInvitation[]> {
  return invitations(database)
    .where('event_id', '=', eventId)
    .where('waiting_since', 'is not', null)
    .orderBy('waiting_since')
    .orderBy('id')
    .execute();
}

/** Gives somebody who waited a seat. */
export async function endWaiting(database: Kysely<Database>, id: string): Promise<void> {
  await database.updateTable('event_invitation').set({ waiting_since: null }).where('id', '=', id).execute();
}

/** Notes that somebody was reminded. */
export async function markInvitationReminded(database: Kysely<Database>, id: string, at: Date): Promise<void> {
  await database.updateTable('event_invitation').set({ reminded_at: at }).where('id', '=', id).execute();
}

/** Takes an invitation back, with the answer that was given and the links that led to it. */
export async function revokeInvitation(database: Kysely<Database>, id: string, at: Date): Promise<void> {
  await database
    .updateTable('event_invitation')
    .set((row) => ({
      ...{ revoked_at: at, answer: null, answered_at: null, seats: 0, waiting_since: null, private: null },
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await revokeEventLinks(database, id, at);
}

/** Takes up again an invitation that was taken back. */
export async function renewInvitation(
  database: Kysely<Database>,
  id: string,
  given: Pick<NewInvitation, 'actorId' | 'name' | 'locale'>,
): Promise<void> {
  await database
    .updateTable('event_invitation')
    .set({ revoked_at: null, actor_id: given.actorId, name: given.name, locale: given.locale })
    .where('id', '=', id)
    .execute();
}

/** Makes a personal link and gives its secret, which is not kept. */
export async function insertEventLink(
  database: Kysely<Database>,
  link: { readonly invitationId: string; readonly createdAt: Date; readonly expiresAt: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database
    .insertInto('event_link')
    .values({
      ...{ token_hash: hashOf(token), invitation_id: link.invitationId, revoked_at: null },
      ...{ created_at: link.createdAt, expires_at: link.expiresAt },
    })
    .execute();
  return token;
}

/** The invitation that a link leads to, if it still works. */
export async function invitationWithLink(
  database: Kysely<Database>,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const link = await database
    .selectFrom('event_link')
    .select('invitation_id')
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link?.invitation_id;
}

/** Lets the links of an invitation work no more. */
async function revokeEventLinks(database: Kysely<Database>, invitationId: string, at: Date): Promise<void> {
  await database
    .updateTable('event_link')
    .set({ revoked_at: at })
    .where('invitation_id', '=', invitationId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Forgets who came and what they needed, at events that ended before an instant. Gives at how many answers. */
export async function erasePrivate(database: Kysely<Database>, endedBefore: Date): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable('event_invitation')
    .set({ private: null })
    .where('private', 'is not', null)
    .where('event_id', 'in', (nested) =>
      nested.selectFrom('event').select('id').where(sql<Date>`coalesce(ends_at, starts_at)`, '<', endedBefore),
    )
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Forgets who asked for a link by the form before an instant and never answered, with addresses that nothing else has. */
export async function forgetUnanswered(database: Kysely<Database>, askedBefore: Date): Promise<void> {
  const gone = await database
    .deleteFrom('event_invitation')
    .where('origin', '=', 'form')
    .where('answer', 'is', null)
    .where('created_at', '<', askedBefore)
    .returning('contact_id')
    .execute();
  const contacts = gone.flatMap(({ contact_id }) => contact_id ?? []);
  if (contacts.length > 0) await forgetUnusedContacts(database, contacts);
}

function invitations(database: Kysely<Database>) {
  return database
    .selectFrom('event_invitation')
    .select(['id', 'event_id as eventId', 'origin', 'actor_id as actorId', 'name', 'contact_id as contactId'])
    .select(['locale', 'answer', 'answered_at as answeredAt', 'seats', 'waiting_since as waitingSince', 'private'])
    .select(['created_at as createdAt', 'reminded_at as remindedAt', 'revoked_at as revokedAt', 'revision']);
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

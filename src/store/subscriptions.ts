import { type Kysely, sql } from 'kysely';
import type { ChoiceKind, Frequency, SubscriptionEnd } from './schema/subscriptions.ts';
import type { Database } from './schema.ts';

/** Something that somebody wants to be told of. */
export interface Choice {
  readonly kind: ChoiceKind;
  /** An identifier; empty for everything. */
  readonly value: string;
}

/** A subscription as it is kept: without an address. */
export interface StoredSubscription {
  readonly id: string;
  /** Null once it has ended. */
  readonly contactId: number | null;
  readonly locale: 'da' | 'en';
  readonly frequency: Frequency;
  readonly state: 'unconfirmed' | 'confirmed' | 'ended';
  readonly confirmUntil: Date | null;
  readonly writtenAt: Date;
  readonly revision: number;
}

/** What somebody asks for. */
export interface Wish {
  readonly locale: 'da' | 'en';
  readonly frequency: Frequency;
  readonly choices: readonly Choice[];
}

/** A request that waits to be confirmed. */
export interface Request extends Wish {
  readonly confirmHash: Buffer;
  readonly confirmUntil: Date;
  /** Which words were agreed to. */
  readonly consent: string;
  readonly askedAt: Date;
}

/** Keeps a request until it is confirmed. */
export async function insertSubscription(
  database: Kysely<Database>,
  given: Request & { readonly id: string; readonly contactId: number; readonly pageHash: Buffer },
): Promise<void> {
  await database
    .insertInto('subscription')
    .values({ id: given.id, contact_id: given.contactId, page_hash: given.pageHash, ...requested(given) })
    .execute();
  await replaceChoices(database, given.id, given.choices);
}

/** Lets a request that nobody confirmed be asked for anew. */
export async function renewRequest(database: Kysely<Database>, id: string, given: Request): Promise<void> {
  await database.updateTable('subscription').set(requested(given)).where('id', '=', id).execute();
  await replaceChoices(database, id, given.choices);
}

function requested({ locale, frequency, confirmHash, confirmUntil, consent, askedAt }: Request) {
  return {
    ...{ locale, frequency, confirm_hash: confirmHash, confirm_until: confirmUntil, consent },
    ...{ asked_at: askedAt, written_at: askedAt },
  };
}

/** Notes that a mail about the subscription itself goes out. */
export async function noteWritten(database: Kysely<Database>, id: string, now: Date): Promise<void> {
  await database.updateTable('subscription').set({ written_at: now }).where('id', '=', id).execute();
}

/** By what a subscription is found. */
export type SubscriptionKey =
  | { readonly id: string }
  | { readonly contactId: number }
  | { readonly confirmHash: Buffer }
  | { readonly pageHash: Buffer };

/** The subscription, held against other changes until the transaction ends. */
export function holdSubscription(
  transaction: Kysely<Database>,
  key: SubscriptionKey,
): Promise<StoredSubscription | undefined> {
  return subscriptionBy(transaction, key).forUpdate().executeTakeFirst();
}

/** The subscription. */
export function findSubscription(
  database: Kysely<Database>,
  key: SubscriptionKey,
): Promise<StoredSubscription | undefined> {
  return subscriptionBy(database, key).executeTakeFirst();
}

function subscriptionBy(database: Kysely<Database>, key: SubscriptionKey) {
  const columns = { id: 'id', contactId: 'contact_id', confirmHash: 'confirm_hash', pageHash: 'page_hash' } as const;
  const [[name, value]] = Object.entries(key) as [[keyof typeof columns, string | number | Buffer]];
  return database
    .selectFrom('subscription')
    .select(['id', 'contact_id as contactId', 'locale', 'frequency', 'state', 'revision'])
    .select(['confirm_until as confirmUntil', 'written_at as writtenAt'])
    .where(sql.ref(columns[name]), '=', value);
}

/** What a subscription is about. */
export function choicesOf(database: Kysely<Database>, id: string): Promise<Choice[]> {
  return database
    .selectFrom('subscription_choice')
    .select(['kind', 'value'])
    .where('subscription_id', '=', id)
    .orderBy('kind')
    .orderBy('value')
    .execute();
}

/**
 * Begins to tell whoever confirmed, of what comes after the news numbered `toldUntil`; on the day `toldOn`, an ISO date, no
 * more if it is to be by the day or week.
 */
export async function markConfirmed(
  transaction: Kysely<Database>,
  id: string,
  { now, toldUntil, toldOn }: { readonly now: Date; readonly toldUntil: string; readonly toldOn: string | null },
): Promise<void> {
  await transaction
    .updateTable('subscription')
    .set({ state: 'confirmed', confirmed_at: now, told_until: toldUntil, told_from: toldUntil, told_on: toldOn })
    .where('id', '=', id)
    .execute();
}

/** Changes what somebody is told of, in which language and how often; `toldOn` is as when it was confirmed. */
export async function changeWish(
  transaction: Kysely<Database>,
  id: string,
  { locale, frequency, choices, toldOn }: Wish & { readonly toldOn: string | null },
): Promise<void> {
  await transaction
    .updateTable('subscription')
    .set((row) => ({
      locale,
      frequency,
      revision: row('revision', '+', 1),
      ...(toldOn !== null && { told_on: toldOn }),
    }))
    .where('id', '=', id)
    .execute();
  await replaceChoices(transaction, id, choices);
}

/**
 * Ends a subscription: what it was about and whose it is are forgotten, with the mails that wait; that it was asked for,
 * confirmed and ended stays.
 */
export async function markEnded(
  transaction: Kysely<Database>,
  { id, contactId }: StoredSubscription,
  { now, by }: { readonly now: Date; readonly by: SubscriptionEnd },
): Promise<void> {
  await transaction
    .updateTable('subscription')
    .set({ state: 'ended', ended_at: now, ended_by: by, contact_id: null, confirm_hash: null, confirm_until: null })
    .where('id', '=', id)
    .execute();
  await replaceChoices(transaction, id, []);
  if (contactId !== null) await forgetContacts(transaction, [contactId]);
}

/** Forgets requests that nobody confirmed in time, with their addresses; gives how many. */
export async function forgetRequests(transaction: Kysely<Database>, now: Date): Promise<number> {
  const gone = await transaction
    .deleteFrom('subscription')
    .where('state', '=', 'unconfirmed')
    .where('confirm_until', '<=', now)
    .returning('contact_id as contactId')
    .execute();
  await forgetContacts(
    transaction,
    gone.flatMap(({ contactId }) => contactId ?? []),
  );
  return gone.length;
}

/** An address by which somebody has signed something is kept for that. */
async function forgetContacts(transaction: Kysely<Database>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .deleteFrom('contact')
    .where('id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('signature').select('signature.id').whereRef('contact_id', '=', 'contact.id'))),
    )
    .execute();
}

async function replaceChoices(database: Kysely<Database>, id: string, choices: readonly Choice[]): Promise<void> {
  await database.deleteFrom('subscription_choice').where('subscription_id', '=', id).execute();
  if (choices.length === 0) return;
  await database
    .insertInto('subscription_choice')
    .values(choices.map(({ kind, value }) => ({ subscription_id: id, kind, value })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes that a mail came back for a reason that may pass; gives how many have so far. */
export async function countReturn(transaction: Kysely<Database>, id: string): Promise<number> {
  const { returns } = await transaction
    .updateTable('subscription')
    .set((row) => ({ returns: row('returns', '+', 1) }))
    .where('id', '=', id)
    .returning('returns')
    .executeTakeFirstOrThrow();
  return returns;
}

/** Subscriptions of a kind. */
export interface SubscriptionCount {
  readonly state: 'unconfirmed' | 'confirmed' | 'ended';
  readonly frequency: Frequency;
  readonly locale: 'da' | 'en';
  readonly endedBy: SubscriptionEnd | null;
  readonly count: number;
}

/** How many subscriptions there are, by what is known of them. */
export function subscriptionCounts(database: Kysely<Database>): Promise<SubscriptionCount[]> {
  return database
    .selectFrom('subscription')
    .select(['state', 'frequency', 'locale', 'ended_by as endedBy', sql<number>`count(*)::integer`.as('count')])
    .groupBy(['state', 'frequency', 'locale', 'ended_by'])
    .execute();
}

/** How many are told of each choice, those with most first. */
export function choiceCounts(
  database: Kysely<Database>,
  limit: number,
): Promise<(Choice & { readonly count: number })[]> {
  return database
    .selectFrom('subscription_choice')
    .innerJoin('subscription', 'subscription.id', 'subscription_id')
    .select(['kind', 'value', sql<number>`count(*)::integer`.as('count')])
    .where('state', '=', 'confirmed')
    .groupBy(['kind', 'value'])
    .orderBy('count', 'desc')
    .orderBy('kind')
    .orderBy('value')
    .limit(limit)
    .execute();
}

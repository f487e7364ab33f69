import { type Kysely, sql } from 'kysely';
import type { MailEnd, MailState } from './schema/mail.ts';
import type { Database } from './schema.ts';

/** A mail to be kept until it is sent. */
export interface NewMail {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly personId: string | null;
  /** Null where it goes to a contact. */
  readonly address: string | null;
  readonly name: string | null;
  /** Null where it goes to an address. */
  readonly contactId: number | null;
  /** A keyed hash of the address's domain; null where it goes to a contact, which has one. */
  readonly destination: Buffer | null;
  /** Whether it is one of many, which wait for those that somebody waits for. */
  readonly isBulk: boolean;
  readonly locale: 'da' | 'en';
  /** Sealed. */
  readonly content: Buffer;
  readonly queuedAt: Date;
  readonly goodUntil: Date;
}

/** Any number that no other program on the same database uses for its own advisory locks. */
const WORKER_LOCKS = 738_827;

/** Keeps a mail until it is sent; false where the same was queued before. */
export async function insertMail(database: Kysely<Database>, mail: NewMail): Promise<boolean> {
  const { personId, contactId, destination, isBulk, queuedAt, goodUntil, ...same } = mail;
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('mail')
    .values((row) => ({
      ...same,
      ...{ person_id: personId, contact_id: contactId, queued_at: queuedAt, next_at: queuedAt, good_until: goodUntil },
      ...{ is_bulk: isBulk, worker: null, ended_at: null, answer: null },
      destination: destination ?? row.selectFrom('contact').select('domain_hash').where('id', '=', contactId),
    }))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Lets `work` send mails on one connection, as a worker with a number that is known for as long as the connection
 * stands: what a worker that is gone had taken is given back by `giveBackOrphans`.
 */
export function asMailWorker<Result>(
  database: Kysely<Database>,
  work: (connection: Kysely<Database>, worker: number) => Promise<Result>,
): Promise<Result> {
  return database.connection().execute(async (connection) => {
    const { rows } = await sql<{ worker: number }>`
      select nextval('mail_worker')::integer as worker`.execute(connection);
    const worker = rows[0]?.worker ?? 0;
    await sql`select pg_advisory_lock(${WORKER_LOCKS}::integer, ${worker}::integer)`.execute(connection);
    try {
      return await work(connection, worker);
    } finally {
      await sql`select pg_advisory_unlock(${WORKER_LOCKS}::integer, ${worker}::integer)`.execute(connection);
    }
  });
}

/** Notes that the mail's last line goes to the server now. Throws where the worker does not have the mail any more. */
export async function markHandingOver(connection: Kysely<Database>, worker: number, id: string): Promise<void> {
  await connection
    .updateTable('mail')
    .set({ state: 'handing-over' })
    .where('id', '=', id)
    .where('worker', '=', worker)
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** What became of an attempt that did not end the mail. */
export interface Postponement {
  readonly nextAt: Date;
  readonly answer: string;
  readonly mayHaveArrived: boolean;
}

/** Lets a mail wait for another attempt. */
export async function postponeMail(
  connection: Kysely<Database>,
  worker: number,
  id: string,
  { nextAt, answer, mayHaveArrived }: Postponement,
): Promise<void> {
  await connection
    .updateTable('mail')
    .set({ state: 'waiting', worker: null, next_at: nextAt, answer })
    .$if(mayHaveArrived, (update) => update.set({ may_have_arrived: true }))
    .where('id', '=', id)
    .where('worker', '=', worker)
    .execute();
}

/** Ends a mail that a worker has. Its words are forgotten. */
export async function endMail(
  connection: Kysely<Database>,
  worker: number,
  id: string,
  { state, answer, at }: { readonly state: MailEnd; readonly answer: string; readonly at: Date },
): Promise<void> {
  await connection
    .updateTable('mail')
    .set({ state, answer, worker: null, content: null, ended_at: at })
    .where('id', '=', id)
    .where('worker', '=', worker)
    .execute();
}

/**
 * Gives back what workers had taken that are gone: killed, or cut off from the database. One that was being handed
 * over may have arrived.
 */
export async function giveBackOrphans(database: Kysely<Database>): Promise<void> {
  await sql`
    update mail set may_have_arrived = may_have_arrived or state = 'handing-over', state = 'waiting', worker = null,
      attempts = case when state = 'sending' then attempts - 1 else attempts end
    where worker is not null and not exists (
      select from pg_locks where locktype = 'advisory' and objsubid = 2 and classid = ${WORKER_LOCKS}
        and objid = worker and database = (select oid from pg_database where datname = current_database())
    )`.execute(database);
}

/** Ends what has waited too long, and what is for people who were suspended since. */
export async function endStaleMails(database: Kysely<Database>, now: Date): Promise<void> {
  await database
    .updateTable('mail')
    .set({ state: 'expired', content: null, ended_at: now })
    .where('state', '=', 'waiting')
    .where('good_until', '<=', now)
    .execute();
  await database
    .updateTable('mail')
    .set({ state: 'withdrawn', content: null, ended_at: now })
    .where('state', '=', 'waiting')
    .where('person_id', 'in', (query) =>
      query.selectFrom('person').select('person.id').where('suspended_at', 'is not', null),
    )
    .execute();
}

/** Forgets mails that ended before this instant. */
export async function forgetMails(database: Kysely<Database>, endedBefore: Date): Promise<void> {
  await database.deleteFrom('mail').where('ended_at', '<', endedBefore).execute();
}

/** Withdraws the mails of a kind to a person that nobody has begun to send. */
export async function withdrawMails(
  database: Kysely<Database>,
  { personId, kind, now }: { readonly personId: string; readonly kind: string; readonly now: Date },
): Promise<void> {
  await database
    .updateTable('mail')
    .set({ state: 'withdrawn', content: null, ended_at: now })
    .where('state', '=', 'waiting')
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .execute();
}

/** Withdraws every mail that has not come to an end, for a register that is older than what was sent from it. */
export async function withdrawUnsent(database: Kysely<Database>, now: Date): Promise<void> {
  await database
    .updateTable('mail')
    .set({ state: 'withdrawn', content: null, ended_at: now, worker: null })
    .where('ended_at', 'is', null)
    .execute();
}

/** A mail as administrators see it: to whom, and what became of it. */
export interface ListedMail {
  readonly id: string;
  readonly kind: string;
  /** Null where it goes to somebody outside, whose address is kept apart. */
  readonly address: string | null;
  readonly name: string | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly mayHaveArrived: boolean;
  readonly queuedAt: Date;
  readonly nextAt: Date;
  /** The mail server's last answer; null before the first. */
  readonly answer: string | null;
}

/** The mails, those first that did not arrive yet or never will, then the newest. */
export function listMails(database: Kysely<Database>, limit: number): Promise<ListedMail[]> {
  return database
    .selectFrom('mail')
    .select(['id', 'kind', 'address', 'name', 'state', 'attempts', 'answer'])
    .select(['may_have_arrived as mayHaveArrived', 'queued_at as queuedAt', 'next_at as nextAt'])
    .orderBy(sql`state = 'sent'`)
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

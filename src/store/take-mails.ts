import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { NewMail } from './mails.ts';
import type { Database } from './schema.ts';

/** A mail that a worker has taken. */
export interface TakenMail extends Omit<NewMail, 'goodUntil' | 'isBulk'> {
  readonly destination: Buffer;
  /** Which attempt this is, from 1. */
  readonly attempts: number;
  /** How often in a row its destination had taken nothing when the mail was taken. */
  readonly refusals: number;
}

/** How many mails are taken at once, and how fast. */
export interface Pace {
  readonly most: number;
  /** Of one destination in a minute; null for as many as it takes. */
  readonly perMinute: number | null;
}

/** Any number that no other program on the same database uses for its own advisory lock. */
const TAKING_LOCK = 738_828;

/** A destination may be written to for this long at once, in seconds; then it is the turn of the others. */
const TURN_SECONDS = 10;

/**
 * Takes mails that are due: those that somebody waits for before those that go to many; of every destination in turn, those
 * that have waited longest for theirs first, one of each before a second of any. A destination that took nothing lately is tried with one mail. Whoever takes goes alone for
 * that moment, so that several processes together keep to the pace.
 */
export function takeMails(
  connection: Kysely<Database>,
  worker: number,
  now: Date,
  { most, perMinute }: Pace,
): Promise<TakenMail[]> {
  const share = perMinute === null ? most : Math.max(1, Math.floor((perMinute * TURN_SECONDS) / 60));
  return connection.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${TAKING_LOCK})`.execute(transaction);
    const { rows } = await sql<TakenMail & { isBulk: boolean; place: string }>`${openDestinations(now)}, turn as (
        select chosen.id, chosen.is_bulk, refusals,
          row_number() over (partition by destination order by chosen.is_bulk, chosen.next_at, chosen.queued_at) as place
        from (select * from open order by open_at nulls first, destination limit ${most}) as open
        cross join lateral (
          select mail.id, mail.is_bulk, mail.next_at, mail.queued_at
          from (values (false), (true)) as urgency (is_bulk) cross join lateral (
            select * from mail
            where ${isDue(now)} and mail.destination = open.destination and mail.is_bulk = urgency.is_bulk
            order by next_at, queued_at limit case when refusals > 0 then 1 else ${share}::integer end
          ) as mail
          order by mail.is_bulk, mail.next_at, mail.queued_at limit case when refusals > 0 then 1 else ${share}::integer end
        ) as chosen
      ), chosen as (select * from turn order by is_bulk, place, id limit ${most})
      update mail set state = 'sending', worker = ${worker}, attempts = attempts + 1
      from chosen where mail.id = chosen.id and mail.state = 'waiting'
      returning mail.id, key, kind, person_id as "personId", address, name, contact_id as "contactId", destination,
        locale, content, queued_at as "queuedAt", attempts, chosen.refusals, chosen.is_bulk as "isBulk", chosen.place`.execute(
      transaction,
    );
    await keepPace(transaction, now, rows, perMinute);
    return rows.sort(
      (one, other) => Number(one.isBulk) - Number(other.isBulk) || Number(one.place) - Number(other.place),
    );
  });
}

/** Whether a mail is due, to a destination that may be written to. */
export async function hasMailDue(database: Kysely<Database>, now: Date): Promise<boolean> {
  const { rows } = await sql`${openDestinations(now)} select from open limit 1`.execute(database);
  return rows.length > 0;
}

/** Gives back what a worker has taken and not tried. */
export async function releaseMails(connection: Kysely<Database>, worker: number): Promise<void> {
  await connection
    .updateTable('mail')
    .set((mail) => ({ state: 'waiting', worker: null, attempts: mail('attempts', '-', 1) }))
    .where('worker', '=', worker)
    .where('state', '=', 'sending')
    .execute();
}

/** Lets a destination that took nothing rest, once for all that were under way to it when it did. */
export async function restDestination(
  connection: Kysely<Database>,
  { destination, refusals }: Pick<TakenMail, 'destination' | 'refusals'>,
  until: Date,
): Promise<void> {
  await connection
    .updateTable('mail_destination')
    .set({ refusals: refusals + 1, open_at: until })
    .where('destination', '=', destination)
    .where('refusals', '=', refusals)
    .execute();
}

/** Notes that a destination takes mail again. */
export async function welcomeDestination(
  connection: Kysely<Database>,
  { destination }: Pick<TakenMail, 'destination'>,
  now: Date,
): Promise<void> {
  await connection
    .updateTable('mail_destination')
    .set({ refusals: 0, open_at: now })
    .where('destination', '=', destination)
    .execute();
}

/** Forgets destinations that have not been written to since this instant. */
export async function forgetDestinations(database: Kysely<Database>, openBefore: Date): Promise<void> {
  await database.deleteFrom('mail_destination').where('open_at', '<', openBefore).execute();
}

/** Destinations that rest since they took nothing. */
export interface RestingDestinations {
  readonly count: number;
  /** When the first of them is tried again. */
  readonly openAt: Date | null;
  /** Mails that wait to go there. */
  readonly mails: number;
}

/** How many destinations rest, until when, and what waits for them. */
export async function restingDestinations(database: Kysely<Database>, now: Date): Promise<RestingDestinations> {
  const { rows } = await sql<RestingDestinations>`
    select count(*)::integer as count, min(open_at) as "openAt", coalesce(sum((
      select count(*) from mail where mail.destination = mail_destination.destination and state = 'waiting'
    )), 0)::integer as mails
    from mail_destination where refusals > 0 and open_at > ${now}`.execute(database);
  return rows[0] ?? { count: 0, openAt: null, mails: 0 };
}

function isDue(now: Date): RawBuilder<boolean> {
  return sql<boolean>`mail.state = 'waiting' and mail.next_at <= ${now} and mail.good_until > ${now}`;
}

/** Every destination with a mail that is due and that may be written to: from one to the next along the index. */
function openDestinations(now: Date): RawBuilder<unknown> {
  return sql`with recursive spread as (
      (select destination from mail where state = 'waiting' order by destination limit 1)
      union all
      select (select destination from mail where state = 'waiting' and destination > spread.destination
        order by destination limit 1)
      from spread where spread.destination is not null
    ), open as (
      select spread.destination, open_at, coalesce(refusals, 0) as refusals
      from spread left join mail_destination using (destination)
      where spread.destination is not null and (open_at is null or open_at <= ${now}) and exists (
        select from (values (false), (true)) as urgency (is_bulk) cross join lateral (
          select from mail where ${isDue(now)} and mail.destination = spread.destination
            and mail.is_bulk = urgency.is_bulk limit 1) as due)
    )`;
}

/** From now on each destination is closed for as long as what was taken for it would take. */
async function keepPace(
  transaction: Kysely<Database>,
  now: Date,
  taken: readonly TakenMail[],
  perMinute: number | null,
): Promise<void> {
  if (taken.length === 0) return;
  const milliseconds = perMinute === null ? 0 : 60_000 / perMinute;
  const counts = Map.groupBy(taken, ({ destination }) => destination.toString('hex'));
  await transaction
    .insertInto('mail_destination')
    .values(
      [...counts].map(([hex, { length }]) => ({
        destination: Buffer.from(hex, 'hex'),
        open_at: new Date(now.getTime() + length * milliseconds),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('destination').doUpdateSet((row) => ({ open_at: row.ref('excluded.open_at') })),
    )
    .execute();
}

import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** How many attempts are free, and for how long after each further one no other is made. */
export interface Allowance {
  readonly free: number;
  /** Seconds after the first attempt beyond the free ones; doubled by each further one. */
  readonly firstDelay: number;
  readonly longestDelay: number;
}

/** What has not happened for this long is forgotten. */
const MEMORY_SECONDS = 24 * 60 * 60;

/**
 * Counts an attempt before it is made, so that many at once gain nothing. Gives the seconds to wait where no attempt
 * may be made now; such a call counts nothing. `subject` names the account or the address.
 */
export async function beginAttempt(
  database: Kysely<Database>,
  subject: string,
  allowance: Allowance,
  now: Date,
): Promise<number> {
  const { free, firstDelay, longestDelay } = allowance;
  const delay = (count: typeof failures) =>
    sql`case when ${count} < ${free}::integer then null else ${now}::timestamptz + make_interval(
      secs => least(${firstDelay}::float * power(2, least(${count} - ${free}::integer, 30)), ${longestDelay}::float)) end`;
  const failures = sql<number>`case
    when sign_in_failure.last_at < ${now}::timestamptz - make_interval(secs => ${MEMORY_SECONDS}) then 1
    else sign_in_failure.failures + 1 end`;
  const { rows } = await sql<{ failures: number }>`
    insert into sign_in_failure (subject, failures, last_at, locked_until)
      values (${subject}, 1, ${now}, ${delay(sql<number>`1`)})
    on conflict (subject) do update set failures = ${failures}, last_at = ${now}, locked_until = ${delay(failures)}
      where sign_in_failure.locked_until is null or sign_in_failure.locked_until <= ${now}
    returning failures`.execute(database);
  return rows.length > 0 ? 0 : secondsLeft(database, subject, now);
}

/** Forgets what failed for an account that was signed in to. */
export async function forgetFailures(database: Kysely<Database>, subject: string): Promise<void> {
  await database.deleteFrom('sign_in_failure').where('subject', '=', subject).execute();
}

/** Takes back an attempt that succeeded, where failures of others count on: many people share an address. */
export async function takeAttemptBack(database: Kysely<Database>, subject: string): Promise<void> {
  await database
    .updateTable('sign_in_failure')
    .set((row) => ({ failures: row('failures', '-', 1), locked_until: null }))
    .where('subject', '=', subject)
    .execute();
}

async function secondsLeft(database: Kysely<Database>, subject: string, now: Date): Promise<number> {
  const row = await database
    .selectFrom('sign_in_failure')
    .select('locked_until')
    .where('subject', '=', subject)
    .executeTakeFirst();
  const left = (row?.locked_until?.getTime() ?? now.getTime()) - now.getTime();
  return Math.max(1, Math.ceil(left / 1000));
}

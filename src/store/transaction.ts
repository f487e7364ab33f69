import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** serialization_failure, deadlock_detected, unique_violation: another transaction came first. */
const CAME_SECOND: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505']);
const ATTEMPTS = 4;

/**
 * Runs `work` in one transaction, again from the start when another transaction got in its way.
 * Throws what `work` throws, after a rollback.
 */
export async function inTransaction<Result>(
  database: Kysely<Database>,
  work: (transaction: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !cameSecond(error)) throw error;
    }
  }
}

/** Any number that no other program on the same database uses for its own advisory lock. */
const REGISTER_LOCK = 7_378_268_327;

/**
 * Lets one document in at a time until the transaction ends, so that two texts of one work that arrive together see
 * each other. Reading and extraction, which take the time, come before.
 */
export async function lockRegister(transaction: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${REGISTER_LOCK})`.execute(transaction);
}

function cameSecond(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CAME_SECOND.has(error.code);
}

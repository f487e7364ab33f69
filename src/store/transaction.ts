import type { Kysely, Transaction } from 'kysely';
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

function cameSecond(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CAME_SECOND.has(error.code);
}

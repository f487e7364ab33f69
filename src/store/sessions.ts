import type { Kysely } from 'kysely';
import type { SignInMethod } from './schema/sign-in.ts';
import type { Database } from './schema.ts';

/** A browser in which somebody is signed in. */
export interface StoredSession {
  readonly id: string;
  readonly method: SignInMethod;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The sessions of a person that still last, the newest first. */
export function sessionsOf(database: Kysely<Database>, personId: string, now: Date): Promise<StoredSession[]> {
  return database
    .selectFrom('session')
    .select(['id', 'method', 'address', 'user_agent as userAgent'])
    .select(['created_at as createdAt', 'expires_at as expiresAt'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Ends one session of a person, and says whether there was one. */
export async function endSessionOf(database: Kysely<Database>, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Ends the sessions of a person, all but `except`, and gives how many there were. */
export async function endSessionsOf(database: Kysely<Database>, personId: string, except?: string): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .where('id', '!=', except ?? '')
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Notes that somebody in this session proved more than a password. */
export async function strengthenSession(database: Kysely<Database>, id: string, method: SignInMethod): Promise<void> {
  await database.updateTable('session').set({ method }).where('id', '=', id).execute();
}

/** Ends the sessions of a person that a password alone opened. */
export async function endPasswordSessionsOf(database: Kysely<Database>, personId: string): Promise<void> {
  await database.deleteFrom('session').where('person_id', '=', personId).where('method', '=', 'password').execute();
}

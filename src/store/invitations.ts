import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A one-time link, without its secret. */
export interface StoredInvitation {
  readonly id: number;
  /** Null for the link by which Servanda is set up. */
  readonly personId: string | null;
  readonly expiresAt: Date;
}

/** A link to be made. */
export interface NewInvitation {
  readonly personId: string | null;
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Makes a link, in the place of those of the same person that nobody used, and gives its secret, which is not kept. */
export async function insertInvitation(database: Kysely<Database>, invitation: NewInvitation): Promise<string> {
  const { personId, invitedBy, createdAt, expiresAt } = invitation;
  const token = randomBytes(32).toString('base64url');
  if (personId !== null) await withdrawInvitations(database, personId);
  await database
    .insertInto('invitation')
    .values({
      ...{ person_id: personId, token_hash: hashOf(token), invited_by: invitedBy },
      ...{ created_at: createdAt, expires_at: expiresAt, used_at: null },
    })
    .execute();
  return token;
}

/** Removes the unused links of a person. */
export async function withdrawInvitations(database: Kysely<Database>, personId: string): Promise<void> {
  await database.deleteFrom('invitation').where('person_id', '=', personId).where('used_at', 'is', null).execute();
}

/** The link with this secret, if it still works. */
export function findInvitation(
  database: Kysely<Database>,
  token: string,
  now: Date,
): Promise<StoredInvitation | undefined> {
  return database
    .selectFrom('invitation')
    .select(['id', 'person_id as personId', 'expires_at as expiresAt'])
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses the link up, and gives it if it still worked: of two who come at once, one gets it. */
export function useInvitation(
  database: Kysely<Database>,
  token: string,
  now: Date,
): Promise<StoredInvitation | undefined> {
  return database
    .updateTable('invitation')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'person_id as personId', 'expires_at as expiresAt'])
    .executeTakeFirst();
}

/** Until when the newest unused link of each person works, by person. */
export async function openInvitations(database: Kysely<Database>, now: Date): Promise<ReadonlyMap<string, Date>> {
  const rows = await database
    .selectFrom('invitation')
    .select(['person_id', 'expires_at'])
    .where('person_id', 'is not', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  return new Map(rows.flatMap(({ person_id, expires_at }) => (person_id ? [[person_id, expires_at]] : [])));
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

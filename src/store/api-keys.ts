import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { isoDate } from './iso-date.ts';
import type { KeyScope } from './schema/api-keys.ts';
import type { Database } from './schema.ts';

/** A key as those know it who look after it: without the part that opens anything. */
export interface StoredKey {
  readonly id: number;
  readonly name: string;
  /** Whose key it is; null for somebody without an account. */
  readonly personId: string | null;
  readonly personName: string | null;
  readonly scope: KeyScope;
  /** The last characters, by which its holder knows it. */
  readonly ending: string;
  /** Requests a minute. */
  readonly perMinute: number;
  readonly createdAt: Date;
  /** ISO date of the last day on which it was used; null before the first time. */
  readonly usedOn: string | null;
  readonly revokedAt: Date | null;
}

/** A key to be made. */
export interface NewKey extends Pick<StoredKey, 'name' | 'personId' | 'scope' | 'perMinute' | 'createdAt'> {
  readonly createdBy: string | null;
}

/** Begins every key, so that one that turns up where it should not is known for what it is. */
const BEGINNING = 'servanda_';
const SECRET_BYTES = 32;
const ENDING = 4;

/** What a key looks like. */
const KEY = new RegExp(`^${BEGINNING}[A-Za-z0-9_-]{43}$`, 'u');

/** Makes a key of 256 bits; gives it with its number. Only its hash is kept. */
export async function insertKey(
  database: Kysely<Database>,
  { name, personId, scope, perMinute, createdBy, createdAt }: NewKey,
): Promise<{ readonly id: number; readonly key: string }> {
  const key = BEGINNING + randomBytes(SECRET_BYTES).toString('base64url');
  const { id } = await database
    .insertInto('api_key')
    .values({
      ...{ name, scope, person_id: personId, per_minute: perMinute, created_by: createdBy, created_at: createdAt },
      ...{ token_hash: hashOf(key), ending: key.slice(-ENDING), used_on: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, key };
}

/** The keys of a person, or of everybody; those that work first, the newest first. */
export function allKeys(database: Kysely<Database>, personId?: string): Promise<StoredKey[]> {
  return keys(database)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .orderBy('revoked_at', (order) => order.asc().nullsFirst())
    .orderBy('api_key.id', 'desc')
    .execute();
}

/** A key that works, and who holds it where that is somebody with an account. */
export interface WorkingKey extends Pick<StoredKey, 'id' | 'scope' | 'perMinute' | 'personId' | 'usedOn'> {
  readonly isSuspended: boolean;
}

/** What this key opens; undefined for one that is none, or revoked. */
export async function workingKey(database: Kysely<Database>, key: string): Promise<WorkingKey | undefined> {
  if (!KEY.test(key)) return undefined;
  return database
    .selectFrom('api_key')
    .leftJoin('person', 'person.id', 'person_id')
    .select(['api_key.id', 'scope', 'per_minute as perMinute', 'person_id as personId'])
    .select(isoDate('used_on').as('usedOn'))
    .select(sql<boolean>`suspended_at is not null`.as('isSuspended'))
    .where('token_hash', '=', hashOf(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** Notes the last day on which a key was used. */
export async function noteKeyUse(database: Kysely<Database>, id: number, day: string): Promise<void> {
  await database.updateTable('api_key').set({ used_on: day }).where('id', '=', id).execute();
}

/** Revokes a key, of this person if one is named; gives its name, undefined where there is no such key that works. */
export async function revokeKey(
  database: Kysely<Database>,
  {
    id,
    personId,
    by,
    at,
  }: { readonly id: number; readonly personId?: string; readonly by: string | null; readonly at: Date },
): Promise<string | undefined> {
  const row = await database
    .updateTable('api_key')
    .set({ revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .returning('name')
    .executeTakeFirst();
  return row?.name;
}

function keys(database: Kysely<Database>) {
  return database
    .selectFrom('api_key')
    .leftJoin('person', 'person.id', 'person_id')
    .select(['api_key.id', 'api_key.name', 'person_id as personId', 'person.name as personName', 'scope', 'ending'])
    .select(['per_minute as perMinute', 'api_key.created_at as createdAt', 'revoked_at as revokedAt'])
    .select(isoDate('used_on').as('usedOn'));
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** The provider under which passwords are kept. */
const PASSWORD = 'credential';

/** A passkey as its owner knows it. */
export interface StoredPasskey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: Date;
}

/** The ways in which somebody can sign in. */
export interface WaysIn {
  readonly hasPassword: boolean;
  /** Whether codes of an authenticator app are asked for. */
  readonly hasCodes: boolean;
  readonly passkeys: readonly StoredPasskey[];
  /** Whether they have signed in with the house's own provider. */
  readonly hasProvider: boolean;
}

/** The ways in which this person can sign in. */
export async function waysInOf(database: Kysely<Database>, personId: string): Promise<WaysIn> {
  const credentials = await database
    .selectFrom('credential')
    .select('provider')
    .where('person_id', '=', personId)
    .execute();
  const codes = await database
    .selectFrom('two_factor')
    .select('id')
    .where('person_id', '=', personId)
    .where('verified', '=', true)
    .executeTakeFirst();
  const passkeys = await database
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  return {
    hasPassword: credentials.some(({ provider }) => provider === PASSWORD),
    hasCodes: codes !== undefined,
    passkeys,
    hasProvider: credentials.some(({ provider }) => provider !== PASSWORD),
  };
}

/** Gives a person a password, in the place of the one they had. */
export async function setPassword(database: Kysely<Database>, personId: string, hash: string): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  await database
    .insertInto('credential')
    .values({
      ...{ id: randomUUID(), person_id: personId, provider: PASSWORD, provider_account: personId, password: hash },
      ...{ access_token: null, refresh_token: null, id_token: null, scope: null },
      ...{ access_token_expires_at: null, refresh_token_expires_at: null, created_at: now, updated_at: now },
    })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'provider_account']).doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute();
}

/** Takes every way to sign in from a person: password, codes, passkeys and the link to a provider. */
export async function removeWaysIn(database: Kysely<Database>, personId: string): Promise<void> {
  await database.deleteFrom('credential').where('person_id', '=', personId).execute();
  await database.deleteFrom('two_factor').where('person_id', '=', personId).execute();
  await database.deleteFrom('passkey').where('person_id', '=', personId).execute();
  await database.deleteFrom('sign_in_step').where('value', '=', personId).execute();
  await database.updateTable('person').set({ two_factor_enabled: false }).where('id', '=', personId).execute();
}

/** Takes a passkey from a person, and says whether there was one. */
export async function removePasskey(database: Kysely<Database>, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('passkey')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** The key that this database keeps for signing cookies and encrypting the secrets of second steps. */
export async function serverSecret(database: Kysely<Database>): Promise<string> {
  const { secret } = await database.selectFrom('server_secret').select('secret').executeTakeFirstOrThrow();
  return secret;
}

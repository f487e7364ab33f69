import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { inBatches } from './batches.ts';
import type { Database } from './schema.ts';

/** A personal link to be made. */
export interface NewAccountLink {
  readonly accountId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Makes links and gives their secrets, in the order of the links; they are not kept. */
export async function insertAccountLinks(
  database: Kysely<Database>,
  links: readonly NewAccountLink[],
): Promise<readonly string[]> {
  const tokens = links.map(() => randomBytes(32).toString('base64url'));
  const rows = links.map(({ accountId, createdAt, expiresAt }, place) => ({
    ...{ token_hash: hashOf(tokens[place] ?? ''), account_id: accountId },
    ...{ created_at: createdAt, expires_at: expiresAt, revoked_at: null },
  }));
  await inBatches(rows, (batch) => database.insertInto('account_link').values(batch).execute());
  return tokens;
}

/** The account that a link leads to, if it still works. */
export async function accountWithLink(
  database: Kysely<Database>,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const link = await database
    .selectFrom('account_link')
    .select('account_id')
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link?.account_id;
}

/** Lets the links of an account work no more. Gives how many did. */
export async function revokeLinks(database: Kysely<Database>, accountId: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable('account_link')
    .set({ revoked_at: at })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Which accounts have a link that works. */
export async function linkedAccounts(
  database: Kysely<Database>,
  accountIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (accountIds.length === 0) return new Set();
  const rows = await database
    .selectFrom('account_link')
    .select('account_id')
    .distinct()
    .where('account_id', 'in', accountIds)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  return new Set(rows.map(({ account_id }) => account_id));
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

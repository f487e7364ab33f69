import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** An address of somebody outside as it is kept: encrypted, and known by keyed hashes. */
export interface SealedContact {
  /** Of the whole address. */
  readonly addressHash: Buffer;
  /** Of what stands after the at sign. */
  readonly domainHash: Buffer;
  readonly sealed: Buffer;
}

/** Keeps an address; gives its number, that of the one that was kept before where it is the same. */
export async function keepContact(database: Kysely<Database>, given: SealedContact): Promise<number> {
  const { addressHash, domainHash, sealed } = given;
  const inserted = await database
    .insertInto('contact')
    .values({ address_hash: addressHash, domain_hash: domainHash, sealed })
    .onConflict((conflict) => conflict.column('address_hash').doNothing())
    .returning('id')
    .executeTakeFirst();
  const id = inserted?.id ?? (await contactWithHash(database, addressHash));
  if (id === undefined) throw new Error('the address was erased while it was being kept');
  return id;
}

/** The number of the address with this hash. */
export async function contactWithHash(database: Kysely<Database>, addressHash: Buffer): Promise<number | undefined> {
  const found = await database
    .selectFrom('contact')
    .select('id')
    .where('address_hash', '=', addressHash)
    .executeTakeFirst();
  return found?.id;
}

/** The address of this number as it is kept. */
export function sealedContact(database: Kysely<Database>, id: number): Promise<SealedContact | undefined> {
  return database
    .selectFrom('contact')
    .select(['address_hash as addressHash', 'domain_hash as domainHash', 'sealed'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Forgets an address, with every mail that went or waits to go there. Gives whether it was known. */
export async function deleteContact(database: Kysely<Database>, id: number): Promise<boolean> {
  const { numDeletedRows } = await database.deleteFrom('contact').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

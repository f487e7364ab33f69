import { createHmac, hkdfSync } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import {
  contactWithHash,
  deleteContact,
  keepContact,
  type SealedContact,
  sealedContact,
} from '../../store/contacts.ts';
import type { Database } from '../../store/schema.ts';
import { checkAddress } from '../check-person.ts';
import type { MailRoom } from './mail-room.ts';
import { seal, unseal } from './sealed.ts';

/** What addresses of people outside are encrypted and hashed with. */
export type ContactKeeper = Pick<MailRoom, 'secret'>;

/**
 * Keeps the address of somebody outside, encrypted, and gives the number by which it is spoken of; the same address has
 * the same number, however it is capitalised. Throws `Invalid` for what no mail can be addressed to.
 */
export function putContact(database: Kysely<Database>, { secret }: ContactKeeper, address: string): Promise<number> {
  const given = checkAddress(address);
  const addressHash = keyedHash(secret, given);
  return keepContact(database, {
    addressHash,
    domainHash: destinationOf({ secret }, given),
    sealed: seal(secret, nameOf(addressHash), { address: given }),
  });
}

/** The number of an address that is kept. Throws `Invalid` for what no mail can be addressed to. */
export function findContact(
  database: Kysely<Database>,
  { secret }: ContactKeeper,
  address: string,
): Promise<number | undefined> {
  return contactWithHash(database, keyedHash(secret, checkAddress(address)));
}

const KEPT = z.object({ address: z.string() });

/**
 * The address itself, to send to and for nothing else; null where it was erased, or sealed with another secret. It is
 * not to be written anywhere.
 */
export async function openContact(
  database: Kysely<Database>,
  { secret }: ContactKeeper,
  id: number,
): Promise<string | null> {
  const contact = await sealedContact(database, id);
  return contact === undefined ? null : opened(secret, contact);
}

/** Erases an address with the mails that wait to go there and what is known of those that went. */
export function eraseContact(database: Kysely<Database>, id: number): Promise<boolean> {
  return deleteContact(database, id);
}

function opened(secret: string, { addressHash, sealed }: SealedContact): string | null {
  try {
    return KEPT.parse(unseal(secret, nameOf(addressHash), sealed)).address;
  } catch {
    return null;
  }
}

/** What is sealed opens only beside its own hash, so that nobody can put one address in the place of another. */
function nameOf(addressHash: Buffer): string {
  return `contact ${addressHash.toString('hex')}`;
}

/** Which system receives what goes to an address, as nobody can read it. */
export function destinationOf({ secret }: ContactKeeper, address: string): Buffer {
  return keyedHash(secret, address.slice(address.lastIndexOf('@')));
}

/** HMAC-SHA256 (RFC 2104): who has the database without the secret cannot find addresses by trying them. */
function keyedHash(secret: string, value: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'servanda contact', 32));
  return createHmac('sha256', key).update(value).digest();
}

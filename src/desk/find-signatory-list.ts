import type { Kysely } from 'kysely';
import type { StoredInitiative } from '../store/initiatives.ts';
import type { Database } from '../store/schema.ts';
import { findImport, type StoredImport } from '../store/signatory-imports.ts';
import { NotFound } from './errors.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';

/** Where a list of signatories is. */
export interface SignatoryListAddress extends InitiativeAddress {
  readonly list: number;
}

/** A list of signatories and whose it is. Throws `NotFound`. */
export async function requireSignatoryList(
  database: Kysely<Database>,
  address: SignatoryListAddress,
): Promise<{ readonly initiative: StoredInitiative; readonly list: StoredImport }> {
  const initiative = await requireInitiative(database, address);
  const list = await findImport(database, address.list);
  if (list?.initiativeId !== initiative.id) throw new NotFound('signatory-list', String(address.list));
  return { initiative, list };
}

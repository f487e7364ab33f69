import type { Kysely } from 'kysely';
import { findInitiative, type StoredInitiative } from '../store/initiatives.ts';
import type { Database } from '../store/schema.ts';
import { findSignature, type StoredSignature } from '../store/signatures.ts';
import { NotFound } from './errors.ts';
import { isUuid } from './uuid.ts';

/** A signature and what was signed. Throws `NotFound`. */
export async function requireSignature(
  database: Kysely<Database>,
  id: string,
): Promise<{ readonly signature: StoredSignature; readonly initiative: StoredInitiative }> {
  const signature = isUuid(id) ? await findSignature(database, id) : undefined;
  const initiative = signature && (await findInitiative(database, signature.initiativeId));
  if (!signature || !initiative) throw new NotFound('signature', id);
  return { signature, initiative };
}

import type { Kysely } from 'kysely';
import { initiativeAt, type StoredInitiative } from '../store/initiatives.ts';
import type { InitiativeKind } from '../store/schema/initiatives.ts';
import type { Database } from '../store/schema.ts';
import { NotFound } from './errors.ts';

/** Where an initiative is. */
export interface InitiativeAddress {
  readonly kind: InitiativeKind;
  readonly slug: string;
}

/** The initiative at an address. Throws `NotFound` where there is none, or none that may be seen. */
export async function requireInitiative(
  database: Kysely<Database>,
  address: InitiativeAddress,
): Promise<StoredInitiative> {
  const { kind, slug } = address;
  const initiative = await initiativeAt(database, { kinds: [kind], slug });
  if (!initiative) throw new NotFound('initiative', slug);
  return initiative;
}

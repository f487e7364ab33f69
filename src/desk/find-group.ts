import type { Kysely } from 'kysely';
import { initiativeAt, type StoredInitiative } from '../store/initiatives.ts';
import { INITIATIVE_KINDS, type InitiativeKind } from '../store/schema/initiatives.ts';
import type { Database } from '../store/schema.ts';
import { NotFound } from './errors.ts';

/** The kinds of initiatives that have members instead of signatories. */
export const GROUP_KINDS: readonly InitiativeKind[] = INITIATIVE_KINDS.filter((kind) => kind !== 'pledge');

/** The group at an address. Throws `NotFound` where there is none, or none that may be seen. */
export async function requireGroup(database: Kysely<Database>, slug: string): Promise<StoredInitiative> {
  const group = await initiativeAt(database, { kinds: GROUP_KINDS, slug });
  if (!group) throw new NotFound('initiative', slug);
  return group;
}

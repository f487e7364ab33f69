import type { Kysely } from 'kysely';
import { initiativeAt } from '../../store/initiatives.ts';
import { INITIATIVE_KINDS } from '../../store/schema/initiatives.ts';
import type { Database } from '../../store/schema.ts';
import { Invalid } from '../errors.ts';

/** The identifier of the initiative at an address, of whatever kind; null for none. Throws `Invalid` where there is none such. */
export async function initiativeOf(database: Kysely<Database>, slug: string | null): Promise<string | null> {
  if (slug === null) return null;
  const found = await initiativeAt(database, { kinds: INITIATIVE_KINDS, slug });
  if (!found) throw new Invalid([{ field: 'initiative', code: 'not-one-of', details: { value: slug } }]);
  return found.id;
}

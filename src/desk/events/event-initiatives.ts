import type { Kysely } from 'kysely';
import { initiativeAt } from '../../store/initiatives.ts';
import { INITIATIVE_KINDS } from '../../store/schema/initiatives.ts';
import type { Database } from '../../store/schema.ts';
import { Invalid, NotFound } from '../errors.ts';
import { EVENT_LIMITS } from './event-input.ts';

/** The identifiers of initiatives by the ends of their addresses. Throws `NotFound`, and `Invalid` for too many. */
export async function requireInitiatives(
  database: Kysely<Database>,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const limit = EVENT_LIMITS.initiatives;
  if (slugs.length > limit) throw new Invalid([{ field: 'initiatives', code: 'too-long', details: { limit } }]);
  const found = new Map<string, string>();
  for (const slug of slugs) {
    const initiative = await initiativeAt(database, { kinds: INITIATIVE_KINDS, slug });
    if (!initiative) throw new NotFound('initiative', slug);
    found.set(slug, initiative.id);
  }
  return found;
}

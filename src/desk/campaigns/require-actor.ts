import type { Kysely } from 'kysely';
import { actorById } from '../../authority/actors.ts';
import { findActors, saveActors } from '../../store/actors.ts';
import type { Database } from '../../store/schema.ts';
import { Invalid } from '../errors.ts';

/** Makes sure that an actor is in the register who is known there or in the authority files. Throws `Invalid` for another. */
export async function requireActor(transaction: Kysely<Database>, id: string): Promise<void> {
  const actor = (await findActors(transaction, [id])).get(id) ?? actorById(id);
  if (!actor) throw new Invalid([{ field: 'actor', code: 'not-known', details: { value: id } }]);
  await saveActors(transaction, [actor]);
}

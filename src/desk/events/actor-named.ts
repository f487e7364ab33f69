import type { Kysely } from 'kysely';
import type { Actor } from '../../authority/actor.ts';
import { actorsCalled, findActors } from '../../store/actors.ts';
import type { Database } from '../../store/schema.ts';
import { foldLetters } from '../../text/fold-letters.ts';

/** The actor of the register with this identifier or exactly this name, whatever its capitals; null where there is none. */
export async function actorNamed(database: Kysely<Database>, written: string): Promise<Actor | null> {
  const asked = foldLetters(written.trim());
  if (asked === '') return null;
  const called = await findActors(database, await actorsCalled(database, written.trim()));
  const isMeant = ({ id, names }: Actor) => [id, names.da, names.en].some((name) => foldLetters(name) === asked);
  return [...called.values()].find(isMeant) ?? null;
}

import { actorFigures } from '../store/actor-figures.ts';
import type { DeskContext } from './context.ts';
import { presentActorRow } from './presenters/present-actor.ts';
import type { ActorRow } from './views.ts';

/** Every actor that the register's documents name or imply, those that owe the most first. */
export async function listActors(context: DeskContext): Promise<readonly ActorRow[]> {
  return (await actorFigures(context)).map(presentActorRow);
}

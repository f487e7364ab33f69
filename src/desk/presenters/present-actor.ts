import type { Actor } from '../../authority/actor.ts';
import type { ActorFigures } from '../../store/actor-figures.ts';
import type { ActorRef, ActorRow } from '../views.ts';

/** An actor as lists and links name it. */
export function presentActor(actor: Actor): ActorRef {
  return { id: actor.id, type: actor.type, names: { da: actor.names.da, en: actor.names.en } };
}

/** The actor with this identifier, null where there is none. */
export function presentActorOf(actors: ReadonlyMap<string, Actor>, id: string | null | undefined): ActorRef | null {
  const actor = actors.get(id ?? '');
  return actor ? presentActor(actor) : null;
}

/** A row of the list of actors. */
export function presentActorRow({ actor, owes, asks, documents }: ActorFigures): ActorRow {
  return { ...presentActor(actor), owes, asks, documents };
}

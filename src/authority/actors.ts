import type { Actor } from './actor.ts';
import { KNOWN_ACTORS } from './known-actors.ts';

const ACTORS: ReadonlyMap<string, Actor> = new Map(
  KNOWN_ACTORS.map(({ id, type, names }) => [id, Object.freeze({ id, type, names })]),
);

/** The actor with this identifier, null if there is none. */
export function actorById(id: string): Actor | null {
  return ACTORS.get(id) ?? null;
}

/** Every known actor: the states by code first, then bodies, organisations and groups. */
export function allActors(): readonly Actor[] {
  return [...ACTORS.values()];
}

import { createHash } from 'node:crypto';
import type { Actor, ActorType } from '../authority/actor.ts';
import { actorById } from '../authority/actors.ts';
import type { OrganisationKind } from '../authority/organisations/kind.ts';
import { foldLetters } from '../text/fold-letters.ts';

const LONGEST = 60;

/** An identifier for an organisation, after its name; `isTaken` says which are somebody's already. */
export function organisationId(name: string, country: string | null, isTaken: (id: string) => boolean): string {
  const plain = slugOf(name);
  const base =
    plain.length > 2 ? plain : `organisation-${createHash('sha256').update(name).digest('hex').slice(0, 10)}`;
  const tries = [base, ...(country === null ? [] : [`${base}-${country}`])];
  const free = tries.find((id) => !isTaken(id));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) if (!isTaken(`${base}-${number}`)) return `${base}-${number}`;
}

/** A name in small letters a to z and figures, words parted by hyphens; empty for a name in other letters. */
export function slugOf(name: string): string {
  return foldLetters(name)
    .replace(/[’'`´]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
}

const TYPES: Readonly<Partial<Record<OrganisationKind, ActorType>>> = { state: 'state', company: 'company' };

/** The actor that an organisation becomes: the one of the authority files where they know it. */
export function organisationActor({
  id,
  name,
  kind,
}: {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}): Actor {
  return actorById(id) ?? { id, type: TYPES[kind] ?? 'organisation', names: { da: name, en: name } };
}

import { allActors } from '../authority/actors.ts';
import type { OrganisationLikeness } from '../matching/organisations/compare-organisations.ts';
import { OrganisationIndex } from '../matching/organisations/find-like-organisations.ts';
import { standingOrganisations } from '../store/organisations.ts';
import { seenActors } from '../store/seen-actors.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { presentActor } from './presenters/present-actor.ts';
import type { ActorRef } from './views.ts';

/** An actor that a name may mean, with what makes them look alike. */
export interface MemberCandidate extends OrganisationLikeness {
  readonly actor: ActorRef;
  /** ISO 3166-1 alpha-2 in lower case, of organisations that signed something. */
  readonly country: string | null;
}

const MOST = 12;

/**
 * The actors that a name may mean, the likest first: those of the register, organisations under all their names, and
 * those of the authority files that the register does not have yet. Throws `Forbidden`.
 */
export async function findMembers(context: DeskContext, name: string): Promise<readonly MemberCandidate[]> {
  requirePermission(context, 'change-membership');
  const organisations = new Map((await standingOrganisations(context.database)).map((one) => [one.actorId, one]));
  const known = new Map([...allActors(), ...(await seenActors(context.database))].map((one) => [one.id, one]));
  const index = new OrganisationIndex(
    [...known.values()].map((actor) => {
      const organisation = organisations.get(actor.id);
      const { da, en } = actor.names;
      return {
        ...{ actor, name: en, otherNames: [...new Set([da, actor.id, ...(organisation?.otherNames ?? [])])] },
        ...{ country: organisation?.country ?? null, website: null },
      };
    }),
  );
  return index
    .like({ name, country: null, website: null })
    .slice(0, MOST)
    .map(({ organisation: { actor, country }, score, reasons, letters }) => ({
      ...{ actor: presentActor(actor), country, score, reasons, letters },
    }));
}

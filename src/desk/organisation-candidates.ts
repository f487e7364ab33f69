import { KNOWN_ACTORS } from '../authority/known-actors.ts';
import type { NamedOrganisation } from '../matching/organisations/compare-organisations.ts';
import { type LikeOrganisation, OrganisationIndex } from '../matching/organisations/find-like-organisations.ts';
import type { StoredOrganisation } from '../store/organisations.ts';
import type { ImportCandidate } from '../store/schema/initiatives.ts';

/** Whom a name can turn out to be: somebody of the register or the authority files, or an earlier line of a list. */
export interface PossibleOrganisation extends NamedOrganisation {
  readonly actorId: string | null;
  readonly line: number | null;
}

/** Candidates that are shown; who looks at more has no list but a heap. */
const MOST_CANDIDATES = 5;

/** Everybody whom a name can mean, to be looked through. */
export function organisationIndex(
  organisations: readonly StoredOrganisation[],
): OrganisationIndex<PossibleOrganisation> {
  return new OrganisationIndex([...authorities(organisations), ...organisations.map(toPossible)]);
}

/** Those who are like what was asked for, the likest first, each with the reasons. */
export function candidatesFor(
  index: OrganisationIndex<PossibleOrganisation>,
  asked: NamedOrganisation,
): readonly ImportCandidate[] {
  return index.like(asked).slice(0, MOST_CANDIDATES).map(toCandidate);
}

/** Organisations and companies that the authority files know, and nobody has noted anything of yet. */
function authorities(organisations: readonly StoredOrganisation[]): PossibleOrganisation[] {
  const noted = new Set(organisations.map(({ actorId }) => actorId));
  return KNOWN_ACTORS.filter(({ id, type }) => (type === 'organisation' || type === 'company') && !noted.has(id)).map(
    ({ id, names }) => ({
      ...{ name: names.en, otherNames: [names.da], country: null, website: null },
      ...{ actorId: id, line: null },
    }),
  );
}

function toPossible({ actorId, name, otherNames, country, website }: StoredOrganisation): PossibleOrganisation {
  return { actorId, name, otherNames, country, website, line: null };
}

function toCandidate({ organisation, ...likeness }: LikeOrganisation<PossibleOrganisation>): ImportCandidate {
  const { name, country, actorId, line } = organisation;
  return { name, country, actorId, line, ...likeness };
}

import { actorFigures } from '../store/actor-figures.ts';
import { commitmentsOfActor } from '../store/commitments-by-deadline.ts';
import { countDeedsOf } from '../store/deeds.ts';
import { initiativesOfMember } from '../store/groups.ts';
import { expressionsNaming } from '../store/mentions.ts';
import { findOrganisation } from '../store/organisations.ts';
import { pledgesSignedBy } from '../store/signatures.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import type { OrganisationFacts } from './organisation-facts.ts';
import { presentActorRow } from './presenters/present-actor.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import type { ActorView } from './views.ts';

/** As many of each list as the API gives; the register has them all. */
const MOST_LISTED = 100;

/** What an actor owes and asks, and where it is named, the first of each list. Throws `NotFound`. */
export async function viewActor(context: DeskContext, id: string, limit = MOST_LISTED): Promise<ActorView> {
  const { database } = context;
  const [figures] = await actorFigures(context, id);
  if (!figures) throw new NotFound('actor', id);
  const naming = await expressionsNaming(database, id, MOST_LISTED);
  const documents = await findDocumentRefs(
    database,
    naming.map((row) => row.expression_id),
  );
  return {
    ...presentActorRow(figures),
    owed: await presentCommitments(database, await commitmentsOfActor(context, id, { part: 'bearer', limit })),
    asked: await presentCommitments(database, await commitmentsOfActor(context, id, { part: 'speaker', limit })),
    deeds: await countDeedsOf(database, id),
    organisation: await organisationFacts(context, id),
    memberOf: await initiativesOfMember(database, id),
    namedIn: naming.flatMap(({ expression_id, mentions }) => {
      const document = documents.get(expression_id);
      return document ? [{ ...document, mentions }] : [];
    }),
  };
}

async function organisationFacts({ database }: DeskContext, id: string): Promise<OrganisationFacts | null> {
  const organisation = await findOrganisation(database, id);
  if (!organisation) return null;
  const { kind, country, website, otherNames, mergedInto } = organisation;
  return { kind, country, website, otherNames, mergedInto, pledges: await pledgesSignedBy(database, id) };
}

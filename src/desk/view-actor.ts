import { actorFigures } from '../store/actor-figures.ts';
import { commitmentsOfActor } from '../store/commitments.ts';
import { countDeedsOf } from '../store/deeds.ts';
import { expressionsNaming } from '../store/mentions.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { presentActorRow } from './presenters/present-actor.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import type { ActorView } from './views.ts';

/** What an actor owes and asks, and where it is named. Throws `NotFound`. */
export async function viewActor(context: DeskContext, id: string): Promise<ActorView> {
  const { database } = context;
  const [figures] = await actorFigures(database, id);
  if (!figures) throw new NotFound('actor', id);
  const naming = await expressionsNaming(database, id);
  const documents = await findDocumentRefs(
    database,
    naming.map((row) => row.expression_id),
  );
  return {
    ...presentActorRow(figures),
    owed: await presentCommitments(database, await commitmentsOfActor(database, id, 'bearer')),
    asked: await presentCommitments(database, await commitmentsOfActor(database, id, 'speaker')),
    deeds: await countDeedsOf(database, id),
    namedIn: naming.flatMap(({ expression_id, mentions }) => {
      const document = documents.get(expression_id);
      return document ? [{ ...document, mentions }] : [];
    }),
  };
}

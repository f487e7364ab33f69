import type { Kysely } from 'kysely';
import type { Actor } from '../../authority/actor.ts';
import type { ActorPart } from '../../extraction/commitment.ts';
import { findActors } from '../../store/actors.ts';
import type { StoredCommitment } from '../../store/commitments.ts';
import type { Database } from '../../store/schema.ts';
import type { CommitmentView, DocumentRef } from '../views.ts';
import { presentActorOf } from './present-actor.ts';
import { findDocumentRefs } from './present-documents.ts';

/** Commitments with their documents and actors, in the order given. */
export async function presentCommitments(
  database: Kysely<Database>,
  commitments: readonly StoredCommitment[],
): Promise<CommitmentView[]> {
  const documents = await findDocumentRefs(
    database,
    commitments.map((commitment) => commitment.expression_id),
  );
  const actors = await findActors(database, commitments.flatMap(actorIdsOf));
  return commitments.flatMap((commitment) => {
    const document = documents.get(commitment.expression_id);
    return document ? [presentCommitment(commitment, document, actors)] : [];
  });
}

function presentCommitment(
  commitment: StoredCommitment,
  document: DocumentRef,
  actors: ReadonlyMap<string, Actor>,
): CommitmentView {
  const { speaker, bearers, verb, action, deadline, target } = commitment.parts;
  const withRef = (part: ActorPart) => ({ ...part, ref: presentActorOf(actors, part.actor) });
  return {
    id: commitment.id,
    kind: commitment.kind,
    document,
    passage: { eId: commitment.passage, label: commitment.passage_label },
    page: commitment.page,
    start: commitment.start_offset,
    end: commitment.end_offset,
    quote: commitment.quote,
    language: commitment.language,
    speaker: speaker && withRef(speaker),
    bearers: bearers.map(withRef),
    verb,
    strength: commitment.strength,
    action,
    deadline,
    dueOn: commitment.due_on,
    target,
    confidence: commitment.confidence,
    trace: commitment.trace,
  };
}

function actorIdsOf({ parts }: StoredCommitment): string[] {
  return [parts.speaker, ...parts.bearers].map((part) => part?.actor).filter((id) => typeof id === 'string');
}

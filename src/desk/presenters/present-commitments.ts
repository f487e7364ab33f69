import type { Kysely } from 'kysely';
import type { Actor } from '../../authority/actor.ts';
import { findActors } from '../../store/actors.ts';
import type { StoredCommitment } from '../../store/commitments.ts';
import type { Database } from '../../store/schema.ts';
import type { CommitmentView, DocumentRef } from '../views.ts';
import { findDocumentRefs } from './present-documents.ts';
import { knownActorIds, partyPresenter, presentPlace, presentStatement, presentTopic } from './present-statement.ts';

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
  const { parts } = commitment;
  const party = partyPresenter(actors);
  return {
    ...presentStatement(commitment, document),
    ...parts,
    kind: commitment.kind,
    speaker: parts.speaker && party(parts.speaker),
    coSpeakers: (parts.coSpeakers ?? []).map(party),
    bearers: parts.bearers.map(party),
    counterparts: parts.counterparts.map(party),
    beneficiaries: parts.beneficiaries.map(party),
    fora: parts.fora.map(party),
    places: parts.places.map(presentPlace),
    topics: parts.topics.map(presentTopic),
    strength: commitment.strength,
    dueOn: commitment.due_on,
    confidence: commitment.confidence,
    trace: commitment.trace,
    state: commitment.state,
    origin: commitment.origin,
    setByPerson: commitment.set_by_person,
    revision: commitment.revision,
  };
}

function actorIdsOf({ parts }: StoredCommitment): string[] {
  const { speaker, coSpeakers = [], bearers, counterparts, beneficiaries, fora } = parts;
  return knownActorIds([
    ...(speaker ? [speaker] : []),
    ...coSpeakers,
    ...bearers,
    ...counterparts,
    ...beneficiaries,
    ...fora,
  ]);
}

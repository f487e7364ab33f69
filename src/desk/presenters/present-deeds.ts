import type { Kysely } from 'kysely';
import type { Actor } from '../../authority/actor.ts';
import { findActors } from '../../store/actors.ts';
import type { StoredDeed } from '../../store/deeds.ts';
import type { Database } from '../../store/schema.ts';
import type { DeedView, DocumentRef } from '../views.ts';
import { findDocumentRefs } from './present-documents.ts';
import { knownActorIds, partyPresenter, presentPlace, presentStatement, presentTopic } from './present-statement.ts';

/** Deeds with their documents and actors, in the order given. */
export async function presentDeeds(database: Kysely<Database>, deeds: readonly StoredDeed[]): Promise<DeedView[]> {
  const documents = await findDocumentRefs(
    database,
    deeds.map((deed) => deed.expression_id),
  );
  const actors = await findActors(database, deeds.flatMap(actorIdsOf));
  return deeds.flatMap((deed) => {
    const document = documents.get(deed.expression_id);
    return document ? [presentDeed(deed, document, actors)] : [];
  });
}

function presentDeed(deed: StoredDeed, document: DocumentRef, actors: ReadonlyMap<string, Actor>): DeedView {
  const { parts, confidence, trace } = deed;
  const party = partyPresenter(actors);
  return {
    ...presentStatement(deed, document),
    ...parts,
    actors: parts.actors.map(party),
    counterparts: parts.counterparts.map(party),
    beneficiaries: parts.beneficiaries.map(party),
    places: parts.places.map(presentPlace),
    topics: parts.topics.map(presentTopic),
    happenedOn: deed.happened_on,
    confidence,
    trace,
  };
}

function actorIdsOf({ parts: { actors, counterparts, beneficiaries } }: StoredDeed): string[] {
  return knownActorIds([...actors, ...counterparts, ...beneficiaries]);
}

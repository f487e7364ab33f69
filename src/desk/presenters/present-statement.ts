import type { Actor } from '../../authority/actor.ts';
import { actorById } from '../../authority/actors.ts';
import { placeById } from '../../authority/places/places.ts';
import type { ActorPart, Place, Topic } from '../../extraction/commitment.ts';
import type { StoredCommitment } from '../../store/commitments.ts';
import type { DocumentRef, PartyView, PlaceView, StatementView, TopicView } from '../views.ts';
import { presentActorOf } from './present-actor.ts';
import { presentTopicOf } from './present-topic.ts';

/** What the register keeps of a statement of either sort, a commitment or a deed. */
type StoredStatement = Pick<
  StoredCommitment,
  'id' | 'passage' | 'passage_label' | 'page' | 'start_offset' | 'end_offset' | 'quote' | 'language'
>;

/** Where a statement stands. */
export function presentStatement(statement: StoredStatement, document: DocumentRef): StatementView {
  const { id, page, quote, language } = statement;
  return {
    ...{ id, document, page, quote, language },
    passage: { eId: statement.passage, label: statement.passage_label },
    start: statement.start_offset,
    end: statement.end_offset,
  };
}

/** Gives an actor part the actor of `actors` behind it. */
export function partyPresenter(actors: ReadonlyMap<string, Actor>): (part: ActorPart) => PartyView {
  return (part) => ({ ...part, ref: presentActorOf(actors, part.actor) });
}

/** The identifiers in actor parts. */
export function knownActorIds(parts: readonly ActorPart[]): string[] {
  return parts.map((part) => part.actor).filter((id) => id !== null);
}

/** A topic with its name. */
export function presentTopic(topic: Topic): TopicView {
  return { ...topic, ref: presentTopicOf(topic.topic) };
}

/** A place with its names. */
export function presentPlace(place: Place): PlaceView {
  const known = place.place === null ? null : (actorById(place.place) ?? placeById(place.place));
  return { ...place, names: known && { da: known.names.da, en: known.names.en } };
}

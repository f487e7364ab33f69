import type { StoredPassage } from '../store/passages.ts';
import type { ReportedCommitment, ReportGroup } from './report-content.ts';
import type { ActorRef } from './views.ts';

/** A passage as groups need it. */
type Passage = Pick<StoredPassage, 'e_id' | 'type' | 'number' | 'parent' | 'text'>;

const REST = 'rest';

/**
 * Commitments of one text by the numbered paragraph that they stand in, else by the heading above it, in text order.
 * `passages` are all of the text, in reading order.
 */
export function groupByPassage(
  commitments: readonly ReportedCommitment[],
  passages: readonly Passage[],
): ReportGroup[] {
  const places = placesOf(passages);
  return grouped(commitments, ({ commitment }) => {
    const of = places.get(commitment.passage.eId);
    return of ?? { key: REST, of: { type: 'rest' } };
  });
}

type Place = Pick<ReportGroup, 'key' | 'of'>;

/** Where each passage belongs: what stands inside a numbered paragraph belongs to it, whatever numbers it has itself. */
function placesOf(passages: readonly Passage[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let heading: Place | null = null;
  for (const passage of passages) {
    if (passage.type === 'heading') heading = headingPlace(passage);
    const outer = places.get(passage.parent ?? '');
    const place = outer?.of.type === 'point' ? outer : (ownPlace(passage) ?? heading);
    if (place) places.set(passage.e_id, place);
  }
  return places;
}

function ownPlace({ e_id, type, number }: Passage): Place | null {
  if (type !== 'paragraph' || number === null || !/\p{N}/u.test(number)) return null;
  return { key: `point-${e_id}`, of: { type: 'point', label: number } };
}

function headingPlace({ e_id, text }: Passage): Place {
  return { key: `heading-${e_id}`, of: { type: 'heading', text } };
}

/** Commitments by the text that they stand in. */
export function groupByDocument(commitments: readonly ReportedCommitment[]): ReportGroup[] {
  return grouped(commitments, ({ commitment: { document } }) => ({
    key: `document-${document.id}`,
    of: { type: 'document', document },
  }));
}

/** Commitments by who owes them, the first named first; those whose bearer no list knows come last. */
export function groupByActor(commitments: readonly ReportedCommitment[]): ReportGroup[] {
  const groups = grouped(commitments, ({ commitment: { bearers } }) => {
    const actor = bearers.map(({ ref }) => ref).find((ref): ref is ActorRef => ref !== null);
    return actor ? { key: `actor-${actor.id}`, of: { type: 'actor', actor } } : { key: REST, of: { type: 'rest' } };
  });
  return groups.sort(
    (one, other) =>
      Number(one.key === REST) - Number(other.key === REST) || other.commitments.length - one.commitments.length,
  );
}

function grouped(
  commitments: readonly ReportedCommitment[],
  placeOf: (commitment: ReportedCommitment) => Place,
): ReportGroup[] {
  const groups = new Map<string, Place & { readonly commitments: ReportedCommitment[] }>();
  for (const commitment of commitments) {
    const place = placeOf(commitment);
    const group = groups.get(place.key) ?? { ...place, commitments: [] };
    group.commitments.push(commitment);
    groups.set(place.key, group);
  }
  return [...groups.values()];
}

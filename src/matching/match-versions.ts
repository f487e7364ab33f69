import type { CommitmentShift } from './commitment-shift.ts';
import type { ComparableCommitment } from './comparable-commitment.ts';
import { findShifts } from './find-shifts.ts';
import { countWords } from './likeness.ts';
import { pairAlike } from './pair-alike.ts';

/** A commitment of a version, with where it stands. */
export interface VersionedCommitment extends ComparableCommitment {
  /** Place of its passage among those that were compared. */
  readonly place: number;
}

/** What became of one commitment: carried over, removed (no `after`) or added (no `before`). */
export interface CommitmentStep<Commitment> {
  readonly kind: 'same' | 'reworded' | 'removed' | 'added';
  readonly before: Commitment | null;
  readonly after: Commitment | null;
  readonly shifts: readonly CommitmentShift[];
}

/** Where less is in common, it is said to be another commitment; in the same passage less is asked. */
const LEAST_LIKENESS = 0.65;
const LEAST_LIKENESS_IN_PLACE = 0.4;

/**
 * Which commitment of one version continues in which of the next, and how it changed: in the order of the next, what
 * was removed last. `places` leads from the places of passages in the first version to those in the second. Commitments
 * of passages that belong together go together first, the most alike ones before the others; what is left may have
 * gone to another passage. A stance continues in a stance or in what it became.
 */
export function matchVersions<Commitment extends VersionedCommitment>(
  before: readonly Commitment[],
  after: readonly Commitment[],
  places: ReadonlyMap<number, number>,
): CommitmentStep<Commitment>[] {
  const pairs = pairsOf(before, after, places);
  const origins = new Map(pairs.map(([first, second]) => [second, first]));
  const continued = new Set(pairs.map(([first]) => first));
  const removed = before.filter((commitment) => !continued.has(commitment));
  return [
    ...after.map((commitment) => stepTo(commitment, origins.get(commitment))),
    ...removed.map((commitment) => ({ kind: 'removed', before: commitment, after: null, shifts: [] }) as const),
  ];
}

function stepTo<Commitment extends VersionedCommitment>(
  after: Commitment,
  before: Commitment | undefined,
): CommitmentStep<Commitment> {
  if (!before) return { kind: 'added', before: null, after, shifts: [] };
  const shifts = findShifts(before, after);
  return { kind: before.quote === after.quote && shifts.length === 0 ? 'same' : 'reworded', before, after, shifts };
}

function pairsOf<Commitment extends VersionedCommitment>(
  before: readonly Commitment[],
  after: readonly Commitment[],
  places: ReadonlyMap<number, number>,
): [Commitment, Commitment][] {
  const byPlace = Map.groupBy(after, (commitment) => commitment.place);
  const inPlace = [...Map.groupBy(before, (commitment) => commitment.place)].flatMap(([place, commitments]) =>
    pairAlike(wordsOf(commitments), wordsOf(byPlace.get(places.get(place) ?? -1) ?? []), LEAST_LIKENESS_IN_PLACE),
  );
  const paired = new Set(inPlace.flat());
  const left = before.filter((commitment) => !paired.has(commitment));
  const right = after.filter((commitment) => !paired.has(commitment));
  return [...inPlace, ...pairAlike(wordsOf(left), wordsOf(right), LEAST_LIKENESS)];
}

function wordsOf<Commitment extends VersionedCommitment>(commitments: readonly Commitment[]) {
  return new Map(commitments.map((commitment) => [commitment, countWords(commitment.quote)]));
}

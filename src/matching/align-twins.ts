import type { CommitmentKind } from '../extraction/commitment.ts';

/** What tells whether a commitment is the same as one in another language. */
export interface Alignable {
  readonly id: string;
  readonly kind: CommitmentKind;
  /** `eId` of the passage; language versions of a work share their numbering. */
  readonly passage: string;
  /** The deadline as EDTF, null without one. */
  readonly edtf: string | null;
  /** Identifiers of the bearers that are known. */
  readonly bearers: readonly string[];
}

/**
 * Which commitment of the second text is the same as which of the first, by identifier. Both are in text order.
 * Twins stand in the same passage, in the same order, and are of one kind; where a passage has more of them in one
 * language than in the other, equal deadlines and shared bearers decide which are left alone.
 */
export function alignTwins(first: readonly Alignable[], second: readonly Alignable[]): Map<string, string> {
  const twins = new Map<string, string>();
  const secondByPassage = Map.groupBy(second, (commitment) => commitment.passage);
  for (const [passage, commitments] of Map.groupBy(first, (commitment) => commitment.passage)) {
    for (const [left, right] of alignInOrder(commitments, secondByPassage.get(passage) ?? [])) {
      twins.set(left.id, right.id);
    }
  }
  return twins;
}

type Pair = readonly [Alignable, Alignable];

interface Alignment {
  readonly likeness: number;
  readonly pairs: readonly Pair[];
}

/** The pairing that keeps the order of both and is the most alike altogether. */
function alignInOrder(first: readonly Alignable[], second: readonly Alignable[]): readonly Pair[] {
  const none: Alignment = { likeness: 0, pairs: [] };
  let row: Alignment[] = Array.from({ length: second.length + 1 }, () => none);
  for (const left of first) {
    const next: Alignment[] = [none];
    second.forEach((right, index) => {
      const withoutLeft = row[index + 1] ?? none;
      const withoutRight = next[index] ?? none;
      next.push(best(paired(row[index] ?? none, left, right), withoutLeft, withoutRight));
    });
    row = next;
  }
  return (row.at(-1) ?? none).pairs;
}

function paired(before: Alignment, left: Alignable, right: Alignable): Alignment {
  const likeness = likenessOf(left, right);
  if (likeness <= 0) return before;
  return { likeness: before.likeness + likeness, pairs: [...before.pairs, [left, right]] };
}

function best(...alignments: readonly Alignment[]): Alignment {
  return alignments.reduce((found, other) => (other.likeness > found.likeness ? other : found));
}

const SAME_KIND = 4;
const SAME_DEADLINE = 3;
const OTHER_DEADLINE = -3;
const SHARED_BEARERS = 2;

/** How alike two commitments of one passage are; 0 when they cannot be twins. */
function likenessOf(left: Alignable, right: Alignable): number {
  if (left.kind !== right.kind) return 0;
  return SAME_KIND + deadlineLikeness(left.edtf, right.edtf) + SHARED_BEARERS * overlap(left.bearers, right.bearers);
}

function deadlineLikeness(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : OTHER_DEADLINE / 2;
  return left === right ? SAME_DEADLINE : OTHER_DEADLINE;
}

/** The share of all the names that both lists have, 0 to 1. */
function overlap(left: readonly string[], right: readonly string[]): number {
  const all = new Set([...left, ...right]);
  const shared = [...all].filter((name) => left.includes(name) && right.includes(name));
  return all.size === 0 ? 0 : shared.length / all.size;
}

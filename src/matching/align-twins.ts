import type { CommitmentKind } from '../extraction/commitment.ts';
import { alignSequences } from './align-sequences.ts';
import { signsOf } from './passage-signs.ts';

/** What tells whether a commitment is the same as one in another language. */
export interface Alignable {
  readonly id: string;
  readonly kind: CommitmentKind;
  /** Which passages of the two languages it stands in: a number that those have which belong together. */
  readonly group: number;
  readonly quote: string;
  /** The deadline as EDTF, null without one. */
  readonly edtf: string | null;
  /** Identifiers of the bearers that are known. */
  readonly bearers: readonly string[];
}

/**
 * Which commitment of the second text is the same as which of the first, by identifier. Both are in text order.
 * Twins stand in passages that belong together, in the same order. Where there are more of them in one language than
 * in the other, kind, deadline, bearers and what the quotes share decide which are left alone.
 */
export function alignTwins(first: readonly Alignable[], second: readonly Alignable[]): Map<string, string> {
  const twins = new Map<string, string>();
  const secondByGroup = Map.groupBy(second, (commitment) => commitment.group);
  for (const [group, commitments] of Map.groupBy(first, (commitment) => commitment.group)) {
    for (const [left, right] of alignInOrder(commitments, secondByGroup.get(group) ?? [])) twins.set(left.id, right.id);
  }
  return twins;
}

function alignInOrder(first: readonly Alignable[], second: readonly Alignable[]): [Alignable, Alignable][] {
  const groups = alignSequences({
    left: first.length,
    right: second.length,
    gap: 0,
    gain: (left, right) => likenessOf(first[left] as Alignable, second[right] as Alignable),
  });
  return groups.flatMap(({ left: [left], right: [right] }): [Alignable, Alignable][] =>
    left === undefined || right === undefined ? [] : [[first[left] as Alignable, second[right] as Alignable]],
  );
}

const SAME_KIND = 4;
/** Two verbs may bind differently in two languages; but what binds is not the same as what does not. */
const OTHER_KIND = 1;
const SAME_DEADLINE = 3;
const OTHER_DEADLINE = -3;
const SHARED_BEARERS = 2;
const SHARED_SIGNS = 2;

/** How alike two commitments of one passage are; `-Infinity` when they cannot be twins. */
function likenessOf(left: Alignable, right: Alignable): number {
  if (left.kind !== right.kind && (left.kind === 'stance' || right.kind === 'stance')) return -Infinity;
  const likeness =
    (left.kind === right.kind ? SAME_KIND : OTHER_KIND) +
    deadlineLikeness(left.edtf, right.edtf) +
    SHARED_BEARERS * overlap(new Set(left.bearers), new Set(right.bearers)) +
    SHARED_SIGNS * overlap(signsOf(left.quote).all, signsOf(right.quote).all);
  return likeness > 0 ? likeness : -Infinity;
}

function deadlineLikeness(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : OTHER_DEADLINE / 2;
  return left === right ? SAME_DEADLINE : OTHER_DEADLINE;
}

/** The share of everything in both that both have, 0 to 1. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const all = new Set([...left, ...right]);
  const shared = [...left].filter((each) => right.has(each));
  return all.size === 0 ? 0 : shared.length / all.size;
}

import type { AlignablePassage } from './align-passages.ts';
import type { AlignedGroup } from './align-sequences.ts';
import { signsOf } from './passage-signs.ts';

/** How well two texts lie beside one another. Shares are 0 to 1. */
export interface AlignmentMeasure {
  /** Of all characters, those in passages that have a counterpart. */
  readonly paired: number;
  /** Characters of the shorter text for one of the longer. */
  readonly lengthRatio: number;
  /** How many figures the passages have, both texts together. */
  readonly figures: number;
  /** Of these figures, those that the counterpart has too. */
  readonly sharedFigures: number;
  /** How many passages carry a number. */
  readonly numbered: number;
  /** Of these, those whose counterpart carries the same number. */
  readonly sharedNumbers: number;
  /** How many names of actors the passages have, each once a passage. */
  readonly actors: number;
  /** Of these, those that the counterpart has too. */
  readonly sharedActors: number;
}

/** Measures how well two texts lie beside one another in `groups`. */
export function measureAlignment(
  left: readonly AlignablePassage[],
  right: readonly AlignablePassage[],
  groups: readonly AlignedGroup[],
): AlignmentMeasure {
  const pairs = groups.map((group) => ({
    left: group.left.map((place) => left[place] as AlignablePassage),
    right: group.right.map((place) => right[place] as AlignablePassage),
  }));
  const [here, there] = [charactersOf(left), charactersOf(right)];
  const matched = pairs.filter((pair) => pair.left.length > 0 && pair.right.length > 0);
  const inPairs = matched.reduce((sum, pair) => sum + charactersOf(pair.left) + charactersOf(pair.right), 0);
  const figures = agreement(pairs, (passages) => passages.flatMap(({ text }) => [...signsOf(text).figures]));
  const numbers = agreement(pairs, (passages) => passages.flatMap(numberOf));
  const actors = agreement(pairs, (passages) => passages.flatMap((passage) => passage.actors ?? []));
  return {
    paired: share(inPairs, here + there),
    lengthRatio: share(Math.min(here, there), Math.max(here, there)),
    figures: figures.all,
    sharedFigures: figures.shared,
    numbered: numbers.all,
    sharedNumbers: numbers.shared,
    actors: actors.all,
    sharedActors: actors.shared,
  };
}

interface PassagePair {
  readonly left: readonly AlignablePassage[];
  readonly right: readonly AlignablePassage[];
}

/** How many marks there are on both sides, and which share of them the counterpart has. */
function agreement(pairs: readonly PassagePair[], marksOf: (passages: readonly AlignablePassage[]) => string[]) {
  let all = 0;
  let shared = 0;
  for (const pair of pairs) {
    const [left, right] = [new Set(marksOf(pair.left)), new Set(marksOf(pair.right))];
    all += left.size + right.size;
    shared += 2 * [...left].filter((mark) => right.has(mark)).length;
  }
  return { all, shared: share(shared, all) };
}

function numberOf({ number }: AlignablePassage): string[] {
  const digits = number?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') ?? '';
  return digits === '' ? [] : [digits];
}

function charactersOf(passages: readonly AlignablePassage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

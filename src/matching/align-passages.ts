import type { PassageType } from '../reading/document.ts';
import type { Span } from '../text/span.ts';
import { type AlignedGroup, alignSequences } from './align-sequences.ts';
import { longestChain, type PlacePair } from './longest-chain.ts';
import { type PassageSigns, signsOf } from './passage-signs.ts';

/** A passage as two language versions are compared by. */
export interface AlignablePassage {
  readonly eId: string;
  readonly type: PassageType;
  readonly number: string | null;
  readonly text: string;
  /** Identifiers of the actors that it names. */
  readonly actors?: readonly string[];
}

/**
 * The actors that each passage names, once each. Both lists count in one text; passages that have words do not overlap.
 */
export function actorsByPassage(
  passages: readonly Span[],
  mentions: readonly { readonly start: number; readonly actor: string }[],
): string[][] {
  const sorted = mentions.toSorted((one, other) => one.start - other.start);
  const actors = passages.map((): string[] => []);
  let next = 0;
  for (const index of [...passages.keys()].toSorted(
    (one, other) => startOf(passages, one) - startOf(passages, other),
  )) {
    const { start, end } = passages[index] as Span;
    const named = new Set<string>();
    for (; next < sorted.length && (sorted[next]?.start ?? 0) < end; next += 1) {
      const mention = sorted[next];
      if (mention && mention.start >= start) named.add(mention.actor);
    }
    actors[index] = [...named];
  }
  return actors;
}

function startOf(passages: readonly Span[], index: number): number {
  return passages[index]?.start ?? 0;
}

const NOT_ALIGNED: ReadonlySet<PassageType> = new Set(['section', 'header', 'footer', 'toc']);

/** Whether a passage has words of the text itself, which are what is laid beside one another. */
export function isAlignable(passage: Pick<AlignablePassage, 'type' | 'text'>): boolean {
  return !NOT_ALIGNED.has(passage.type) && passage.text !== '';
}

/**
 * Which passages of two language versions say the same, by their places in the two lists: one with one, one with two
 * that it was split into, or alone. Passages that carry the same number in the same place of the document are laid
 * together first; between them length, type, and what languages share decide: figures, actors, abbreviations, words
 * that begin alike. Every passage is in one group, in the order of both lists. Only passages that `isAlignable`
 * belong here.
 */
export function alignPassages(left: readonly AlignablePassage[], right: readonly AlignablePassage[]): AlignedGroup[] {
  const comparison = new Comparison(left, right);
  const groups: AlignedGroup[] = [];
  let from: PlacePair = { left: 0, right: 0 };
  for (const anchor of [...anchorsOf(comparison), { left: left.length, right: right.length }]) {
    groups.push(...between(comparison, from, anchor));
    if (anchor.left < left.length) groups.push({ left: [anchor.left], right: [anchor.right] });
    from = { left: anchor.left + 1, right: anchor.right + 1 };
  }
  return groups;
}

const GAP = 0.2;
const JOINING = 0.5;

function between(comparison: Comparison, from: PlacePair, to: PlacePair): AlignedGroup[] {
  const groups = alignSequences({
    left: to.left - from.left,
    right: to.right - from.right,
    gap: GAP,
    gain: (left, right) => comparison.gain([from.left + left], [from.right + right]),
    joinedGain: (side, left, right) => {
      const [first, second] = [from.left + left, from.right + right];
      if (comparison.isNumbered(side, (side === 'left' ? first : second) + 1)) return -Infinity;
      const lefts = side === 'left' ? [first, first + 1] : [first];
      const rights = side === 'right' ? [second, second + 1] : [second];
      return comparison.gain(lefts, rights) - JOINING;
    },
  });
  return groups.map((group) => ({
    left: group.left.map((place) => from.left + place),
    right: group.right.map((place) => from.right + place),
  }));
}

/** Pairs that are sure: the same number in the same place, and nothing that speaks against it. */
function anchorsOf(comparison: Comparison): PlacePair[] {
  const byId = new Map(comparison.right.map((passage, index) => [passage.eId, index]));
  const pairs = comparison.left.flatMap((passage, left): PlacePair[] => {
    const right = byId.get(passage.eId);
    if (right === undefined || numberOf(passage) === '') return [];
    return comparison.gain([left], [right]) > SURE ? [{ left, right }] : [];
  });
  return longestChain(pairs);
}

const SURE = 0.5;
const SAME_TYPE = 0.3;
const OTHER_TYPE = -0.7;
const SAME_NUMBER = 1;
const OTHER_NUMBER = -1;
const ONE_NUMBER = -0.3;
const SIGNS = 3;
const NO_COMMON_FIGURE = -1;
/** The length of short passages says little. */
const LENGTH_ALLOWANCE = 20;
const LENGTH = 2;

/** What it is worth to lay passages of two lists together. */
class Comparison {
  readonly left: readonly AlignablePassage[];
  readonly right: readonly AlignablePassage[];
  private readonly leftSigns: readonly PassageSigns[];
  private readonly rightSigns: readonly PassageSigns[];
  /** How much it says that two passages share a sign: much for one that few passages have. */
  private readonly weights = new Map<string, number>();

  constructor(left: readonly AlignablePassage[], right: readonly AlignablePassage[]) {
    this.left = left;
    this.right = right;
    this.leftSigns = left.map(({ text, actors }) => signsOf(text, actors));
    this.rightSigns = right.map(({ text, actors }) => signsOf(text, actors));
    this.weigh();
  }

  /** Above nought for passages that look alike, below for those that do not; two of one side count as one. */
  gain(lefts: readonly number[], rights: readonly number[]): number {
    const first = lefts.map((place) => this.left[place] as AlignablePassage);
    const second = rights.map((place) => this.right[place] as AlignablePassage);
    const [head, other] = [first[0], second[0]];
    if (!head || !other || (head.type === 'footnote') !== (other.type === 'footnote')) return -Infinity;
    return (
      (head.type === other.type ? SAME_TYPE : OTHER_TYPE) +
      numberGain(numberOf(head), numberOf(other)) +
      this.signsGain(signsAt(this.leftSigns, lefts), signsAt(this.rightSigns, rights)) -
      LENGTH * logRatio(lengthOf(first), lengthOf(second)) ** 2
    );
  }

  /** Whether a passage carries a number, and so is no second part of the one before it. */
  isNumbered(side: 'left' | 'right', place: number): boolean {
    const passage = this[side][place];
    return passage !== undefined && numberOf(passage) !== '';
  }

  private signsGain(left: PassageSigns, right: PassageSigns): number {
    const weight = (signs: Iterable<string>) =>
      [...signs].reduce((sum, sign) => sum + (this.weights.get(sign) ?? 0), 0);
    const shared = [...left.all].filter((sign) => right.all.has(sign));
    const all = weight(left.all) + weight(right.all);
    const alike = all === 0 ? 0 : (2 * weight(shared)) / all;
    const contradict =
      left.figures.size > 1 && right.figures.size > 1 && ![...left.figures].some((figure) => right.figures.has(figure));
    return SIGNS * alike + (contradict ? NO_COMMON_FIGURE : 0);
  }

  /** Signs that only one language has, most beginnings of words, weigh little: they are no evidence against a pair. */
  private weigh(): void {
    const [left, right] = [countsOf(this.leftSigns), countsOf(this.rightSigns)];
    const passages = this.left.length + this.right.length;
    for (const sign of new Set([...left.keys(), ...right.keys()])) {
      const [here, there] = [left.get(sign) ?? 0, right.get(sign) ?? 0];
      const rarity = Math.log(1 + passages / (here + there));
      this.weights.set(sign, here > 0 && there > 0 ? rarity : rarity * ONE_SIDED);
    }
  }
}

const ONE_SIDED = 0.1;

function countsOf(signs: readonly PassageSigns[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { all } of signs) for (const sign of all) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function signsAt(signs: readonly PassageSigns[], places: readonly number[]): PassageSigns {
  const [first, second] = places.map((place) => signs[place] as PassageSigns);
  if (!first || !second) return first as PassageSigns;
  return { figures: new Set([...first.figures, ...second.figures]), all: new Set([...first.all, ...second.all]) };
}

function numberGain(left: string, right: string): number {
  if (left === '' || right === '') return left === right ? 0 : ONE_NUMBER;
  return left === right ? SAME_NUMBER : OTHER_NUMBER;
}

/** The number without what is printed around it: "a" for "a)" and "(a)"; "" for bullets. */
function numberOf({ number }: AlignablePassage): string {
  return number?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') ?? '';
}

function lengthOf(passages: readonly AlignablePassage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, LENGTH_ALLOWANCE);
}

function logRatio(left: number, right: number): number {
  return Math.log(left / right);
}

import type { PassageType } from '../reading/document.ts';
import { alignSequences } from './align-sequences.ts';
import { countWords, likeness, type WordCounts } from './likeness.ts';
import { longestChain, type PlacePair } from './longest-chain.ts';
import { pairAlike } from './pair-alike.ts';

/** A passage as two versions of a text are compared by. */
export interface ComparablePassage {
  readonly type: PassageType;
  readonly number: string | null;
  readonly text: string;
}

/** What became of one passage, by its places in the two versions. */
export interface PassageStep {
  /** Null for an added passage. */
  readonly before: number | null;
  /** Null for a removed passage. */
  readonly after: number | null;
  /** Whether the words are other words than before. */
  readonly isChanged: boolean;
  /** Whether it stands in another place than before, among passages that kept theirs. */
  readonly isMoved: boolean;
}

/**
 * How the passages of one version became those of the next, in the order of the next, a removed passage where it
 * stood. Passages with the same words go together first, whatever their number; then, between those that kept their
 * order, passages with enough words in common; last, passages that went elsewhere. Every passage is in one step. Only
 * passages that `isAlignable` belong here.
 */
export function diffPassages(before: readonly ComparablePassage[], after: readonly ComparablePassage[]): PassageStep[] {
  const texts = new VersionTexts(before, after);
  const kept = inOrder(texts);
  const moved = elsewhere(texts, kept);
  return steps(texts, kept, moved);
}

/** Where less is in common, a passage is said to be another one. */
const LEAST_LIKENESS = 0.5;
/** More is asked of a passage in another place. */
const LEAST_LIKENESS_MOVED = 0.7;
/** A passage so short may stand anywhere by chance. */
const SHORTEST_MOVED = 20;

class VersionTexts {
  readonly before: readonly ComparablePassage[];
  readonly after: readonly ComparablePassage[];
  private readonly wordsBefore: readonly WordCounts[];
  private readonly wordsAfter: readonly WordCounts[];

  constructor(before: readonly ComparablePassage[], after: readonly ComparablePassage[]) {
    this.before = before;
    this.after = after;
    this.wordsBefore = before.map(({ text }) => countWords(text));
    this.wordsAfter = after.map(({ text }) => countWords(text));
  }

  likeness(left: number, right: number): number {
    const [one, other] = [this.before[left], this.after[right]];
    if (!one || !other || (one.type === 'footnote') !== (other.type === 'footnote')) return 0;
    if (one.text === other.text) return 1;
    return likeness(this.wordsBefore[left] as WordCounts, this.wordsAfter[right] as WordCounts);
  }

  isChanged(left: number, right: number): boolean {
    return this.before[left]?.text !== this.after[right]?.text;
  }

  /** The words of the passages that may have moved: long enough, and not at one of `places`. */
  wordsWithout(side: 'before' | 'after', places: ReadonlySet<number>): Map<number, WordCounts> {
    const words = side === 'before' ? this.wordsBefore : this.wordsAfter;
    const isLong = (place: number) => (this[side][place]?.text.length ?? 0) >= SHORTEST_MOVED;
    return new Map([...words.entries()].filter(([place]) => !places.has(place) && isLong(place)));
  }
}

/** The pairs that keep the order of both versions. */
function inOrder(texts: VersionTexts): PlacePair[] {
  const pairs: PlacePair[] = [];
  let from: PlacePair = { left: 0, right: 0 };
  const end = { left: texts.before.length, right: texts.after.length };
  for (const anchor of [...unchangedOnce(texts), end]) {
    pairs.push(...between(texts, from, anchor));
    if (anchor !== end) pairs.push(anchor);
    from = { left: anchor.left + 1, right: anchor.right + 1 };
  }
  return pairs;
}

/** Passages whose words stand once in each version. */
function unchangedOnce({ before, after }: VersionTexts): PlacePair[] {
  const [left, right] = [placesOf(before), placesOf(after)];
  const pairs = [...left].flatMap(([text, places]): PlacePair[] => {
    const others = right.get(text) ?? [];
    const [place, other] = [places[0], others[0]];
    if (place === undefined || other === undefined || places.length > 1 || others.length > 1) return [];
    return [{ left: place, right: other }];
  });
  return longestChain(pairs);
}

function placesOf(passages: readonly ComparablePassage[]): Map<string, number[]> {
  return Map.groupBy(passages.keys(), (place) => passages[place]?.text ?? '');
}

const SAME_NUMBER = 0.1;

function between(texts: VersionTexts, from: PlacePair, to: PlacePair): PlacePair[] {
  const groups = alignSequences({
    left: to.left - from.left,
    right: to.right - from.right,
    gap: 0,
    gain: (left, right) => {
      const [one, other] = [from.left + left, from.right + right];
      const alike = texts.likeness(one, other) - LEAST_LIKENESS;
      if (alike < 0) return -Infinity;
      return alike + (texts.before[one]?.number === texts.after[other]?.number ? SAME_NUMBER : 0);
    },
  });
  return groups.flatMap(({ left: [left], right: [right] }) =>
    left === undefined || right === undefined ? [] : [{ left: from.left + left, right: from.right + right }],
  );
}

/** Pairs among the passages that are left. */
function elsewhere(texts: VersionTexts, kept: readonly PlacePair[]): PlacePair[] {
  const left = new Set(kept.map((pair) => pair.left));
  const right = new Set(kept.map((pair) => pair.right));
  const pairs = pairAlike(texts.wordsWithout('before', left), texts.wordsWithout('after', right), LEAST_LIKENESS_MOVED);
  return pairs.map(([one, other]) => ({ left: one, right: other }));
}

function steps(texts: VersionTexts, kept: readonly PlacePair[], moved: readonly PlacePair[]): PassageStep[] {
  const keptAfter = new Map(kept.map((pair) => [pair.right, pair.left]));
  const movedAfter = new Map(moved.map((pair) => [pair.right, pair.left]));
  const paired = new Set([...kept, ...moved].map((pair) => pair.left));
  const found: PassageStep[] = [];
  let next = 0;
  const removeUpTo = (end: number) => {
    for (; next < end; next += 1) {
      if (!paired.has(next)) found.push({ before: next, after: null, isChanged: false, isMoved: false });
    }
  };
  const places = [...kept.map((pair) => pair.left), texts.before.length];
  let coming = 0;
  for (const after of texts.after.keys()) {
    const [stayed, came] = [keptAfter.get(after), movedAfter.get(after)];
    removeUpTo(places[coming] ?? 0);
    if (stayed !== undefined) coming += 1;
    const before = stayed ?? came ?? null;
    const isChanged = before !== null && texts.isChanged(before, after);
    found.push({ before, after, isChanged, isMoved: came !== undefined });
  }
  removeUpTo(texts.before.length);
  return found;
}

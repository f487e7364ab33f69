import { characterAt, WORD_CHARACTER } from './characters.ts';

/** A phrase found in a text, with the offset of the text at which it ends. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly end: number;
}

/** A text ready for look-up: beside the words themselves, the same in lower case and with straight apostrophes. */
export interface FoldedText {
  readonly text: string;
  /** Of the same length as `text`, so that offsets hold in both. */
  readonly folded: string;
}

/** Makes a text ready for {@link PhraseIndex.longestAt}; done once a text. */
export function fold(text: string): FoldedText {
  const lower = text.toLowerCase();
  return { text, folded: (lower.length === text.length ? lower : text).replaceAll('’', "'") };
}

interface Phrase<Value> {
  /** Between two segments any letters may stand: the stars of the phrase. */
  readonly segments: readonly string[];
  /** Letters that must stand in the text as they are; empty where case does not matter. */
  readonly capitals: string;
  readonly open: boolean;
  /** Whether the first word ends in a star, and by which letters it is found. */
  readonly isStem: boolean;
  readonly key: number;
  readonly length: number;
  /** The code unit with which the word behind the first one begins; -1 where there is none or a star stands between. */
  readonly next: number;
  /** Its place among the phrases of the index. */
  readonly order: number;
  readonly value: Value;
}

/** Phrases with the same first word, in lists of which each has the longest first, and of two as long the one given first. */
interface Bucket<Value> {
  readonly all: readonly Phrase<Value>[];
  /** Those that can go on with a word that begins with a certain code unit. */
  readonly byNext: ReadonlyMap<number, readonly Phrase<Value>[]>;
  /** Those that can go on with any word. */
  readonly free: readonly Phrase<Value>[];
}

/** Letters of a first word that make its key; all of most words. */
const WORD_KEY = 24;
/** Letters that a first word with a star has at least. */
const STEM_KEY = 3;
const KEY_FACTOR = 0x2bb1;

/**
 * Phrases by their first word, for one look-up a word. In a phrase a slash separates alternatives of one word
 * ("in close/closer cooperation with"), a star stands for the rest of a word ("cybersikkerhed*"), and a capital at the
 * start must be one in the text; a first word in capitals must be written so.
 */
export class PhraseIndex<Value> {
  /** Phrases whose first word is written out, by that word. */
  readonly #byWord: ReadonlyMap<number, Bucket<Value>>;
  /** Phrases whose first word ends in a star, by its first letters. */
  readonly #byStem: ReadonlyMap<number, Bucket<Value>>;

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    const phrases: Phrase<Value>[] = [];
    for (const [phrase, value] of entries) {
      for (const words of wordAlternatives(phrase)) phrases.push(compiled(words.join(' '), value, phrases.length));
    }
    phrases.sort((one, other) => (goesBefore(one, other) ? -1 : 1));
    this.#byWord = bucketsOf(phrases.filter(({ isStem }) => !isStem));
    this.#byStem = bucketsOf(phrases.filter(({ isStem }) => isStem));
  }

  /** The longest phrase that begins at `offset`, the start of a word, and ends with a word; null where there is none. */
  longestAt(text: FoldedText, offset: number): PhraseMatch<Value> | null {
    const { folded } = text;
    let key = 0;
    let stem = 0;
    let end = offset;
    for (; isLetterAt(folded, end); end += 1) {
      if (end < offset + WORD_KEY) key = keyWith(key, folded.charCodeAt(end));
      if (end < offset + STEM_KEY) stem = key;
    }
    const next = codeAt(folded, end + 1);
    const whole = firstOf(this.#byWord.get(key), text, offset, next, null);
    const found = this.#byStem.size === 0 ? whole : firstOf(this.#byStem.get(stem), text, offset, next, whole);
    return found === null ? null : { value: found.phrase.value, end: found.end };
  }

  /** Whether a phrase can begin with `word`, folded; where none can, none need be looked for. */
  canBegin(word: string): boolean {
    const phrases = [this.#byWord.get(keyAt(word, 0, WORD_KEY)), this.#byStem.get(keyAt(word, 0, STEM_KEY))];
    return phrases.some((bucket) => bucket?.all.some((phrase) => canOpen(phrase, word)));
  }
}

function compiled<Value>(phrase: string, value: Value, order: number): Phrase<Value> {
  const { folded } = fold(phrase);
  const segments = folded.split('*');
  const open = segments.length > 1 && segments.at(-1) === '';
  const [first = ''] = segments;
  const isStem = segments.length > 1 && runEnd(first, 0) === first.length;
  return {
    segments: open ? segments.slice(0, -1) : segments,
    capitals: capitalsOf(phrase),
    open,
    isStem,
    key: keyAt(first, 0, isStem ? STEM_KEY : WORD_KEY),
    length: phrase.length,
    next: isStem || first.length < runEnd(first, 0) + 2 ? -1 : first.charCodeAt(runEnd(first, 0) + 1),
    order,
    value,
  };
}

function bucketsOf<Value>(phrases: readonly Phrase<Value>[]): Map<number, Bucket<Value>> {
  const buckets = new Map<number, Bucket<Value>>();
  for (const [key, all] of Map.groupBy(phrases, (phrase) => phrase.key)) {
    const free = all.filter(({ next }) => next === -1);
    const byNext = new Map<number, Phrase<Value>[]>();
    for (const { next } of all) {
      if (next !== -1 && !byNext.has(next))
        byNext.set(
          next,
          all.filter((phrase) => phrase.next === -1 || phrase.next === next),
        );
    }
    buckets.set(key, { all, byNext, free });
  }
  return buckets;
}

/** The first phrase of the bucket that stands at `offset`, before a word that begins with `next`, and goes before `other`; `other` where none does. */
function firstOf<Value>(
  bucket: Bucket<Value> | undefined,
  { text, folded }: FoldedText,
  offset: number,
  next: number,
  other: Found<Value> | null,
): Found<Value> | null {
  if (bucket === undefined) return other;
  const { byNext, free } = bucket;
  const phrases = byNext.size === 0 ? free : (byNext.get(next) ?? free);
  for (const phrase of phrases) {
    if (other !== null && !goesBefore(phrase, other.phrase)) return other;
    const end = endOf(phrase, folded, offset);
    if (end !== -1 && standsAt(text, offset, phrase.capitals)) return { phrase, end };
  }
  return other;
}

interface Found<Value> {
  readonly phrase: Phrase<Value>;
  readonly end: number;
}

/** -1 behind the end. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : -1;
}

function goesBefore(one: Phrase<unknown>, other: Phrase<unknown>): boolean {
  return one.length === other.length ? one.order < other.order : one.length > other.length;
}

/** The words of a phrase in every combination of the alternatives that slashes separate. */
export function wordAlternatives(phrase: string): string[][] {
  return phrase
    .split(' ')
    .reduce<string[][]>(
      (lists, word) => lists.flatMap((list) => word.split('/').map((choice) => [...list, choice])),
      [[]],
    );
}

/** What must stand as it is: a first word in capitals, else a first letter that is a capital. */
function capitalsOf(phrase: string): string {
  const first = /^[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? '';
  if (first.length > 1 && first === first.toUpperCase() && first !== first.toLowerCase()) return first;
  const letter = first.charAt(0);
  return letter === letter.toLowerCase() ? '' : letter;
}

/** The first letters of a word, at most `most`, as one number; a few different ones may share it. */
function keyAt(folded: string, offset: number, most: number): number {
  let key = 0;
  for (let place = offset; place < offset + most && isLetterAt(folded, place); place += 1)
    key = keyWith(key, folded.charCodeAt(place));
  return key;
}

/** The key of letters that go on with one more. */
function keyWith(key: number, letter: number): number {
  return (Math.imul(key, KEY_FACTOR) + letter) | 0;
}

/** Where the phrase ends if it stands at `offset`; -1 where it does not. */
function endOf<Value>({ segments, open }: Phrase<Value>, folded: string, offset: number): number {
  let at = offset;
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] ?? '';
    if (index > 0) at = runEnd(folded, at);
    if (!standsAt(folded, at, segment)) return -1;
    at += segment.length;
  }
  if (open) return runEnd(folded, at);
  return isLetterAt(folded, at) ? -1 : at;
}

/** Whether `text` goes on with `words` at `at`; most do not by their first letters, which a loop sees soonest. */
function standsAt(text: string, at: number, words: string): boolean {
  if (at + words.length > text.length) return false;
  for (let place = 0; place < words.length; place += 1) {
    if (text.charCodeAt(at + place) !== words.charCodeAt(place)) return false;
  }
  return true;
}

function canOpen<Value>({ segments, open }: Phrase<Value>, word: string): boolean {
  const first = segments[0] ?? '';
  if (first.length >= word.length) return first.startsWith(word);
  return word.startsWith(first) && (open || segments.length > 1 || !isLetterAt(word, first.length));
}

/** Where the letters from `offset` on end. */
function runEnd(folded: string, offset: number): number {
  let at = offset;
  while (isLetterAt(folded, at)) at += 1;
  return at;
}

function isLetterAt(folded: string, offset: number): boolean {
  if ((characterAt(folded, offset) & WORD_CHARACTER) !== 0) return true;
  const code = codeAt(folded, offset);
  return code >= FIRST_MARK && code <= LAST_MARK;
}

/** Combining diacritical marks. */
const FIRST_MARK = 0x300;
const LAST_MARK = 0x36f;

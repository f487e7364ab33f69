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
  readonly length: number;
  readonly value: Value;
}

const KEY_LENGTH = 3;

/**
 * Phrases by their first letters, for one look-up a word. In a phrase a slash separates alternatives of one word
 * ("in close/closer cooperation with"), a star stands for the rest of a word ("cybersikkerhed*"), and a capital at the
 * start must be one in the text; a first word in capitals must be written so.
 */
export class PhraseIndex<Value> {
  readonly #buckets = new Map<number, Phrase<Value>[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of entries) {
      for (const words of wordAlternatives(phrase)) this.#add(words.join(' '), value);
    }
    for (const bucket of this.#buckets.values()) bucket.sort((one, other) => other.length - one.length);
  }

  /** The longest phrase that begins at `offset`, the start of a word, and ends with a word; null where there is none. */
  longestAt({ text, folded }: FoldedText, offset: number): PhraseMatch<Value> | null {
    const bucket = this.#buckets.get(keyAt(folded, offset));
    if (bucket === undefined) return null;
    for (const phrase of bucket) {
      const end = endOf(phrase, folded, offset);
      if (end !== null && text.startsWith(phrase.capitals, offset)) return { value: phrase.value, end };
    }
    return null;
  }

  /** Whether a phrase can begin with `word`, folded; where none can, none need be looked for. */
  canBegin(word: string): boolean {
    return this.#buckets.get(keyAt(word, 0))?.some((phrase) => canOpen(phrase, word)) ?? false;
  }

  #add(phrase: string, value: Value): void {
    const { folded } = fold(phrase);
    const key = keyAt(folded, 0);
    const bucket = this.#buckets.get(key) ?? [];
    const segments = folded.split('*');
    const open = segments.length > 1 && segments.at(-1) === '';
    bucket.push({
      segments: open ? segments.slice(0, -1) : segments,
      capitals: capitalsOf(phrase),
      open,
      length: phrase.length,
      value,
    });
    this.#buckets.set(key, bucket);
  }
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

/** The first letters of the first word as one number. */
function keyAt(folded: string, offset: number): number {
  let key = 0;
  let within = true;
  for (let place = 0; place < KEY_LENGTH; place += 1) {
    within = within && isLetterAt(folded, offset + place);
    key = key * 0x10000 + (within ? folded.charCodeAt(offset + place) : 0);
  }
  return key;
}

function endOf<Value>({ segments, open }: Phrase<Value>, folded: string, offset: number): number | null {
  let at = offset;
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] ?? '';
    if (index > 0) at = restOfWord(folded, at);
    if (!folded.startsWith(segment, at)) return null;
    at += segment.length;
  }
  if (open) return restOfWord(folded, at);
  return isLetterAt(folded, at) ? null : at;
}

function canOpen<Value>({ segments, open }: Phrase<Value>, word: string): boolean {
  const first = segments[0] ?? '';
  if (first.length >= word.length) return first.startsWith(word);
  return word.startsWith(first) && (open || segments.length > 1 || !isLetterAt(word, first.length));
}

function restOfWord(folded: string, offset: number): number {
  let at = offset;
  while (isLetterAt(folded, at)) at += 1;
  return at;
}

function isLetterAt(folded: string, offset: number): boolean {
  const code = folded.charCodeAt(offset);
  return (characterAt(folded, offset) & WORD_CHARACTER) !== 0 || (code >= FIRST_MARK && code <= LAST_MARK);
}

/** Combining diacritical marks. */
const FIRST_MARK = 0x300;
const LAST_MARK = 0x36f;

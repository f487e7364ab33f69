import {
  characterAt,
  classesOfUnit,
  DIGIT_CHARACTER,
  LETTER_CHARACTER,
  lengthAt,
  SPACE_CHARACTER,
} from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { TextWords } from '../text/text-words.ts';
import { UNNUMBERED, WordTable } from '../text/vocabulary.ts';

/** A run of letters, a run of figures, or one other sign. */
export interface DateWord extends Span {
  /** Lower case; apostrophes and dashes of every kind as `'` and `-`. */
  readonly word: string;
  readonly kind: 'letters' | 'figures' | 'sign';
  /** Whether the text has a capital first. */
  readonly capital: boolean;
}

const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...'’ʼ‘`´'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑‒–—−'].map((sign) => [sign, '-'] as const),
]);

/** What a word is by itself. */
interface WordForm extends Omit<DateWord, keyof Span> {
  /** Whether it is one run of letters or of figures from its first character to its last. */
  readonly isWhole: boolean;
}

const RUN = LETTER_CHARACTER | DIGIT_CHARACTER;

const FORMS = new WordTable<WordForm>((written) => {
  const first = characterAt(written, 0) & RUN;
  const isWhole = first !== 0 && runEnd(written, 0, first) === written.length;
  if ((first & LETTER_CHARACTER) !== 0) {
    const word = written.toLowerCase();
    return { word, kind: 'letters', capital: written.charCodeAt(0) !== word.charCodeAt(0), isWhole };
  }
  if (first !== 0) return { word: written, kind: 'figures', capital: false, isWhole };
  return { word: PLAIN_SIGNS.get(written) ?? written, kind: 'sign', capital: false, isWhole };
});

/** Cuts `text` into words, in one pass. */
export function dateWords(text: string): DateWord[] {
  return dateWordsAmong(new TextWords(text), { start: 0, end: text.length });
}

/** Cuts a stretch of a text into words, in one pass; they are placed in the whole text. */
export function dateWordsAmong(words: TextWords, { start, end }: Span): DateWord[] {
  const { text, codes, vocabulary, length, starts, ends, numbers } = words;
  const found: DateWord[] = [];
  let place = words.placeBehind(start);
  for (let at = start; at < end; ) {
    const first = classesOfUnit(codes, at);
    if ((first & SPACE_CHARACTER) !== 0) {
      at += 1;
      continue;
    }
    while (place < length && (starts[place] ?? 0) < at) place += 1;
    const number = starts[place] === at && place < length ? (numbers[place] ?? UNNUMBERED) : UNNUMBERED;
    const whole = number === UNNUMBERED ? null : FORMS.of(vocabulary, number);
    const isWhole = whole?.isWhole === true && (ends[place] ?? 0) <= end;
    const reached = isWhole ? (ends[place] ?? end) : Math.min(end, runEnd(text, at, first & RUN));
    const { word, kind, capital } = isWhole ? whole : FORMS.at(vocabulary, words, at, reached);
    found.push({ start: at, end: reached, word, kind, capital });
    at = reached;
  }
  return found;
}

/** Where the run of characters of the class ends; after one character for a sign. */
function runEnd(text: string, start: number, runClass: number): number {
  let end = start + lengthAt(text, start);
  while (runClass !== 0 && (characterAt(text, end) & runClass) !== 0) end += lengthAt(text, end);
  return end;
}

/** Whether nothing stands between the word and the one before it. */
export function touches(words: readonly DateWord[], at: number): boolean {
  return at > 0 && words[at - 1]?.end === words[at]?.start;
}

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases by their first and by their last word, the longest first. */
export interface PhraseTable<Value> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Value>[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase<Value>[]>;
}

/** Compiles phrases with what each means; a phrase given twice keeps both meanings, the first one first. */
export function phraseTable<Value>(entries: Iterable<readonly [phrase: string, value: Value]>): PhraseTable<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  const byLast = new Map<string, Phrase<Value>[]>();
  for (const [phrase, value] of entries) {
    const words = dateWords(phrase).map(({ word }) => word);
    addTo(byFirst, words[0], { words, value });
    addTo(byLast, words.at(-1), { words, value });
  }
  return { byFirst, byLast };
}

/** A table of a plain list, where being in it is all that counts. */
export function phraseList(phrases: readonly string[]): PhraseTable<true> {
  return phraseTable(phrases.map((phrase) => [phrase, true] as const));
}

function addTo<Value>(table: Map<string, Phrase<Value>[]>, key: string | undefined, phrase: Phrase<Value>): void {
  if (key === undefined) return;
  const phrases = table.get(key) ?? [];
  phrases.push(phrase);
  phrases.sort((left, right) => right.words.length - left.words.length);
  table.set(key, phrases);
}

/** A phrase found, by the places of its first word and of the word behind its last. */
export interface PhraseMatch<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

/** The longest phrase whose first word is at `at`. */
export function phraseAt<Value>(
  { byFirst }: PhraseTable<Value>,
  words: readonly DateWord[],
  at: number,
): PhraseMatch<Value> | null {
  const phrases = byFirst.get(words[at]?.word ?? '');
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    if (stands(phrase, words, at)) return { from: at, to: at + phrase.words.length, value: phrase.value };
  }
  return null;
}

/** The longest phrase whose last word is right before `end`. */
export function phraseBefore<Value>(
  { byLast }: PhraseTable<Value>,
  words: readonly DateWord[],
  end: number,
): PhraseMatch<Value> | null {
  const phrases = byLast.get(words[end - 1]?.word ?? '');
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    const from = end - phrase.words.length;
    if (from >= 0 && stands(phrase, words, from)) return { from, to: end, value: phrase.value };
  }
  return null;
}

function stands(phrase: Phrase<unknown>, words: readonly DateWord[], from: number): boolean {
  for (let offset = 0; offset < phrase.words.length; offset += 1) {
    if (words[from + offset]?.word !== phrase.words[offset]) return false;
  }
  return true;
}

import { characterAt, DIGIT_CHARACTER, lengthAt, WORD_CHARACTER } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { TextWords } from '../text/text-words.ts';
import { doubled, UNNUMBERED, WordTable } from '../text/vocabulary.ts';

/** What stands between two words that can belong to one name; null where no name goes across. */
export type Joiner = ' ' | '-' | ', ' | '/' | null;

/** A word of a text, as names are compared. */
export interface Word extends Span {
  /**
   * As written, in NFC, with a straight apostrophe and without soft hyphens or the full stops of an abbreviation. An
   * article that French elides is a word of its own: "l'".
   */
  readonly form: string;
  /** `form` in lower case. */
  readonly key: string;
  /** How it is joined to the word before it. */
  readonly joiner: Joiner;
}

/** What a word is wherever it stands. */
export type WordForm = Pick<Word, 'form' | 'key'>;

const DOTTED = /^(?:\p{Lu}\.)+$/u;
const DOTTED_HERE = /(?:\p{Lu}\.){2,}/uy;
const ELIDED = /^(?:[CDJLMNSTcdjlmnst]|(?:[Jj]us)?[Qq]u)$/;
const MARK = /[\p{M}\u00AD]/u;
const SMALL_LETTER = /\p{Ll}/u;
const PLAIN = /^[0-9A-Za-z]+$/;
const BLANK_LINE = /\n[^\S\n]*\n/;
const APOSTROPHES = "'’ʼ";

/** The form of a word as it is written. */
export function formOf(written: string): WordForm {
  const form = comparable(written);
  return { form, key: form.toLowerCase() };
}

const FORMS = new WordTable(formOf);

function comparable(written: string): string {
  if (PLAIN.test(written)) return written;
  const word = DOTTED.test(written) ? written.replaceAll('.', '') : written;
  return word.replaceAll('\u00AD', '').replaceAll(/[’ʼ]/g, "'").normalize('NFC');
}

/** The words of a text in order, as names are compared. Most stand in no name, so that no more is made of a word than is asked for. */
export class NameWords<Form extends WordForm> {
  readonly #text: string;
  readonly #codes: Uint16Array;
  readonly #forms: Form[] = [];
  #starts: Int32Array;
  #ends: Int32Array;

  /** Takes what is known of the words from `forms`. */
  constructor(words: TextWords, forms: WordTable<Form>) {
    const { text, codes, vocabulary, length, starts, ends, numbers } = words;
    this.#text = text;
    this.#codes = codes;
    this.#starts = new Int32Array(length + SIGNS_AT_FIRST);
    this.#ends = new Int32Array(length + SIGNS_AT_FIRST);
    let reached = 0;
    for (let place = 0; place < length; place += 1) {
      const start = starts[place] ?? 0;
      if (start < reached) continue;
      this.#addSigns(words, reached, start, forms);
      const whole = ends[place] ?? 0;
      const number = numbers[place] ?? UNNUMBERED;
      reached = isEnd(codes, start, whole) ? whole : wordEnd(text, start);
      const isKnown = reached === whole && number !== UNNUMBERED;
      this.#add(start, reached, isKnown ? forms.of(vocabulary, number) : forms.at(vocabulary, words, start, reached));
    }
    this.#addSigns(words, reached, text.length, forms);
  }

  #add(start: number, end: number, form: Form): void {
    const place = this.#forms.push(form) - 1;
    if (place === this.#starts.length) [this.#starts, this.#ends] = [doubled(this.#starts), doubled(this.#ends)];
    this.#starts[place] = start;
    this.#ends[place] = end;
  }

  /** Adds the ampersands between two words, which stand in names as words do. */
  #addSigns(words: TextWords, from: number, to: number, forms: WordTable<Form>): void {
    for (let at = from; at < to; at += 1) {
      if (words.codes[at] === AMPERSAND) this.#add(at, at + 1, forms.at(words.vocabulary, words, at, at + 1));
    }
  }

  get length(): number {
    return this.#forms.length;
  }

  /** What the word at `index` is wherever it stands; undefined before the first and after the last, as below. */
  formAt(index: number): Form | undefined {
    return index < 0 ? undefined : this.#forms[index];
  }

  /** Where the word at `index` begins. */
  startAt(index: number): number | undefined {
    return index < this.length ? this.#starts[index] : undefined;
  }

  /** Where the word at `index` ends. */
  endAt(index: number): number | undefined {
    return index < this.length ? this.#ends[index] : undefined;
  }

  /** How the word at `index` is joined to the one before it. */
  joinerAt(index: number): Joiner {
    const before = this.formAt(index - 1);
    const start = this.startAt(index);
    if (before === undefined || start === undefined) return null;
    const end = this.#ends[index - 1] ?? 0;
    if (start - end !== 1) return joinerOf(this.#text.slice(end, start), before.key);
    const joiner = joinerOfSign(this.#codes[end] ?? 0);
    return joiner === undefined ? joinerOf(this.#text.charAt(end), before.key) : joiner;
  }
}

/** The words of a text in order, all of them. */
export function wordsOf(text: string): Word[] {
  const words = new NameWords(new TextWords(text), FORMS);
  return Array.from({ length: words.length }, (_, index): Word => {
    const { form, key } = words.formAt(index) ?? formOf('');
    return { start: words.startAt(index) ?? 0, end: words.endAt(index) ?? 0, form, key, joiner: words.joinerAt(index) };
  });
}

/** Room for ampersands, of which few texts have any. */
const SIGNS_AT_FIRST = 8;
const SPACE = 0x20;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const COLON = 0x3a;
const APOSTROPHE = 0x27;
/** The first sign that can go on in a word: the soft hyphen, before all marks and the other apostrophes. */
const SOFT_HYPHEN = 0xad;

/** Whether a run of letters and figures is plainly a whole word by the sign behind it. */
function isEnd(codes: Uint16Array, start: number, end: number): boolean {
  const sign = codes[end];
  if (sign === undefined) return true;
  if (sign === FULL_STOP) return end - start > 2;
  return sign < SOFT_HYPHEN && sign !== APOSTROPHE && sign !== COLON;
}

/**
 * Where the word that begins at `start` ends: an abbreviation of single capitals with full stops, a word that French
 * elides before the next one, or a word with inner apostrophes.
 */
function wordEnd(text: string, start: number): number {
  let at = runEnd(text, start);
  const sign = text.charAt(at);
  if (sign === '.' && at - start <= 2) return Math.max(at, dottedEnd(text, start));
  if (isApostrophe(sign) && isLetter(text, at + 1) && ELIDED.test(text.slice(start, at))) return at + 1;
  while (continues(text, at)) at = runEnd(text, at + 1);
  return at;
}

/** The end of letters, figures, marks and soft hyphens. */
function runEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    if ((characterAt(text, at) & WORD_CHARACTER) !== 0) at += lengthAt(text, at);
    else if (at > start && at < text.length && text.charCodeAt(at) >= 0xad && MARK.test(text.charAt(at))) at += 1;
    else return at;
  }
}

function dottedEnd(text: string, start: number): number {
  DOTTED_HERE.lastIndex = start;
  return start + (DOTTED_HERE.exec(text)?.[0].length ?? 0);
}

/** Whether a word goes on after an apostrophe, or after the colon of a Swedish ending: "EU:s". */
function continues(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === ':') return SMALL_LETTER.test(text.charAt(at + 1));
  return isApostrophe(sign) && isLetter(text, at + 1);
}

function isApostrophe(sign: string): boolean {
  return sign !== '' && APOSTROPHES.includes(sign);
}

function isLetter(text: string, at: number): boolean {
  return (characterAt(text, at) & (WORD_CHARACTER | DIGIT_CHARACTER)) === WORD_CHARACTER;
}

/** The joiner that the commonest of single signs make; undefined for another sign. */
function joinerOfSign(sign: number): Joiner | undefined {
  switch (sign) {
    case SPACE:
      return ' ';
    case HYPHEN:
      return '-';
    case FULL_STOP:
    case COMMA:
      return null;
    default:
      return undefined;
  }
}

function joinerOf(between: string, previous: string): Joiner {
  if (between === ', ') return between;
  if (between === ' ' || (between === '' && previous.endsWith("'"))) return ' ';
  if (/^[-‐‑–]$/.test(between)) return '-';
  if (between === '/') return '/';
  if (BLANK_LINE.test(between)) return null;
  if (/^\s+$/.test(between)) return ' ';
  if (/^,\s+$/.test(between)) return ', ';
  if (/^-\s+$/.test(between)) return '-';
  return previous === 'st' && /^\.\s+$/.test(between) ? ' ' : null;
}

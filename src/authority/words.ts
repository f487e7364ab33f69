import { characterAt, DIGIT_CHARACTER, lengthAt, WORD_CHARACTER } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { WordMemory } from '../text/word-memory.ts';

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

const FORMS = new WordMemory(formOf);

function comparable(written: string): string {
  if (PLAIN.test(written)) return written;
  const word = DOTTED.test(written) ? written.replaceAll('.', '') : written;
  return word.replaceAll('\u00AD', '').replaceAll(/[’ʼ]/g, "'").normalize('NFC');
}

/** The words of a text in order. Most stand in no name, so a word is only put together when it is asked for. */
export class TextWords<Form extends WordForm> {
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #forms: Form[] = [];

  /** Takes what is known of the words from `forms`. */
  constructor(text: string, forms: WordMemory<Form>) {
    this.#text = text;
    for (let at = 0; at < text.length; ) {
      const end = wordEnd(text, at);
      if (end > at) {
        this.#starts.push(at);
        this.#ends.push(end);
        this.#forms.push(forms.at(text, at, end));
      }
      at = Math.max(end, at + 1);
    }
  }

  get length(): number {
    return this.#forms.length;
  }

  /** What the word at `index` is wherever it stands. */
  formAt(index: number): Form | undefined {
    return this.#forms[index];
  }

  /** The word at `index`; undefined before the first and after the last. */
  at(index: number): Word | undefined {
    const [start, end, form] = [this.#starts[index], this.#ends[index], this.#forms[index]];
    if (start === undefined || end === undefined || form === undefined) return undefined;
    const before = this.#forms[index - 1];
    const joiner = before === undefined ? null : joinerAt(this.#text, this.#ends[index - 1] ?? 0, before.key, start);
    return { start, end, form: form.form, key: form.key, joiner };
  }
}

/** The words of a text in order, all of them. */
export function wordsOf(text: string): Word[] {
  const words = new TextWords(text, FORMS);
  return Array.from({ length: words.length }, (_, index) => words.at(index)).filter((word) => word !== undefined);
}

/**
 * Where the word that begins at `start` ends: an abbreviation of single capitals with full stops, a word that French
 * elides before the next one, a word with inner apostrophes, or an ampersand. `start` itself where no word begins.
 */
function wordEnd(text: string, start: number): number {
  const first = characterAt(text, start);
  if ((first & WORD_CHARACTER) === 0) return text.charAt(start) === '&' ? start + 1 : start;
  let at = runEnd(text, start);
  const sign = text.charAt(at);
  if (sign === ' ') return at;
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

function joinerAt(text: string, end: number, previous: string, start: number): Joiner {
  if (start - end !== 1) return joinerOf(text.slice(end, start), previous);
  switch (text.charAt(end)) {
    case ' ':
      return ' ';
    case '-':
      return '-';
    case '.':
    case ',':
      return null;
    default:
      return joinerOf(text.charAt(end), previous);
  }
}

function joinerOf(between: string, previous: string): Joiner {
  if (between === ' ' || (between === '' && previous.endsWith("'"))) return ' ';
  if (/^[-‐‑–]$/.test(between)) return '-';
  if (between === '/') return '/';
  if (BLANK_LINE.test(between)) return null;
  if (/^\s+$/.test(between)) return ' ';
  if (/^,\s+$/.test(between)) return ', ';
  if (/^-\s+$/.test(between)) return '-';
  return previous === 'st' && /^\.\s+$/.test(between) ? ' ' : null;
}

import type { Span } from '../text/span.ts';

/** What stands between two words that can belong to one name; null where no name goes across. */
export type Joiner = ' ' | '-' | ', ' | '/' | null;

/** A word of a text, as names are compared. */
export interface Word extends Span {
  /** As written, in NFC, with a straight apostrophe and without soft hyphens or the full stops of an abbreviation. */
  readonly form: string;
  /** `form` in lower case. */
  readonly key: string;
  /** How it is joined to the word before it. */
  readonly joiner: Joiner;
}

// An abbreviation of single capitals with full stops, a word that French elides before the next one, a word with inner
// apostrophes, or an ampersand.
const WORD =
  /(?:\p{Lu}\.){2,}|(?:[CDJLMNSTcdjlmnst]|(?:[Jj]us)?[Qq]u)['’ʼ](?=\p{L})|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:(?:['’ʼ]|:(?=\p{Ll}))[\p{L}\p{M}\u00AD]+)*|&/gu;
const DOTTED = /^(?:\p{Lu}\.)+$/u;
const PLAIN = /^[0-9A-Za-z]+$/;
const BLANK_LINE = /\n[^\S\n]*\n/;

function comparable(written: string): string {
  if (PLAIN.test(written)) return written;
  const word = DOTTED.test(written) ? written.replaceAll('.', '') : written;
  return word.replaceAll('\u00AD', '').replaceAll(/[’ʼ]/g, "'").normalize('NFC');
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

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const start = match.index;
    const form = comparable(written);
    const previous = words.at(-1);
    const joiner = previous === undefined ? null : joinerOf(text.slice(previous.end, start), previous.key);
    words.push({ start, end: start + written.length, form, key: form.toLowerCase(), joiner });
  }
  return words;
}

import { type Span, trimmed } from './span.ts';

const STOP = /[.!?…]+["'”’»«“)\]]*(?=\s|$)/gu;
const OPENING = /^\s*["'“”‘„»«([–—-]*\s*/u;
const LONGEST_TOKEN = 60;

/** Abbreviations that often stand last in a sentence ("kr.", "osv."), lower case with their stops. */
export interface ClosingAbbreviations {
  readonly abbreviations: ReadonlySet<string>;
  /** Words with a capital that go on from such an abbreviation all the same ("mio. EUR"), in lower case. */
  readonly continuations: ReadonlySet<string>;
}

const NONE_CLOSING: ClosingAbbreviations = { abbreviations: new Set(), continuations: new Set() };

/**
 * The sentences of `span` in `text`, in order, without the white space around them. A full stop ends no sentence
 * after one of the `abbreviations` (lower case, with their stops: "bl.a.", "art."), unless it is also a `closing` one
 * and a capital follows; nor after an initial ("J. Borrell"), after an ordinal before a small letter ("26. juni") or
 * anywhere before a small letter.
 */
export function sentences(
  text: string,
  span: Span,
  abbreviations: ReadonlySet<string>,
  closing: ClosingAbbreviations = NONE_CLOSING,
): Span[] {
  const found: Span[] = [];
  const words = text.slice(span.start, span.end);
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(words); stop !== null; stop = STOP.exec(words)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(words, stop.index, stop[0], abbreviations, closing)) continue;
    pushTrimmed(found, text, { start: span.start + start, end: span.start + end });
    start = end;
  }
  pushTrimmed(found, text, { start: span.start + start, end: span.end });
  return found;
}

function pushTrimmed(found: Span[], text: string, span: Span): void {
  const sentence = trimmed(text, span);
  if (sentence.end > sentence.start) found.push(sentence);
}

function endsSentence(
  words: string,
  at: number,
  stop: string,
  abbreviations: ReadonlySet<string>,
  closing: ClosingAbbreviations,
): boolean {
  const next = firstCharacterAfter(words, at + stop.length);
  if (next === null) return true;
  if (/\p{Ll}/u.test(next)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..')) return true;
  const token = tokenBefore(words, at);
  const abbreviation = `${token.toLowerCase()}.`;
  if (closing.abbreviations.has(abbreviation)) {
    return /\p{Lu}/u.test(next) && !closing.continuations.has(wordAfter(words, at + stop.length));
  }
  if (abbreviations.has(abbreviation)) return false;
  return !/^\p{Lu}$/u.test(token);
}

/** The first letter, digit or sign of the next sentence, past quotation marks and brackets; null at the end. */
function firstCharacterAfter(words: string, at: number): string | null {
  const window = words.slice(at, at + LONGEST_TOKEN);
  const rest = window.replace(OPENING, '');
  return rest === '' ? null : String.fromCodePoint(rest.codePointAt(0) ?? 0);
}

/** The next word in lower case. */
function wordAfter(words: string, at: number): string {
  const window = words.slice(at, at + LONGEST_TOKEN);
  return /\p{L}+/u.exec(window)?.[0].toLowerCase() ?? '';
}

/** The run of characters without white space before `at`, without opening quotation marks and brackets. */
function tokenBefore(words: string, at: number): string {
  const window = words.slice(Math.max(0, at - LONGEST_TOKEN), at);
  const token = /\S*$/u.exec(window)?.[0] ?? '';
  return token.replace(/^["'“”‘„»«([]+/u, '');
}

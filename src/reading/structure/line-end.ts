import { unitAt } from './character-kinds.ts';
import { isCompound } from './compound-words.ts';
import type { Flow } from './flow.ts';
import { NO_ORIGIN } from './flow.ts';
import { MAY_BREAK_ADDRESS, WORD_HYPHENS } from './line-shape.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isCommonLetter, isCommonSmallLetter, isHyphen, startOfWord } from './word-characters.ts';

const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;
const ADDRESS = /(?:https?:\/\/|www\.|\/)\S*$/u;
const HYPHENATED_END = /[\p{L}\p{M}\p{N}][-‐‑\u00AD]$/u;
/** Characters around a line end that its two words can take. */
export const LONGEST_WORD = 120;
/** Shorter parts are no parts of a word that a line end broke. */
export const [SHORTEST_FIRST, SHORTEST_SECOND] = [2, 3];
/** A second part that takes up a word left open: "regulerings- og lovgivningsmæssig". */
const TAKES_UP = new Set(['og', 'eller', 'samt', 'såvel', 'til', 'and', 'or', 'to', 'und', 'oder', 'och', 'eller']);

/** How two lines of one paragraph belong together: is what stands between them a space, a hyphen, nothing? */
export type LineEnd = 'space' | 'keep-hyphen' | 'drop-hyphen' | 'glue';

/** Whether `text` ends in a hyphen after a letter or digit: a word that goes on in the next line. */
export function endsInHyphen(text: string): boolean {
  return text !== '' && WORD_HYPHENS.includes(text.charAt(text.length - 1)) && HYPHENATED_END.test(text.slice(-2));
}

/** Whether `text` ends inside a web address, which then may go on in the next line. */
export function endsInAddress(text: string): boolean {
  if (text === '' || !MAY_BREAK_ADDRESS.includes(text.charAt(text.length - 1))) return false;
  const tail = text.slice(-LONGEST_WORD);
  return (tail.includes('/') || tail.includes('www.')) && ADDRESS.test(tail);
}

/**
 * Says what stood between a line that ends `before` and the next line `after`, when both belong to one paragraph.
 * `broken` says that the source left a mark of a word broken without a hyphen.
 */
export function lineEnd(before: string, after: string, vocabulary: Vocabulary, broken = false): LineEnd {
  const tail = before.slice(-LONGEST_WORD);
  if (endsInAddress(tail) && /^(?!https?:|www\.)[\p{L}\p{N}]/u.test(after)) return 'keep-hyphen';
  const first = hyphenatedWord(tail);
  if (first !== '') return hyphenatedEnd(first, firstWord(after), vocabulary);
  if (!startsSmallWord(after)) return 'space';
  const last = tail.slice(startOfWord(tail, tail.length));
  const second = firstWord(after);
  if (broken && /\p{Ll}$/u.test(last) && /^\p{Ll}/u.test(second)) return 'glue';
  return wasOneWord(last, second, vocabulary) ? 'glue' : 'space';
}

function startsSmallWord(text: string): boolean {
  const first = unitAt(text, 0);
  return isCommonLetter(first) ? isCommonSmallLetter(first) : /^\p{Ll}/u.test(text);
}

/** The letters and digits that `text` starts with. */
function firstWord(text: string): string {
  return FIRST_WORD.exec(text.slice(0, LONGEST_WORD))?.[0] ?? '';
}

/** The word that a hyphen at the end of `text` goes on from, parts joined by hyphens and apostrophes included. */
function hyphenatedWord(text: string): string {
  const end = text.length - 1;
  if (!isHyphen(unitAt(text, end))) return '';
  let start = startOfWord(text, end);
  while (start < end && /[-‐‑’']/u.test(text.charAt(start - 1))) {
    const before = startOfWord(text, start - 1);
    if (before === start - 1) break;
    start = before;
  }
  return text.slice(start, end);
}

function hyphenatedEnd(first: string, second: string, vocabulary: Vocabulary): LineEnd {
  if (TAKES_UP.has(second)) return 'space';
  if (second !== '' && vocabulary.has(first + second) && !vocabulary.has(`${first}-${second}`)) return 'drop-hyphen';
  if (!/^\p{Ll}/u.test(second)) return second === '' ? 'space' : 'keep-hyphen';
  const part = first.split(/[-‐‑]/u).at(-1) ?? first;
  if (vocabulary.has(`${first}-${second}`) || isCompound(part, second, vocabulary)) return 'keep-hyphen';
  const isAcronym = part.length > 1 && part === part.toUpperCase();
  return part.length === 1 || isAcronym || /\p{N}$/u.test(part) ? 'keep-hyphen' : 'drop-hyphen';
}

/** A hyphen lost on the way: the two parts make a word of this document, and one of them is none of its words. */
function wasOneWord(first: string, second: string, vocabulary: Vocabulary): boolean {
  if (first.length < SHORTEST_FIRST || second.length < SHORTEST_SECOND) return false;
  if (!/^\p{Ll}/u.test(second) || !/\p{Ll}$/u.test(first)) return false;
  if (!vocabulary.has(first + second)) return false;
  return !vocabulary.hasInside(second) || !vocabulary.hasInside(first);
}

/** Brings `flow` into the state in which the next line's words can be added. */
export function closeLine(flow: Flow, end: LineEnd): void {
  if (end === 'space') flow.append(' ', NO_ORIGIN);
  if (end === 'drop-hyphen') flow.drop(1);
}

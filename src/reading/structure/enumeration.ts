import { Kind, kindsOf, UnitSet, unitAt } from './character-kinds.ts';
import { isCommonLetter } from './word-characters.ts';

/** How the numbers of a list look; two marks of one style belong to one list. */
export type EnumerationStyle = string;

/** A number, letter or bullet at the start of a line. */
export interface Enumeration {
  /** As printed, without surrounding space: "4.", "(a)", "–", "Article 5". */
  readonly number: string;
  readonly style: EnumerationStyle;
  /** Its place in its list: 4 for "4.", 1 for "a)"; 0 for a bullet. For letters that may be Roman, see `roman`. */
  readonly ordinal: number;
  /** What the letters are worth as a Roman numeral, else null. */
  readonly roman: number | null;
  /** How many characters the mark takes with the white space after it. */
  readonly length: number;
}

/** Bullets, those too that fonts for signs have in the private area: Symbol and Wingdings. */
const BULLETS = '•‣◦▪▫■□●○·∙–—‒*➢➤►▶✓✔\uF076\uF0A7\uF0B7\uF0D8\uF0FC';
const BULLET = new RegExp(`^\\s*(?<mark>[${BULLETS}]|-(?!-)|o(?=\\t))\\s+(?=\\S)`, 'u');
/** "1.Introduction": a number that its word is glued to. */
const GLUED_WORD = /^\p{Lu}\p{Ll}/u;
const LONGEST_DECIMAL = 3;
const NESTED_DECIMAL = /^\s*(?<mark>(?<digits>\d{1,3}(?:\.\d{1,3}){1,4})\.?)\s+(?=\S)/u;
const LETTER = /^\s*(?<mark>(?<open>\()?(?<letters>\p{L}{1,2}|[ivxlc]{1,6}|[IVXLC]{1,6})(?<close>\)|\.))\s+(?=\S)/u;
/** "2 to report annually": a number alone before a clause, as resolutions of the ITU have it. */
const BARE =
  /^\s*(?<mark>\d{1,2})\s+(?=(?:that|que)\s+\p{L}|(?:to|de|à|a|at|om|\p{Ll}{2,}[aei]r(?:se)?)\s+\p{Ll}|(?:d|qu)[’'])/u;
const ARTICLE =
  /^\s*(?<mark>(?:Article|Artikel|Rule|Regel|§)\s*(?:(?<digits>\d{1,3})|premier|unique))\.?\s+(?=\p{Lu}\p{L}|[«“"„])/u;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
/** What no mark goes without. */
const MAY_START_MARK = /^\s*(?:[^\p{L}]|\p{L}{1,6}[).]|A|Rule|Regel|o\t)/u;
const LONGEST_LETTERS = 6;
/** Characters from the start of a line that show its mark. */
const LONGEST_HEAD = 80;
/** What may follow the letters of a mark; the first and the third letters of the names of articles and rules. */
const AFTER_LETTERS = new UnitSet(').\t');
const NAMED = new UnitSet('AR');
const THIRD_OF_NAMED = new UnitSet('tlg');
const MAY_BE_BULLET = new UnitSet(`${BULLETS}-o`);
const [OPENING, CLOSING, STOP, SECTION] = [0x28, 0x29, 0x2e, 0xa7];

/** The enumeration mark at the start of `text`, or null. A mark alone, with nothing after it, is none. */
export function enumerationAt(text: string): Enumeration | null {
  if (startsWithWord(text)) return null;
  const head = text.slice(0, LONGEST_HEAD);
  const start = skip(head, 0, Kind.whiteSpace);
  const first = unitAt(head, start);
  const kinds = kindsOf(first);
  if ((kinds & Kind.digit) !== 0) return numberAt(head, start);
  if (first === OPENING) return decimalAt(head, start) ?? letterAt(head);
  const isOfWord = (kinds & (Kind.letter | Kind.half)) !== 0;
  if (isOfWord && !MAY_START_MARK.test(head)) return null;
  const bullet = MAY_BE_BULLET.has(first) ? bulletAt(head) : null;
  return bullet ?? (isOfWord ? letterAt(head) : null) ?? (isOfWord || first === SECTION ? articleAt(head) : null);
}

/** Whether words that stand in a text from `first` to `last` may start with a mark: most start with a longer word. */
export function mayStartWithMark(units: Uint16Array, first: number, last: number): boolean {
  if (last - first <= LONGEST_LETTERS || (kindsOf(units[first] ?? 0) & Kind.letter) === 0) return true;
  for (let at = first + 1; at <= first + LONGEST_LETTERS; at += 1) if (AFTER_LETTERS.has(units[at] ?? 0)) return true;
  return isNamed(units[first] ?? 0, units[first + 2] ?? 0);
}

/** The first place in `text` from `from` on that has no character of these kinds. */
function skip(text: string, from: number, kinds: number): number {
  let at = from;
  while (at < text.length && (kindsOf(text.charCodeAt(at)) & kinds) !== 0) at += 1;
  return at;
}

/** The mark that starts with a figure at `start`: "2.1", "4.", "12)", or a number alone. */
function numberAt(head: string, start: number): Enumeration | null {
  const end = skip(head, start, Kind.digit);
  const after = unitAt(head, end);
  const isNested = after === STOP && (kindsOf(unitAt(head, end + 1)) & Kind.digit) !== 0;
  if (isNested) return nestedDecimalAt(head);
  return after === STOP || after === CLOSING ? decimalAt(head, start) : bareNumberAt(head);
}

/** Whether the first letters of `text` are those of a word and of no mark, as most lines show at a look; short ones do not. */
function startsWithWord(text: string): boolean {
  if (text.length <= LONGEST_LETTERS) return false;
  let end = 0;
  while (end < LONGEST_LETTERS && isCommonLetter(text.charCodeAt(end))) end += 1;
  return end > 0 && !AFTER_LETTERS.has(text.charCodeAt(end)) && !isNamed(text.charCodeAt(0), text.charCodeAt(2));
}

/** Whether these letters can be those of an article or a rule. */
function isNamed(first: number, third: number): boolean {
  return NAMED.has(first) && THIRD_OF_NAMED.has(third);
}

/** Whether `next` can be the mark that follows `last` in a list of the same style. */
export function follows(last: Enumeration, next: Enumeration): boolean {
  if (last.style !== next.style) return false;
  if (next.ordinal === 0 || next.ordinal === last.ordinal + 1) return true;
  return last.roman !== null && next.roman === last.roman + 1;
}

/** Whether `mark` can be the first of its list. */
export function startsList(mark: Enumeration): boolean {
  return mark.ordinal === 1 || mark.roman === 1 || (mark.ordinal === 0 && mark.roman === null);
}

function bulletAt(head: string): Enumeration | null {
  const match = BULLET.exec(head);
  const mark = match?.groups?.mark;
  return match && mark ? { number: mark, style: mark, ordinal: 0, roman: null, length: match[0].length } : null;
}

/** "4.", "12)", "(3)" at `start`, with white space and a word behind; behind a stop the word may follow at once. */
function decimalAt(head: string, start: number): Enumeration | null {
  const isOpen = head.charCodeAt(start) === OPENING;
  const from = isOpen ? start + 1 : start;
  const to = skip(head, from, Kind.digit);
  const close = unitAt(head, to);
  const isClosed = close === CLOSING || (close === STOP && !isOpen);
  if (!isClosed || to === from || to - from > LONGEST_DECIMAL) return null;
  const end = to + 1;
  const length = skip(head, end, Kind.whiteSpace);
  const isGlued = length === end && close === STOP && GLUED_WORD.test(head.slice(end));
  if (length === head.length || (length === end && !isGlued)) return null;
  const style = isOpen ? '(1)' : close === STOP ? '1.' : '1)';
  return { number: head.slice(start, end), style, ordinal: Number(head.slice(from, to)), roman: null, length };
}

function bareNumberAt(head: string): Enumeration | null {
  const match = BARE.exec(head);
  const mark = match?.groups?.mark;
  if (!match || !mark) return null;
  return { number: mark, style: '1', ordinal: Number(mark), roman: null, length: match[0].length };
}

/** "Article 5 Each Party shall …", "§ 3 Loven gælder …", but not "Article 5 of the Treaty". */
function articleAt(head: string): Enumeration | null {
  const match = ARTICLE.exec(head);
  if (!match?.groups) return null;
  const { mark = '', digits = '1' } = match.groups;
  return { number: mark, style: 'article', ordinal: Number(digits), roman: null, length: match[0].length };
}

function nestedDecimalAt(head: string): Enumeration | null {
  const match = NESTED_DECIMAL.exec(head);
  if (!match?.groups) return null;
  const { mark = '', digits = '' } = match.groups;
  const parts = digits.split('.');
  const style = `${parts.slice(0, -1).join('.')}.1`;
  return { number: mark, style, ordinal: Number(parts.at(-1)), roman: null, length: match[0].length };
}

function letterAt(head: string): Enumeration | null {
  const match = LETTER.exec(head);
  if (!match?.groups) return null;
  const { mark = '', open = '', letters = '', close = '' } = match.groups;
  if (open !== '' && close !== ')') return null;
  const small = letters.toLowerCase();
  const roman = romanValue(small);
  const ordinal = letterValue(small);
  if (ordinal === null && roman === null) return null;
  if (close === '.' && letters.length > 1 && roman === null) return null;
  const letterCase = letters === small ? 'a' : 'A';
  return { number: mark, style: `${open}${letterCase}${close}`, ordinal: ordinal ?? 0, roman, length: match[0].length };
}

/** a is 1, z 26, aa 27, bb 28; null for anything else. */
function letterValue(letters: string): number | null {
  const code = letters.charCodeAt(0) - 96;
  if (code < 1 || code > 26) return null;
  if (letters.length === 1) return code;
  return letters.length === 2 && letters.charAt(0) === letters.charAt(1) ? 26 + code : null;
}

function romanValue(letters: string): number | null {
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(letters) || letters === '') return null;
  let total = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const value = ROMAN_VALUES[letters.charAt(index)] ?? 0;
    const next = ROMAN_VALUES[letters.charAt(index + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

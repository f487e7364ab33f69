import { Kind, kindsOf, UnitSet } from './character-kinds.ts';
import type { LineTable } from './line-table.ts';
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
const BULLET = /^\s*(?<mark>[•‣◦▪▫■□●○·∙–—‒*➢➤►▶✓✔\uF076\uF0A7\uF0B7\uF0D8\uF0FC]|-(?!-)|o(?=\t))\s+(?=\S)/u;
const DECIMAL = /^\s*(?<mark>(?<open>\()?(?<digits>\d{1,3})(?<close>\)|\.))(?:\s+(?=\S)|(?<=\.)(?=\p{Lu}\p{Ll}))/u;
const NESTED_DECIMAL = /^\s*(?<mark>(?<digits>\d{1,3}(?:\.\d{1,3}){1,4})\.?)\s+(?=\S)/u;
const LETTER = /^\s*(?<mark>(?<open>\()?(?<letters>\p{L}{1,2}|[ivxlc]{1,6}|[IVXLC]{1,6})(?<close>\)|\.))\s+(?=\S)/u;
/** "2 to report annually": a number alone before a clause, as resolutions of the ITU have it. */
const BARE = /^\s*(?<mark>\d{1,2})\s+(?=(?:to|that|de|que|à|at|om)\s+\p{Ll}|d[’'])/u;
const ARTICLE =
  /^\s*(?<mark>(?:Article|Artikel|Rule|Regel|§)\s*(?:(?<digits>\d{1,3})|premier|unique))\.?\s+(?=\p{Lu}\p{L}|[«“"„])/u;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
/** What no mark goes without. */
const MAY_START_MARK = /^\s*(?:[^\p{L}]|\p{L}{1,6}[).]|A|Rule|Regel|o\t)/u;
const LONGEST_LETTERS = 6;
/** Characters from the start of a line that show its mark. */
const LONGEST_HEAD = 80;
/** What may follow the letters of a mark, and what the names of articles and rules start with. */
const AFTER_LETTERS = new UnitSet(').\t');
const NAMED = new UnitSet('AR');

/** The enumeration mark at the start of `text`, or null. A mark alone, with nothing after it, is none. */
export function enumerationAt(text: string): Enumeration | null {
  if (startsWithWord(text)) return null;
  const head = text.slice(0, LONGEST_HEAD);
  if ((kindsOf(text.charCodeAt(0)) & Kind.digit) !== 0) {
    return nestedDecimalAt(head) ?? decimalAt(head) ?? bareNumberAt(head);
  }
  if (!MAY_START_MARK.test(head)) return null;
  return (
    bulletAt(head) ??
    nestedDecimalAt(head) ??
    decimalAt(head) ??
    letterAt(head) ??
    bareNumberAt(head) ??
    articleAt(head)
  );
}

/** Whether the first letters of `text` are those of a word and of no mark, as most lines show at a look. */
function startsWithWord(text: string): boolean {
  let end = 0;
  while (end <= LONGEST_LETTERS && isCommonLetter(text.charCodeAt(end))) end += 1;
  return end > 0 && !AFTER_LETTERS.has(text.charCodeAt(end)) && !NAMED.has(text.charCodeAt(0));
}

/** Whether {@link enumerationAt} has to look at the line: most start with a word. */
export function mayStartWithMark({ units, firsts, lasts }: LineTable, row: number): boolean {
  const [first, last] = [firsts[row] ?? 0, lasts[row] ?? 0];
  let end = first;
  while (end <= first + LONGEST_LETTERS && end < last && (kindsOf(units[end] ?? 0) & Kind.letter) !== 0) end += 1;
  return end === first || end === last || AFTER_LETTERS.has(units[end] ?? 0) || NAMED.has(units[first] ?? 0);
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

function decimalAt(head: string): Enumeration | null {
  const match = DECIMAL.exec(head);
  if (!match?.groups) return null;
  const { mark = '', open = '', digits = '', close = '' } = match.groups;
  if (open !== '' && close !== ')') return null;
  return { number: mark, style: `${open}1${close}`, ordinal: Number(digits), roman: null, length: match[0].length };
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

/** A letter or a number in the sense of Unicode. */
export const WORD_CHARACTER = 1;
/** White space. */
export const SPACE_CHARACTER = 2;
/** 0 to 9. */
export const DIGIT_CHARACTER = 4;
/** One of the signs that may stand inside a word: `. ' ’ - ‑ – / &`. */
export const INNER_SIGN = 8;
/** One of the signs that may stand inside a number: `. ,`. */
export const NUMBER_SIGN = 16;
/** A letter in the sense of Unicode. */
export const LETTER_CHARACTER = 32;
/** A character of two code units, of which the table cannot tell: its first half stands there. */
export const TWO_UNITS = 64;
const HALF = TWO_UNITS;
const UNKNOWN = 0x80;

/** A code unit of no class. */
const NO_CHARACTER = 0;
/** The second halves of surrogate pairs. */
const FIRST_LAST_HALF = 0xdc00;
const LAST_LAST_HALF = 0xdfff;
const CODE_UNITS = 0x10000;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const SPACE = /\s/u;
const DIGIT = /[0-9]/;
const INNER_SIGNS = ".'’-‑–/&";
const NUMBER_SIGNS = '.,';

/** What is known of each code unit: asked of regular expressions once, and looked up from then on. */
const CLASSES = new Uint8Array(CODE_UNITS).fill(UNKNOWN);

/** The classes of the character at `at`, as bits; 0 for marks, other signs and the end of the text. */
export function characterAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const known = CLASSES[text.charCodeAt(at)] ?? 0;
  return known < HALF ? known : asked(text, at);
}

/** As {@link characterAt}, of a text's code units. */
export function classesOfUnit(codes: Uint16Array, at: number): number {
  return classesOfCode(codes[at] ?? NO_CHARACTER, codes, at);
}

/** As {@link classesOfUnit}, where the code unit at `at` is known already. */
export function classesOfCode(code: number, codes: Uint16Array, at: number): number {
  const known = CLASSES[code] ?? 0;
  return known < HALF ? known : asked(String.fromCharCode(code, codes[at + 1] ?? NO_CHARACTER), 0);
}

/** As {@link lengthAt}, of a text's code units. */
export function lengthOfUnits(codes: Uint16Array, at: number): 1 | 2 {
  const next = codes[at + 1] ?? NO_CHARACTER;
  return isFirstHalf(codes[at] ?? NO_CHARACTER) && next >= FIRST_LAST_HALF && next <= LAST_LAST_HALF ? 2 : 1;
}

/** The code units of a text, which are quicker to look at one by one than the string; on a little-endian machine, as all ours are. */
export function codeUnitsOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  Buffer.from(codes.buffer).write(text, 'utf16le');
  return codes;
}

/** How many code units the character at `at` has. */
export function lengthAt(text: string, at: number): 1 | 2 {
  return isFirstHalf(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) >= CODE_UNITS ? 2 : 1;
}

/** Whether a code unit is the first half of a surrogate pair. */
export function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function asked(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isFirstHalf(code)) {
    CLASSES[code] = HALF;
    const point = text.codePointAt(at) ?? code;
    return classesOf(String.fromCodePoint(point)) | (point < CODE_UNITS ? 0 : TWO_UNITS);
  }
  const classes = classesOf(String.fromCharCode(code));
  CLASSES[code] = classes;
  return classes;
}

function classesOf(character: string): number {
  return (
    (WORD.test(character) ? WORD_CHARACTER : 0) |
    (LETTER.test(character) ? LETTER_CHARACTER : 0) |
    (SPACE.test(character) ? SPACE_CHARACTER : 0) |
    (DIGIT.test(character) ? DIGIT_CHARACTER : 0) |
    (INNER_SIGNS.includes(character) ? INNER_SIGN : 0) |
    (NUMBER_SIGNS.includes(character) ? NUMBER_SIGN : 0)
  );
}

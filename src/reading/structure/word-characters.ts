const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Characters whose kind is looked up: the Latin, Greek and Cyrillic ones. */
const KNOWN = 0x530;
const isKnownWord = known(WORD);
const isKnownLetter = known(/\p{L}/u);
const isKnownSmallLetter = known(/\p{Ll}/u);
const isKnownWhiteSpace = known(/\s/u);

/** For each of the known characters, whether it is of a kind. */
function known(kind: RegExp): Uint8Array {
  return Uint8Array.from({ length: KNOWN }, (_, code) => (kind.test(String.fromCharCode(code)) ? 1 : 0));
}

/** Whether the UTF-16 unit is one of a letter, a mark or a digit. Halves of pairs count as such. */
function isWordCharacter(code: number): boolean {
  if (code < KNOWN) return isKnownWord[code] === 1;
  return (code >= 0xd800 && code < 0xe000) || WORD.test(String.fromCharCode(code));
}

/** Whether the UTF-16 unit is a letter of the Latin, Greek or Cyrillic script. */
export function isCommonLetter(code: number): boolean {
  return code < KNOWN && isKnownLetter[code] === 1;
}

/** Whether the UTF-16 unit is a small letter of the Latin, Greek or Cyrillic script. */
export function isCommonSmallLetter(code: number): boolean {
  return code < KNOWN && isKnownSmallLetter[code] === 1;
}

/** Whether the UTF-16 unit is white space. */
export function isWhiteSpace(code: number): boolean {
  return code < KNOWN ? isKnownWhiteSpace[code] === 1 : /\s/u.test(String.fromCharCode(code));
}

/** Whether `text` has nothing but white space. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isWhiteSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Whether `text` ends in white space. */
export function endsInWhiteSpace(text: string): boolean {
  return text.length > 0 && isWhiteSpace(text.charCodeAt(text.length - 1));
}

/** Whether the UTF-16 unit is one of the hyphens that words have: the plain one, U+2010 and U+2011. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** Where the letters and digits start that `text` has directly before `end`; `end` if there are none. */
export function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && isWordCharacter(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

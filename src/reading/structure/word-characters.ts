const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Characters whose kind is looked up: the Latin, Greek and Cyrillic ones. */
const KNOWN = 0x530;
const isKnownWord = Uint8Array.from({ length: KNOWN }, (_, code) => (WORD.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether the UTF-16 unit is one of a letter, a mark or a digit. Halves of pairs count as such. */
export function isWordCharacter(code: number): boolean {
  if (code < KNOWN) return isKnownWord[code] === 1;
  return (code >= 0xd800 && code < 0xe000) || WORD.test(String.fromCharCode(code));
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

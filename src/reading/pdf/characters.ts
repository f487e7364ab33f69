/** What PDFium puts in place of a hyphen at which it thinks a word is divided. */
const DIVIDED_WORD = 0x02;
const SOFT_HYPHEN = '\u00AD';
/** Ligatures, and shapes of Hebrew and Arabic letters that depend on their neighbours. */
const SHAPES_OF_LETTERS = /[\uFB00-\uFDFF\uFE70-\uFEFC]/u;
/** Where symbol fonts without Unicode values have their bullets, squares, arrows and ticks. */
const SYMBOL_FONT_AREA = /[\uF020-\uF0FF]/u;
const UNREADABLE_CHARACTER = /[\p{Cc}\p{Cn}\uFEFF\u200B-\u200F\u2028-\u202E\u2060-\u2069]/u;

/** Whether a character only makes room: spaces of every width, tabs and line breaks. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d) || (code > 0xff && /\s/u.test(fromCode(code)))
  );
}

/**
 * What a reader sees for a character of PDFium: ligatures taken apart, hyphens that divide a word as soft hyphens,
 * bullets of symbol fonts as "•", nothing for characters that have no shape.
 */
export function charactersOf(code: number): string {
  if (code > 0x20 && code < 0x7f) return String.fromCharCode(code);
  if (code === DIVIDED_WORD) return SOFT_HYPHEN;
  const character = fromCode(code);
  if (SHAPES_OF_LETTERS.test(character)) return character.normalize('NFKC');
  if (SYMBOL_FONT_AREA.test(character)) return '•';
  return UNREADABLE_CHARACTER.test(character) ? '' : character;
}

/**
 * Words as a person sees them: soft hyphens are gone, except that the one which ends a line is a hyphen; composed (NFC),
 * and without halves of surrogate pairs.
 */
export function asPrinted(text: string, endsLine: boolean): string {
  const printed = endsLine && text.endsWith(SOFT_HYPHEN) ? `${text.slice(0, -1)}-` : text;
  return printed.replaceAll(SOFT_HYPHEN, '').toWellFormed().normalize('NFC');
}

/** PDFium gives UTF-16 units or code points, depending on where it found the character. */
function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

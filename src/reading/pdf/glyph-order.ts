import { canBeWords } from './gibberish.ts';
import { type Glyph, isCode, type Sheet } from './page-glyphs.ts';

/** Fewer characters than this say nothing of the order. */
const FEWEST_CHARACTERS = 24;
/** Spaces, marks and figures have numbers that are codes of no characters; words have at least so many, as a share. */
const FEWEST_CODES = 0.03;
/** The first glyph that is a character, the space; then come those of ASCII, and from the other on those of Mac OS Roman. */
const FIRST_GLYPH = 3;
const FIRST_BEYOND_ASCII = 98;
const LAST_GLYPH = 225;
const MAC_ROMAN = new TextDecoder('macintosh');
/** What stands for a letter that is there and cannot be told. */
const UNKNOWN = '\uFFFD';
const LIGATURE = /[\uFB00-\uFB06]/u;

/**
 * The sheets with the words of fonts that give nothing but the numbers of their glyphs, where those are words in the order
 * that the fonts of Windows have had from the first (the standard Macintosh set of Apple's TrueType, the `post` table).
 */
export function inStandardOrder(sheets: readonly Sheet[]): readonly Sheet[] {
  const numbered = sheets.flatMap(({ glyphs }) => glyphs.filter(({ piece }) => piece.unmapped));
  const codes = numbered.filter(isCode).length;
  if (numbered.length < FEWEST_CHARACTERS || codes < FEWEST_CODES * numbered.length) return sheets;
  if (!canBeWords(toMeant(numbered))) return sheets;
  return sheets.map((sheet) => ({ ...sheet, glyphs: toMeant(sheet.glyphs) }));
}

/** The glyphs with the characters that those without a meaning have in the standard order; spaces stand before the next. */
function toMeant(glyphs: readonly Glyph[]): Glyph[] {
  const meant: Glyph[] = [];
  let follows = false;
  for (const glyph of glyphs) {
    const text = glyph.piece.unmapped ? characterOf(glyph.text) : glyph.text;
    if (text.trim() !== '') meant.push({ ...glyph, text, space: follows ? 'set' : glyph.space });
    follows = text.trim() === '';
  }
  return meant;
}

function characterOf(code: string): string {
  const glyph = code.charCodeAt(0);
  if (code.length !== 1 || glyph < FIRST_GLYPH || glyph > LAST_GLYPH) return UNKNOWN;
  const byte = glyph < FIRST_BEYOND_ASCII ? glyph + 0x20 - FIRST_GLYPH : glyph + 0x80 - FIRST_BEYOND_ASCII;
  const character = MAC_ROMAN.decode(Uint8Array.of(byte));
  return LIGATURE.test(character) ? character.normalize('NFKC') : character;
}

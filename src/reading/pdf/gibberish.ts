import { type Glyph, isCode, type Sheet } from './page-glyphs.ts';

/** Fewer characters than this say nothing of a font. */
const FEWEST_CHARACTERS = 40;
/** Share of characters without a meaning from which on a text has none. */
const MOST_MEANINGLESS = 0.3;
/** Share of characters that the file gives by their codes alone from which on those are looked at. */
const MANY_UNMAPPED = 0.5;
/** Share of letters, and share of vowels among them, that the words of every language in Latin letters have. */
const LEAST_LETTERS = 0.5;
const VOWELS = { least: 0.25, most: 0.6 };

/** The letters of the languages of Europe that are written in Latin letters end here. */
const LAST_LATIN = 0x17f;

const LATIN_LETTER = /^[A-Za-z\u00C0-\u024F]$/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const VOWEL = /^[aeiouyæøœ]$/iu;

/**
 * Whether the characters of a page are not those that it shows: fonts without a table of meanings give characters of
 * private use, or the codes under which the font keeps its shapes, which only by luck are those of the letters.
 */
export function isGibberish(sheets: readonly Sheet[]): boolean {
  let [count, meaningless, unmapped] = [0, 0, 0];
  for (const { glyphs } of sheets) {
    count += glyphs.length;
    for (const glyph of glyphs) {
      if (isMeaningless(glyph)) meaningless += 1;
      if (glyph.piece.unmapped) unmapped += 1;
    }
  }
  if (count > 0 && meaningless === count) return true;
  if (count < FEWEST_CHARACTERS) return false;
  if (meaningless > MOST_MEANINGLESS * count) return true;
  if (unmapped <= MANY_UNMAPPED * count) return false;
  return !canBeWords(sheets.flatMap(({ glyphs }) => glyphs.filter(({ piece }) => piece.unmapped)));
}

/** Private use, what stands for a character that is not known, and codes that are no characters or none of letters. */
function isMeaningless(glyph: Glyph): boolean {
  const { text, piece } = glyph;
  const code = text.charCodeAt(0);
  if (isCode(glyph) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) return true;
  return piece.unmapped && code > LAST_LATIN && !EAST_ASIAN.test(text);
}

/**
 * Whether these characters can be words, by how many letters and vowels there are. Fonts for Chinese, Japanese and
 * Korean are seldom without meanings; what they give is kept.
 */
export function canBeWords(glyphs: readonly Glyph[]): boolean {
  if (glyphs.filter(({ text }) => EAST_ASIAN.test(text)).length > MANY_UNMAPPED * glyphs.length) return true;
  const letters = glyphs.filter(({ text }) => LATIN_LETTER.test(text));
  const vowels = letters.filter(({ text }) => VOWEL.test(text.normalize('NFD').charAt(0))).length;
  return (
    letters.length >= LEAST_LETTERS * glyphs.length &&
    vowels >= VOWELS.least * letters.length &&
    vowels <= VOWELS.most * letters.length
  );
}

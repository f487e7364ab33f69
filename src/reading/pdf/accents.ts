import type { Box } from '../document.ts';

/** Accents that stand by themselves, and those that join the letter before them. */
const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030A',
  '˝': '\u030B',
  ˇ: '\u030C',
  '¸': '\u0327',
  '˛': '\u0328',
};
/** Letters that lose their dots under an accent. */
const WITH_DOTS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };
const LETTER = /^\p{L}$/u;
/** In shares of the type size: how far the middles of a letter and its accent are apart, and how much higher one is set. */
const SAME_MIDDLE = 0.15;
const SAME_LINE = 0.4;
/** How many characters apart in the file an accent and its letter may be: no more than a line has. */
const CHARACTERS_APART = 200;

/** What of a character is needed to tell whether it is a letter with an accent of its own. */
interface Printed extends Box {
  readonly text: string;
  readonly baseline: number;
  readonly piece: { readonly size: number };
}

/**
 * The character that a letter and an accent make which are drawn over one another, as TeX does in its old fonts; null if
 * they are no such pair. The accent may be drawn first.
 */
export function accented<Glyph extends Printed>(last: Glyph, next: Glyph): Glyph | null {
  if (next.text in COMBINING) return joined(last, next);
  return last.text in COMBINING ? joined(next, last) : null;
}

/**
 * The characters with accents put on the letters that they are drawn over, where other characters were drawn between
 * the two.
 */
export function withAccents<Glyph extends Printed>(glyphs: Glyph[]): Glyph[] {
  const placed = new Set<Glyph>();
  for (const [place, accent] of glyphs.entries()) {
    if (!(accent.text in COMBINING)) continue;
    for (let apart = 2; apart <= CHARACTERS_APART; apart += 1) {
      const at = [place - apart, place + apart].find((other) => {
        const letter = glyphs[other];
        return letter !== undefined && joined(letter, accent) !== null;
      });
      const letter = at === undefined ? undefined : glyphs[at];
      const whole = letter ? joined(letter, accent) : null;
      if (at === undefined || !whole) continue;
      glyphs[at] = whole;
      placed.add(accent);
      break;
    }
  }
  return placed.size === 0 ? glyphs : glyphs.filter((glyph) => !placed.has(glyph));
}

function joined<Glyph extends Printed>(letter: Glyph, accent: Glyph): Glyph | null {
  const { size } = letter.piece;
  const apart = Math.abs(letter.left + letter.right - accent.left - accent.right) / 2;
  const fits = apart <= SAME_MIDDLE * size && Math.abs(letter.baseline - accent.baseline) <= SAME_LINE * size;
  if (!fits || !LETTER.test(letter.text)) return null;
  const text = `${WITH_DOTS[letter.text] ?? letter.text}${COMBINING[accent.text]}`.normalize('NFC');
  return text.length === 1 ? { ...letter, text } : null;
}

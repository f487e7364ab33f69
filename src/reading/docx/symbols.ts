/** Where fonts that are no alphabet keep their signs. */
const PRIVATE = /[\uF020-\uF0FF]/gu;

/** The Symbol font's signs from 0x20 to 0x7E and from 0xA1 to 0xFE, in Adobe's order. */
const SYMBOL_LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';
/** The signs of Wingdings that lists and forms are made with. */
const WINGDINGS: Readonly<Record<number, string>> = {
  ...{ 34: '✂', 40: '☎', 42: '✉', 70: '☞', 74: '☺', 108: '●', 109: '❍', 110: '■', 111: '□', 112: '□' },
  ...{ 113: '❑', 114: '❒', 115: '⬧', 116: '⧫', 117: '◆', 118: '❖', 119: '⬥', 120: '⌧', 159: '•', 167: '▪' },
  ...{ 168: '◻', 216: '➢', 223: '←', 224: '→', 232: '➔', 240: '⇨', 251: '✗', 252: '✓', 253: '☒', 254: '☑' },
};
/** What stands for a sign that only its font knows. */
const BULLET = '•';

/** The sign that `font` has at `code`, 0x20 to 0xFF or the same in the private area; a bullet where unknown. */
export function symbolOf(code: number, font: string): string {
  if (code >= 0x100 && (code < 0xf000 || code > 0xf0ff)) return String.fromCodePoint(code);
  const place = code & 0xff;
  if (/^wingdings/iu.test(font)) return WINGDINGS[place] ?? BULLET;
  if (place >= 0x20 && place <= 0x7e) return SYMBOL_LOW.charAt(place - 0x20);
  return (place >= 0xa0 && SYMBOL_HIGH.charAt(place - 0xa0)) || BULLET;
}

/** `text` with the signs of the private area as what `font` shows for them, character for character. */
export function withSymbols(text: string, font: string): string {
  return text.replace(PRIVATE, (sign) => symbolOf(sign.charCodeAt(0), font));
}

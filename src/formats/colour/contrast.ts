/** A colour as `#rrggbb`. */
const COLOUR = /^#[0-9a-f]{6}$/iu;

/** Whether a text is a colour of the form `#1d3f72`. */
export function isColour(text: string): boolean {
  return COLOUR.test(text);
}

/** How far two colours stand out from each other, 1 to 21 (WCAG 2.2, contrast ratio). Throws `RangeError` for what is none. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance (WCAG 2.2), 0 to 1. */
function luminance(colour: string): number {
  if (!isColour(colour)) throw new RangeError(`${colour} is no colour`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

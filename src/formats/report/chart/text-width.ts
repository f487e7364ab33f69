/** Widths of letters of Inter in parts of the type size, by groups of about the same width. */
const GROUPS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|!()[\]]/u, 0.29],
  [/[ frt\-/]/u, 0.36],
  [/[mwMW@%—æÆ]/u, 0.88],
  [/[A-ZØÅ]/u, 0.68],
];
const USUAL = 0.58;

/** About how wide a line of text is at `size`, in the unit of `size`; a little more rather than less. */
export function textWidth(text: string, size: number): number {
  const widths = Array.from(text, (letter) => GROUPS.find(([group]) => group.test(letter))?.[1] ?? USUAL);
  return widths.reduce((sum, width) => sum + width, 0) * size;
}

/** `text` cut at a word to fit `width`, with an ellipsis where something was left out. */
export function fittingText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  const cut = letters.join('');
  const lastWord = cut.lastIndexOf(' ');
  return `${(lastWord > cut.length / 2 ? cut.slice(0, lastWord) : cut).trimEnd()}…`;
}

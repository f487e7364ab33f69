import { foldLetters } from '../../text/fold-letters.ts';

/** The columns of a table whose heading is one of `known`, parted by commas: by their place there, the first meant first. */
export function columnsHeaded(header: readonly string[], known: string): number[] {
  const headings = known.split(', ');
  return header
    .map((heading, column) => ({ column, rank: headings.indexOf(keyOf(heading)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ column }) => column);
}

function keyOf(heading: string): string {
  return foldLetters(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

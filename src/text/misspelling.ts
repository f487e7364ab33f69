import { spellOut } from './spell-out.ts';

/** Words up to this length are compared whole, longer ones by their two ends; those between by both. */
const SHORT = 8;
const LONG = 7;
const END = 6;

/**
 * Numbers that words have in common with those that differ from them by a letter or two: hashes of the word, or of each
 * end of a longer one, as it is and with any one letter left out (after the symmetric deletes of Wolf Garbe's SymSpell).
 */
export function wordKeys(word: string): number[] {
  const plain = spellOut(word);
  const keys = new Set<number>();
  const add = (side: string, letters: string) => {
    keys.add(hash(side + letters));
    for (let at = 0; at < letters.length; at += 1) keys.add(hash(side + letters.slice(0, at) + letters.slice(at + 1)));
  };
  if (plain.length <= SHORT) add('=', plain);
  if (plain.length >= LONG) {
    add('<', plain.slice(0, END));
    add('>', plain.slice(-END));
  }
  return [...keys];
}

/** FNV-1a (Fowler, Noll and Vo), as a signed number of 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state | 0;
}

/**
 * How many letters have to be put in, left out, changed or swapped with the next one to make one word of the other
 * (optimal string alignment), letters with marks counting as their plain ones.
 */
export function letterDistance(one: string, other: string): number {
  const [left, right] = [spellOut(one), spellOut(other)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const steps = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      ];
      if (left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        steps.push((beforeLast[column - 2] ?? Number.POSITIVE_INFINITY) + 1);
      }
      current.push(Math.min(...steps));
    }
    [beforeLast, last] = [last, current];
  }
  return last[right.length] ?? 0;
}

/** The most letters in which a word of this length is misspelt rather than another word. */
export function mostMisspelt(length: number): number {
  if (length <= 5) return 1;
  return length <= 11 ? 2 : 3;
}

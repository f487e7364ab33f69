import { knownKindsOf } from './character-kinds.ts';
import { hashedOn, hashOf } from './word-hashes.ts';

/** Slots for each word: most other words are told by an empty one. */
const SLOTS_A_WORD = 8;

/** What some words can be, in any mixture of capital and small letters; looking one up makes no string of it. */
export class WordRoles {
  /** The words by their hashes; the empty string where there is none. */
  private readonly words: readonly string[];
  private readonly roles: readonly number[];

  /** `roles` tells for words in small letters what they can be: some bits, not 0. */
  constructor(roles: ReadonlyMap<string, number>) {
    const size = 2 ** Math.ceil(Math.log2(SLOTS_A_WORD * roles.size));
    const words = new Array<string>(size).fill('');
    const bits = new Array<number>(size).fill(0);
    for (const [word, role] of roles) {
      let slot = hashOf(word) & (size - 1);
      while (words[slot] !== '') slot = (slot + 1) & (size - 1);
      words[slot] = word;
      bits[slot] = role;
    }
    this.words = words;
    this.roles = bits;
  }

  /** What the word can be that stands in `text` from `start` to `end`; 0 if it is none of those known. */
  of(text: string, start: number, end: number): number {
    const last = this.words.length - 1;
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = hashedOn(hash, smallLetter(text.charCodeAt(at)));
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const word = this.words[slot] as string;
      if (word === '') return 0;
      if (word.length === end - start && endsIn(text, end, word)) return this.roles[slot] as number;
    }
  }
}

/** Whether the letters of `text` before `end` are those of `small`, which has no capital ones. */
export function endsIn(text: string, end: number, small: string): boolean {
  const start = end - small.length;
  if (start < 0) return false;
  for (let at = 0; at < small.length; at += 1) {
    if (smallLetter(text.charCodeAt(start + at)) !== small.charCodeAt(at)) return false;
  }
  return true;
}

/** The small letter of a common one, which all were looked up; of most others 0, as no known word has them. */
function smallLetter(unit: number): number {
  return knownKindsOf(unit) >>> 16;
}

import { KINDS, Kind, kindsOf, knownKindsOf } from './character-kinds.ts';
import { hashedOn, WordHashes } from './word-hashes.ts';

const SPACE = 0x20;
const { hyphen: HYPHEN, word: WORD } = Kind;
/** Letters, marks, digits and all that takes two units. */
const OF_WORD = '[\\p{L}\\p{M}\\p{N}\\uD800-\\uDFFF\\u{10000}-\\u{10FFFF}]';
const WORDS = new RegExp(`${OF_WORD}+(?:[-\\u2010\\u2011]${OF_WORD}+)*`, 'gu');

/**
 * Goes over the characters of a text once, line by line: where the words of a line stand, what kinds of characters they
 * have, and what words they are. What is looked for in every character is looked for here.
 */
export class LineScan {
  /** The words of all lines so far: letters, marks and digits in a row, and such rows that hyphens join. */
  readonly words: WordHashes;
  /** Of the line that was looked at last: its end, and where its words start and end without white space around them. */
  end = 0;
  first = 0;
  last = 0;
  /** The kinds of the characters between these two, bits of `Kind`; a space behind them may have left its own. */
  seen = 0;
  /** The kinds, one bit up, of those characters that stand behind one of the kind one bit below. */
  pairs = 0;
  private readonly text: string;
  private readonly units: Uint16Array;

  /** `units` are those of `text`. */
  constructor(text: string, units: Uint16Array) {
    this.text = text;
    this.units = units;
    this.words = new WordHashes(text.length);
  }

  /** Looks at the line from `start` up to `limit`, or up to a character of the kind `stop`. */
  line(start: number, limit: number, stop: number): void {
    const { units, words } = this;
    let first = start;
    while (first < limit && (kindsOf(units[first] as number) & (Kind.whiteSpace | stop)) === Kind.whiteSpace)
      first += 1;
    this.first = first;
    const wordsBefore = words.count;
    const isKnown = this.gather(first, limit, stop);
    if (!isKnown) this.gatherOdd(wordsBefore);
    let last = this.end;
    while (last > first && (knownKindsOf(units[last - 1] as number) & Kind.whiteSpace) !== 0) last -= 1;
    this.last = last;
    const isTrimmed = last === this.end || (last === this.end - 1 && units[last] === SPACE);
    if (!isKnown || !isTrimmed) this.lookAgain();
  }

  /**
   * Every character of every text passes here, so that nothing but the end of a line makes the processor guess: the
   * hash of the letters so far is put down at every character, and stays where a word has ended. Gives whether each
   * character has a small letter, so that the words are right.
   */
  private gather(start: number, limit: number, stop: number): boolean {
    const kinds = KINDS;
    const { units, words } = this;
    const { hashes } = words;
    let place = words.count;
    let seen = 0;
    let pairs = 0;
    let before = 0;
    let wasOfWord = 0;
    let hash = 0;
    let odd = 0;
    const rare = stop | HYPHEN;
    let at = start;
    for (; at < limit; at += 1) {
      const own = kinds[units[at] as number] as number;
      let isOfWord = own & WORD;
      if ((own & rare) !== 0) {
        if ((own & stop) !== 0) break;
        if (at + 1 < limit) isOfWord = wasOfWord & (kinds[units[at + 1] as number] as number);
      }
      seen |= own;
      pairs |= (before << 1) & own;
      const small = own >>> 16;
      odd |= small - 1;
      hashes[place] = hash;
      place += wasOfWord & ~isOfWord;
      hash = hashedOn(hash, small) & -isOfWord;
      before = own;
      wasOfWord = isOfWord;
    }
    hashes[place] = hash;
    words.count = place + wasOfWord;
    this.end = at;
    this.seen = seen;
    this.pairs = pairs;
    return odd >= 0 && words.hasRoom;
  }

  /** Gathers the words of a line anew in which a letter is new or has no small letter of its own. */
  private gatherOdd(wordsBefore: number): void {
    const { words, units, first, end } = this;
    for (let at = first; at < end; at += 1) kindsOf(units[at] as number);
    words.count = wordsBefore;
    for (const [word] of this.text.slice(first, end).matchAll(WORDS)) words.add(word.toLowerCase());
  }

  /** Looks for the kinds of characters again, with no regard to the white space at the end of the line. */
  private lookAgain(): void {
    const { units, last } = this;
    let [seen, pairs, before] = [0, 0, 0];
    for (let at = this.first; at < last; at += 1) {
      const own = knownKindsOf(units[at] as number);
      seen |= own;
      pairs |= (before << 1) & own;
      before = own;
    }
    this.seen = seen;
    this.pairs = pairs;
  }
}

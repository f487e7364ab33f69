/** The multiplier of the hash (Fowler, Noll and Vo). */
const MULTIPLIER = 0x01000193;
/** Characters of a text a word, as far as that is known before the words are counted. */
const USUAL_WORD = 5;
/** Words for which there is room at the least. */
const FEWEST = 16;

/** The hash of a word that goes on with the small letter `small`; it begins with 0. */
export function hashedOn(hash: number, small: number): number {
  return Math.imul(hash ^ small, MULTIPLIER);
}

/** The hash of a word in small letters. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = hashedOn(hash, word.charCodeAt(at));
  return hash;
}

/** The words of a text in their order, each known by the hash of its small letters. */
export class WordHashes {
  /** How many words there are. */
  count = 0;
  /** The hashes, and room for more. */
  hashes: Int32Array;

  /** Room for the words of so many characters; more is made where that is not enough. */
  constructor(characters: number) {
    this.hashes = new Int32Array(Math.ceil(characters / USUAL_WORD) + FEWEST);
  }

  /** Whether all words that were counted found room. */
  get hasRoom(): boolean {
    return this.count < this.hashes.length;
  }

  /** Adds a word, given in small letters. */
  add(word: string): void {
    if (!this.hasRoom) {
      const larger = new Int32Array(2 * this.count);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.count] = hashOf(word);
    this.count += 1;
  }
}

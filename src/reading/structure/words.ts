import { KINDS } from './character-kinds.ts';
import type { LineTable } from './line-table.ts';
import { hashedOn, hashOf } from './word-hashes.ts';

/** What is known of a word: it was met nowhere; only at the ends of lines, which may have broken it; inside a line. */
const [UNKNOWN, AT_EDGE, INSIDE] = [0, 1, 2];
/** Spreads hashes over the slots (Knuth). */
const GOLDEN = 0x9e3779b1;
/** How many slots there are at first, a power of two, and the numbers that each takes. */
const FEW_SLOTS = 2048;
const STRIDE = 2;
/** In how many slots a word is looked for. */
const LONGEST_SEARCH = 64;

/** Characters of a line in which a word is looked for; in a longer one its hash has to do. */
const LONGEST_LINE = 1000;

/**
 * The words of a document, small and capital letters alike. Each is known by its hash and by a line that it stands in,
 * so that a word that merely shares the hash is told from it. One that others crowd out is not kept.
 */
export class Words {
  private readonly table: LineTable;
  /**
   * For each slot the hash of its word, 0 if it has none, and twice the row of a line that has it; the last bit says
   * whether it was met inside a line.
   */
  private slots = new Int32Array(STRIDE * FEW_SLOTS);
  private size = 0;

  /**
   * Gathers the words of the lines of `rows`; the first and the last of a line may be parts of words that line ends
   * broke.
   */
  constructor(table: LineTable, rows: Int32Array) {
    this.table = table;
    for (let place = 0; place < rows.length; place += 1) this.takeLine(rows[place] as number);
  }

  has(word: string): boolean {
    return this.known(word.toLowerCase()) !== UNKNOWN;
  }

  /** Whether `word` stands inside a line somewhere. */
  hasInside(word: string): boolean {
    return this.known(word.toLowerCase()) === INSIDE;
  }

  /** Whether the stretch of the text up to `end` makes a word with the one from `next` on. */
  hasJoined(start: number, end: number, next: number, nextEnd: number): boolean {
    const { units, text } = this.table;
    const kinds = KINDS;
    let hash = 0;
    let odd = 0;
    for (let at = start; at < end; at += 1) {
      const small = (kinds[units[at] as number] as number) >>> 16;
      odd |= small - 1;
      hash = hashedOn(hash, small);
    }
    for (let at = next; at < nextEnd; at += 1) {
      const small = (kinds[units[at] as number] as number) >>> 16;
      odd |= small - 1;
      hash = hashedOn(hash, small);
    }
    if (odd >= 0 && this.slots[this.find(hash || 1)] === 0) return false;
    return this.has(text.slice(start, end) + text.slice(next, nextEnd));
  }

  /** Whether the word that a stretch of the text is stands inside a line somewhere. */
  hasStretchInside(start: number, end: number): boolean {
    return this.hasInside(this.table.text.slice(start, end));
  }

  /** What is known of a word in small letters. */
  private known(word: string): number {
    const slot = this.find(hashOf(word) || 1);
    if (slot < 0 || this.slots[slot] === 0) return UNKNOWN;
    const place = this.slots[slot + 1] as number;
    if (!this.mayStandIn(place >> 1, word)) return UNKNOWN;
    return (place & 1) === 1 ? INSIDE : AT_EDGE;
  }

  private mayStandIn(row: number, word: string): boolean {
    return this.table.width(row) > LONGEST_LINE || this.table.words(row).toLowerCase().includes(word);
  }

  private takeLine(row: number): void {
    const { hashes } = this.table.wordHashes;
    const firstWord = this.table.firstWord(row);
    const end = this.table.endOfWords(row);
    for (let word = firstWord; word < end; word += 1) {
      const hash = (hashes[word] as number) || 1;
      const inside = word > firstWord && word < end - 1 ? 1 : 0;
      const { slots } = this;
      const home = homeOf(hash, slots.length);
      // The first slot that a word may have is its own for most words.
      if (slots[home] === hash) slots[home + 1] = (slots[home + 1] as number) | inside;
      else this.add(hash, row, inside);
    }
  }

  private add(hash: number, row: number, inside: number): void {
    const slot = this.find(hash);
    if (slot < 0) return;
    const { slots } = this;
    if (slots[slot] !== 0) {
      slots[slot + 1] = (slots[slot + 1] as number) | inside;
      return;
    }
    slots[slot] = hash;
    slots[slot + 1] = 2 * row + inside;
    this.size += 1;
    if (2 * STRIDE * this.size > slots.length) this.grow();
  }

  /** The slot of the word with this hash, or the free one that it may take; -1 if others crowd it out. */
  private find(hash: number): number {
    const { slots } = this;
    let slot = homeOf(hash, slots.length);
    for (let tried = 0; tried < LONGEST_SEARCH; tried += 1) {
      if (slots[slot] === hash || slots[slot] === 0) return slot;
      slot = (slot + STRIDE) & (slots.length - 1);
    }
    return -1;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += STRIDE) {
      const [hash = 0, known = 0] = [old[slot], old[slot + 1]];
      const place = hash === 0 ? -1 : this.find(hash);
      if (place < 0) continue;
      this.slots[place] = hash;
      this.slots[place + 1] = known;
    }
  }
}

/** The first slot of `length` that a word with this hash may have. */
function homeOf(hash: number, length: number): number {
  const mixed = Math.imul(hash, GOLDEN);
  return ((mixed ^ (mixed >>> 15)) * STRIDE) & (length - 1);
}

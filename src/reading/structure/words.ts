import { Kind, kindsOf } from './character-kinds.ts';
import type { LineTable } from './line-table.ts';
import { isHyphen } from './word-characters.ts';

/** Each word in small letters, and whether it stands inside a line somewhere. */
export type Words = ReadonlyMap<string, boolean>;

/**
 * The words of the lines of some rows; the first and the last of a line may be parts of words that line ends broke.
 * Most words of a text were there before: those are told by their characters alone, and need no strings.
 */
export function gatherWords(table: LineTable, rows: Int32Array): Words {
  const words = new Map<string, boolean>();
  const familiar = new FamiliarWords(table.units);
  for (const row of rows) {
    const last = table.lasts[row] ?? 0;
    let start = startOfWord(table.units, table.firsts[row] ?? 0, last);
    let isFirst = true;
    while (start < last) {
      const end = familiar.read(start, last);
      const next = startOfWord(table.units, end, last);
      const isInside = !isFirst && next < last;
      if (!familiar.has(isInside)) {
        const word = table.text.slice(start, end).toLowerCase();
        const known = words.get(word);
        if (known === undefined || (isInside && !known)) words.set(word, isInside);
        familiar.add(isInside);
      }
      isFirst = false;
      start = next;
    }
  }
  return words;
}

/** Where from `from` on the next word starts; `last` if none does. */
function startOfWord(units: Uint16Array, from: number, last: number): number {
  let at = from;
  while (at < last && (kindsOf(units[at] ?? 0) & Kind.word) === 0) at += 1;
  return at;
}

/** How many slots there are at first, a power of two, and the numbers that each takes. */
const FEW_SLOTS = 8192;
const STRIDE = 2;
/** In how many slots a word is looked for. */
const LONGEST_SEARCH = 16;

/**
 * Words as printed, each with whether it was met inside a line. A word is known by two hashes of 63 bits together: that
 * two words among a million share both is less likely than one in ten million. One that others crowd out is not kept.
 */
class FamiliarWords {
  private readonly units: Uint16Array;
  /** For each slot the two hashes of its word, 0 if it has none; the last bit says whether it was met inside a line. */
  private slots = new Int32Array(STRIDE * FEW_SLOTS);
  private size = 0;
  /** The hashes of the word that was read last. */
  private first = 0;
  private second = 0;

  constructor(units: Uint16Array) {
    this.units = units;
  }

  /** Reads the word at `start`, parts that hyphens join included. Gives its end, `last` at most. */
  read(start: number, last: number): number {
    const { units } = this;
    let at = start;
    let first = 0;
    let second = 0;
    do {
      do {
        const unit = units[at] ?? 0;
        first = (Math.imul(first, 31) + unit) | 0;
        second = Math.imul(second ^ unit, 0x01000193);
        at += 1;
      } while (at < last && (kindsOf(units[at] ?? 0) & Kind.word) !== 0);
    } while (at + 1 < last && isHyphen(units[at] ?? 0) && (kindsOf(units[at + 1] ?? 0) & Kind.word) !== 0);
    this.first = first === 0 ? 1 : first;
    this.second = second & ~1;
    return at;
  }

  /** Whether the word that was read last was met before, inside a line if `isInside`. */
  has(isInside: boolean): boolean {
    const slot = this.find(this.first, this.second);
    return slot >= 0 && this.slots[slot] !== 0 && (!isInside || ((this.slots[slot + 1] ?? 0) & 1) === 1);
  }

  /** Notes that the word that was read last was met, inside a line if `isInside`. */
  add(isInside: boolean): void {
    if (2 * STRIDE * this.size >= this.slots.length) this.grow();
    this.put(this.first, this.second | (isInside ? 1 : 0));
  }

  /** The slot of the word with these hashes, or the free one that it may take; -1 if others crowd it out. */
  private find(first: number, second: number): number {
    const { slots } = this;
    let slot = ((first ^ (first >>> 15)) * STRIDE) & (slots.length - 1);
    for (let tried = 0; tried < LONGEST_SEARCH; tried += 1) {
      const found = slots[slot];
      if (found === 0 || (found === first && ((slots[slot + 1] ?? 0) | 1) === (second | 1))) return slot;
      slot = (slot + STRIDE) & (slots.length - 1);
    }
    return -1;
  }

  private put(first: number, second: number): void {
    const slot = this.find(first, second);
    if (slot < 0) return;
    if (this.slots[slot] === 0) this.size += 1;
    this.slots[slot] = first;
    this.slots[slot + 1] = second;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    this.size = 0;
    for (let slot = 0; slot < old.length; slot += STRIDE) {
      if (old[slot] !== 0) this.put(old[slot] ?? 0, old[slot + 1] ?? 0);
    }
  }
}

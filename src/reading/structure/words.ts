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
  const gathering = new Gathering(table);
  for (let place = 0; place < rows.length; place += 1) gathering.takeLine(rows[place] ?? 0);
  return gathering.words;
}

/** The multipliers of the two hashes (Kernighan and Ritchie; Fowler, Noll and Vo). */
const [FIRST, SECOND] = [31, 0x01000193];

class Gathering {
  readonly words = new Map<string, boolean>();
  private readonly table: LineTable;
  private readonly familiar = new FamiliarWords();

  constructor(table: LineTable) {
    this.table = table;
  }

  takeLine(row: number): void {
    const { units } = this.table;
    const last = this.table.lasts[row] ?? 0;
    let isFirst = true;
    let at = startOfWord(units, this.table.firsts[row] ?? 0, last);
    while (at < last) {
      const start = at;
      let first = 0;
      let second = 0;
      do {
        const unit = units[at] ?? 0;
        first = (Math.imul(first, FIRST) + unit) | 0;
        second = Math.imul(second ^ unit, SECOND);
        at += 1;
      } while (at < last && (isOfWord(units[at] ?? 0) || isJoint(units, at, last)));
      const next = startOfWord(units, at, last);
      const isInside = !isFirst && next < last;
      if (!this.familiar.has(first, second, isInside)) this.take(start, at, isInside);
      isFirst = false;
      at = next;
    }
  }

  private take(start: number, end: number, isInside: boolean): void {
    const word = this.table.text.slice(start, end).toLowerCase();
    const known = this.words.get(word);
    if (known === undefined || (isInside && !known)) this.words.set(word, isInside);
  }
}

function isOfWord(unit: number): boolean {
  return (kindsOf(unit) & Kind.word) !== 0;
}

/** Whether a hyphen at `at` joins two parts of a word. */
function isJoint(units: Uint16Array, at: number, last: number): boolean {
  return isHyphen(units[at] ?? 0) && at + 1 < last && isOfWord(units[at + 1] ?? 0);
}

/** Where from `from` on the next word starts; `last` if none does. */
function startOfWord(units: Uint16Array, from: number, last: number): number {
  let at = from;
  while (at < last && !isOfWord(units[at] ?? 0)) at += 1;
  return at;
}

/** How many slots there are at first, a power of two, and the numbers that each takes. */
const FEW_SLOTS = 512;
const STRIDE = 2;
/** In how many slots a word is looked for. */
const LONGEST_SEARCH = 16;

/**
 * Words as printed, each with whether it was met inside a line. A word is known by two hashes of 63 bits together: that
 * two words among a million share both is less likely than one in ten million. One that others crowd out is not kept.
 */
class FamiliarWords {
  /** For each slot the two hashes of its word, 0 if it has none; the last bit says whether it was met inside a line. */
  private slots = new Int32Array(STRIDE * FEW_SLOTS);
  private size = 0;

  /** Whether a word was met before, inside a line if `isInside`; from now on it was. */
  has(first: number, second: number, isInside: boolean): boolean {
    const slot = this.find(first, second | 1);
    if (slot < 0) return false;
    const inside = isInside ? 1 : 0;
    const { slots } = this;
    if (slots[slot] !== 0 && ((slots[slot + 1] ?? 0) & 1) >= inside) return true;
    if (slots[slot] === 0) this.size += 1;
    slots[slot] = first || 1;
    slots[slot + 1] = (second & ~1) | inside;
    if (2 * STRIDE * this.size > slots.length) this.grow();
    return false;
  }

  /** The slot of the word with these hashes, or the free one that it may take; -1 if others crowd it out. */
  private find(first: number, second: number): number {
    const { slots } = this;
    let slot = ((first ^ (first >>> 15)) * STRIDE) & (slots.length - 1);
    for (let tried = 0; tried < LONGEST_SEARCH; tried += 1) {
      const found = slots[slot];
      if (found === 0 || (found === (first || 1) && ((slots[slot + 1] ?? 0) | 1) === second)) return slot;
      slot = (slot + STRIDE) & (slots.length - 1);
    }
    return -1;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += STRIDE) {
      const [first = 0, second = 0] = [old[slot], old[slot + 1]];
      const place = first === 0 ? -1 : this.find(first, second | 1);
      if (place < 0) continue;
      this.slots[place] = first;
      this.slots[place + 1] = second;
    }
  }
}

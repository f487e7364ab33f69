const FIRST_SIZE = 1 << 12;
/** A number and a hash. */
const SLOT = 2;
const FIRST_LETTERS = 1 << 14;
const LONGEST_NUMBERED = 64;
const MOST_NUMBERED = 1 << 17;

/** A text with its code units, which are quicker to look at than a string. */
export interface CodedText {
  readonly text: string;
  readonly codes: Uint16Array;
}

/** The number of a word that is too long to have one. */
export const UNNUMBERED = -1;

/**
 * Numbers the different words of texts. A text has few different words and each of them often, so what somebody found
 * out about a word is kept under its number, and looking it up makes no string.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  /** The code units of all words, one word behind the other, and where each begins; looking at them is quicker than at strings. */
  #letters = new Uint16Array(FIRST_LETTERS);
  #starts = new Int32Array(FIRST_SIZE);
  /** Numbers, plus one, each with the hash of its word beside it, by hash; open addressing. */
  #slots = new Int32Array(FIRST_SIZE * SLOT);

  /** How many words have a number. */
  get size(): number {
    return this.#words.length;
  }

  /** The word with this number. */
  word(number: number): string {
    return this.#words[number] ?? '';
  }

  /** The number of the word that a text has from `start` to `end`; {@link UNNUMBERED} for a very long one. */
  numberAt(codes: Uint16Array, start: number, end: number): number {
    return this.numberOfHashed(codes, start, end, hashOf(codes, start, end));
  }

  /** As {@link numberAt}, for a word whose {@link hashOf} is known. */
  numberOfHashed(codes: Uint16Array, start: number, end: number, hash: number): number {
    if (end - start > LONGEST_NUMBERED) return UNNUMBERED;
    const slots = this.#slots;
    let slot = firstSlot(slots, hash);
    for (let place = slots[slot] ?? 0; place !== 0; place = slots[slot] ?? 0) {
      if (slots[slot + 1] === hash && this.#isSame(place - 1, codes, start, end)) return place - 1;
      slot = nextSlot(slots, slot);
    }
    slots[slot] = this.#words.length + 1;
    slots[slot + 1] = hash;
    return this.#add(codes, start, end);
  }

  #isSame(number: number, codes: Uint16Array, start: number, end: number): boolean {
    const letters = this.#letters;
    let letter = this.#starts[number] ?? 0;
    if (this.#starts[number + 1] !== letter + end - start) return false;
    for (let at = start; at < end; at += 1, letter += 1) {
      if (letters[letter] !== codes[at]) return false;
    }
    return true;
  }

  #add(codes: Uint16Array, start: number, end: number): number {
    const number = this.#words.length;
    const first = this.#starts[number] ?? 0;
    const letters = codes.subarray(start, end);
    if (first + letters.length > this.#letters.length) this.#letters = doubled(this.#letters);
    this.#letters.set(letters, first);
    this.#words.push(String.fromCharCode(...letters));
    this.#starts[number + 1] = first + letters.length;
    if (this.#words.length * 2 * SLOT > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    for (let from = 0; from < this.#slots.length; from += SLOT) {
      const [place = 0, hash = 0] = this.#slots.subarray(from, from + SLOT);
      if (place === 0) continue;
      let slot = firstSlot(slots, hash);
      while (slots[slot] !== 0) slot = nextSlot(slots, slot);
      slots[slot] = place;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
    this.#starts = doubled(this.#starts);
  }
}

/** Where the slot that a hash asks for begins. */
function firstSlot(slots: Int32Array, hash: number): number {
  return Math.imul(mixed(hash), SLOT) & (slots.length - SLOT);
}

function nextSlot(slots: Int32Array, slot: number): number {
  return (slot + SLOT) & (slots.length - SLOT);
}

let current = new Vocabulary();

/** The vocabulary for a text that is about to be read; a new one once very many words were seen, so that no text can fill the memory. */
export function currentVocabulary(): Vocabulary {
  if (current.size >= MOST_NUMBERED) current = new Vocabulary();
  return current;
}

/** What somebody finds out about words, each asked about once. */
export class WordTable<Value> {
  readonly #make: (word: string) => Value;
  #vocabulary: Vocabulary | null = null;
  #values: (Value | undefined)[] = [];

  /** `make` tells what is to be known of a word. */
  constructor(make: (word: string) => Value) {
    this.#make = make;
  }

  /** What is known of the word with this number. */
  of(vocabulary: Vocabulary, number: number): Value {
    const known = vocabulary === this.#vocabulary ? this.#values[number] : undefined;
    return known === undefined ? this.#learn(vocabulary, number) : known;
  }

  /** What is known of the word that a text has from `start` to `end`. */
  at(vocabulary: Vocabulary, { text, codes }: CodedText, start: number, end: number): Value {
    const number = vocabulary.numberAt(codes, start, end);
    return number === UNNUMBERED ? this.#make(text.slice(start, end)) : this.of(vocabulary, number);
  }

  #learn(vocabulary: Vocabulary, number: number): Value {
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#values = [];
    }
    const value = this.#make(vocabulary.word(number));
    while (this.#values.length <= number) this.#values.push(undefined);
    this.#values[number] = value;
    return value;
  }
}

/** The hash of no letters, with which {@link hashed} begins. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** The hash of a word that goes on with one more code unit: FNV-1a (Fowler, Noll and Vo). */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = NO_LETTERS;
  for (let at = start; at < end; at += 1) hash = hashed(hash, codes[at] ?? 0);
  return hash;
}

/** Only the low bits are used. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** A list of twice the room with the same numbers at its start. */
export function doubled<List extends Int32Array | Uint16Array>(list: List): List {
  const longer = list instanceof Int32Array ? new Int32Array(list.length * 2) : new Uint16Array(list.length * 2);
  longer.set(list);
  return longer as List;
}

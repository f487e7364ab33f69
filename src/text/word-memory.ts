const FIRST_SIZE = 1 << 12;
const LONGEST_REMEMBERED = 64;
const MOST_REMEMBERED = 1 << 17;

/**
 * What was found out about words, kept by their letters. A text has few different words and each of them often; looking
 * one up makes no new string. Forgets everything when it has seen very many, so that no text can fill the memory.
 */
export class WordMemory<Value> {
  readonly #make: (word: string) => Value;
  #words: string[] = [];
  #values: Value[] = [];
  /** Places in the lists, plus one, by hash; open addressing. */
  #slots = new Int32Array(FIRST_SIZE);

  /** `make` is asked once for each word that is remembered. */
  constructor(make: (word: string) => Value) {
    this.#make = make;
  }

  /** What is known of the word that `text` has from `start` to `end`. */
  at(text: string, start: number, end: number): Value {
    if (end - start > LONGEST_REMEMBERED) return this.#make(text.slice(start, end));
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(text, start, end) & mask;
    for (let place = slots[slot] ?? 0; place !== 0; place = slots[slot] ?? 0) {
      if (isSame(this.#words[place - 1] ?? '', text, start, end)) return this.#values[place - 1] as Value;
      slot = (slot + 1) & mask;
    }
    return this.#remember(text.slice(start, end), slot);
  }

  #remember(word: string, slot: number): Value {
    const value = this.#make(word);
    if (this.#words.length >= MOST_REMEMBERED) {
      this.#words = [];
      this.#values = [];
      this.#slots = new Int32Array(FIRST_SIZE);
      return value;
    }
    this.#words.push(word);
    this.#values.push(value);
    this.#slots[slot] = this.#words.length;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return value;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    for (const [place, word] of this.#words.entries()) {
      let slot = hashOf(word, 0, word.length) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a over code units (Fowler, Noll and Vo), mixed once more since only the low bits are used. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1) {
    if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  }
  return true;
}

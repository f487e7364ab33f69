import type { LanguageCode } from '../text/language-code.ts';
import type { CompoundLore } from './compound-lore.ts';
import { languageOf } from './registry.ts';

/** Shorter words are hardly compounds, longer ones are no words. */
const SHORTEST_COMPOUND = 7;
const LONGEST_COMPOUND = 60;
const SHORTEST_PART = 3;
/** Only behind longer words than this may a rare link stand. */
const SHORTEST_AFTER_RARE_LINK = 4;
/** Where one part is not known, only longer ones prove something. */
const SHORTEST_PROOF = 5;
const SHORTEST_UNKNOWN = 5;
/** Before a last part as long as this, less is enough. */
const LONG_HEAD = 7;
const SHORTEST_BEFORE_LONG_HEAD = 4;
/** Openings that are listed may be shorter than other parts. */
const SHORTEST_OPENING = 2;
const MOST_PARTS = 5;
const VOWEL = /[aeiouyæøåäöü]/u;

/** One part of a compound: where it stands, where the next one begins behind a link, and the word it is a form of. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly word: string;
}

type Parts = readonly Part[];

/** Takes the compounds of one language apart. */
class CompoundSplitter {
  /** Forms that begin or go on a compound, without links, and those that end one, inflected or not. */
  readonly #openings = new Map<string, string>();
  readonly #heads = new Map<string, string>();
  readonly #lore: CompoundLore;
  readonly #suffixes: ReadonlySet<string>;

  constructor(lore: CompoundLore) {
    this.#lore = lore;
    this.#suffixes = new Set(lore.suffixes);
    for (const word of lore.words) this.#learn(word);
    for (const [form, word] of Object.entries(lore.forms)) {
      this.#openings.set(form, word);
      for (const ending of ['', ...lore.endings]) this.#heads.set(form + ending, word);
    }
    for (const word of lore.words) {
      this.#heads.set(word, word);
      if (word.length >= SHORTEST_PART) this.#openings.set(word, word);
    }
    for (const opening of lore.openings) if (!this.#openings.has(opening)) this.#openings.set(opening, opening);
  }

  #learn(word: string): void {
    const { endings, lost, contracted } = this.#lore;
    const shorter = lost.filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length));
    const doubled = VOWEL.test(word.at(-1) ?? '') ? [] : [`${word}${word.at(-1)}`];
    const drawnTogether = contracted.filter((end) => word.endsWith(end)).flatMap((end) => drawTogether(word, end));
    for (const stem of [word, ...shorter, ...doubled, ...drawnTogether]) {
      for (const ending of endings) if (!this.#heads.has(stem + ending)) this.#heads.set(stem + ending, word);
    }
    for (const stem of shorter) {
      if (stem.length >= SHORTEST_PART && !this.#openings.has(stem)) this.#openings.set(stem, word);
    }
  }

  /**
   * What a word in lower case is made of: each part and each run of parts, as dictionaries have them where they are
   * known, and so the word itself where that is another form of it.
   */
  partsOf(word: string): readonly string[] {
    if (word.length > LONGEST_COMPOUND) return [];
    const known = this.#heads.get(word);
    if (known !== undefined) return word === known ? [] : [known];
    const parts = this.#takeApart(word);
    return parts ? runsOf(word, parts) : [];
  }

  /** A word in lower case as dictionaries have it, where that is known; else as it is. */
  baseOf(word: string): string {
    if (word.length > LONGEST_COMPOUND) return word;
    const last = this.#heads.has(word) ? undefined : this.#takeApart(word)?.at(-1);
    return last ? word.slice(0, last.start) + last.word : (this.#heads.get(word) ?? word);
  }

  /** The parts alone, in their order and as dictionaries have them; nothing for a word that is no compound. */
  singlePartsOf(word: string): readonly string[] {
    if (word.length > LONGEST_COMPOUND || this.#heads.has(word)) return [];
    return this.#takeApart(word)?.map((part) => part.word) ?? [];
  }

  #takeApart(word: string): Parts | null {
    if (word.length < SHORTEST_COMPOUND) return null;
    return this.#knownParts(word, 0) ?? this.#partsBehindUnknown(word) ?? this.#partsBeforeUnknown(word);
  }

  /** The fewest known parts that make up the word from `first` on; of several such, those with the longest last one. */
  #knownParts(word: string, first: number): Parts | null {
    const best = new Map<number, Parts | null>();
    const from = (start: number): Parts | null => {
      const known = best.get(start);
      if (known !== undefined) return known;
      const head = this.#heads.get(word.slice(start));
      if (head !== undefined && start > 0) return [{ start, end: word.length, next: word.length, word: head }];
      let found: Parts | null = null;
      for (const part of this.#openingsAt(word, start)) {
        const rest = from(part.next);
        if (rest && rest.length < MOST_PARTS && isBetter(rest, found?.slice(1))) found = [part, ...rest];
      }
      best.set(start, found);
      return found;
    };
    return from(first);
  }

  /** The known parts that make up the word from `start` on, or the one that does. */
  #knownPartsBehind(word: string, start: number): Parts | null {
    const head = this.#heads.get(word.slice(start));
    return head === undefined
      ? this.#knownParts(word, start)
      : [{ start, end: word.length, next: word.length, word: head }];
  }

  #openingsAt(word: string, start: number): Part[] {
    const { links, rareLinks } = this.#lore;
    const found: Part[] = [];
    for (let end = start + SHORTEST_OPENING; end <= word.length - SHORTEST_PART; end += 1) {
      const opening = this.#openings.get(word.slice(start, end));
      if (opening === undefined) continue;
      const rare = rareLinks.filter((link) => word.length - end - link.length >= SHORTEST_AFTER_RARE_LINK);
      for (const link of ['', ...links, ...rare]) {
        if (word.startsWith(link, end)) found.push({ start, end, next: end + link.length, word: opening });
      }
    }
    return found;
  }

  /** Known parts behind something that is not known: "Møllebækudvalget". */
  #partsBehindUnknown(word: string): Parts | null {
    for (let start = SHORTEST_BEFORE_LONG_HEAD; start <= word.length - SHORTEST_PROOF; start += 1) {
      const rest = word.slice(0, start);
      if (!VOWEL.test(rest)) continue;
      const parts = this.#knownPartsBehind(word, start);
      const length = parts?.at(-1)?.word.length ?? 0;
      if (!parts || length < (start < SHORTEST_UNKNOWN ? LONG_HEAD : SHORTEST_PROOF)) continue;
      const link = start > SHORTEST_UNKNOWN ? this.#lore.links.find((each) => rest.endsWith(each)) : undefined;
      const end = start - (link?.length ?? 0);
      return [{ start: 0, end, next: start, word: word.slice(0, end) }, ...parts];
    }
    return null;
  }

  /** Known parts before something that is not known, unless that is but an ending: "sikkerhedsgarnityr". */
  #partsBeforeUnknown(word: string): Parts | null {
    const chains = new Map<number, Parts>([[0, []]]);
    for (let start = 0; start < word.length; start += 1) {
      const before = chains.get(start);
      if (!before || before.length + 1 >= MOST_PARTS) continue;
      for (const part of this.#openingsAt(word, start)) {
        if (!chains.has(part.next)) chains.set(part.next, [...before, part]);
      }
    }
    for (let start = word.length - 1; start >= SHORTEST_PROOF; start -= 1) {
      const chain = chains.get(start);
      if (!chain?.some((part) => part.word.length >= SHORTEST_PROOF)) continue;
      const rest = word.slice(start);
      if (this.#isEnding(rest)) return null;
      if (rest.length < SHORTEST_UNKNOWN || !VOWEL.test(rest)) continue;
      return [...chain, { start, end: word.length, next: word.length, word: rest }];
    }
    return null;
  }

  #isEnding(rest: string): boolean {
    return ['', ...this.#lore.links].some(
      (link) => rest.startsWith(link) && this.#suffixes.has(rest.slice(link.length)),
    );
  }
}

/** Whether a way of taking a word apart has fewer parts than another, or as many and a longer last one. */
function isBetter(parts: Parts, other: Parts | undefined): boolean {
  if (!other || parts.length !== other.length) return !other || parts.length < other.length;
  return (parts.at(-1)?.word.length ?? 0) > (other.at(-1)?.word.length ?? 0);
}

/** "kabel" as "kabl", "trussel" as "trusl". */
function drawTogether(word: string, end: string): string[] {
  const stem = word.slice(0, -end.length);
  const consonant = end.slice(1);
  const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1) + consonant] : [];
  return [stem + consonant, ...single];
}

/** Each part as a word, and each run of several as it is written but for the form of its last part. */
function runsOf(word: string, parts: Parts): string[] {
  const runs = new Set<string>();
  for (const [first, { start }] of parts.entries()) {
    for (const last of parts.slice(first)) runs.add(word.slice(start, last.start) + last.word);
  }
  runs.delete(word);
  return [...runs];
}

const splitters = new Map<LanguageCode, CompoundSplitter | null>();

/** What takes the compounds of a language apart, null for one that writes its words apart. */
export function compoundSplitterOf(code: LanguageCode): CompoundSplitter | null {
  let splitter = splitters.get(code);
  if (splitter === undefined) {
    const { compounds } = languageOf(code);
    splitter = compounds ? new CompoundSplitter(compounds) : null;
    splitters.set(code, splitter);
  }
  return splitter;
}

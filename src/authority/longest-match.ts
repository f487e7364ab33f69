import type { Language } from '../languages/language.ts';
import { edge, hasCapitalsOf, type Name, type TrieNode } from './name-trie.ts';
import type { Joiner, NameWords, WordForm } from './words.ts';

/** A word as names are compared. */
export interface NameForm extends WordForm {
  /** Where a name that begins with it goes on. */
  readonly node: TrieNode | undefined;
  /** Whether a name can begin with it, as it is or without the ending of a genitive. */
  readonly starts: boolean;
  /** Whether a name can go on with it behind its first word, as it is or without the ending of a genitive. */
  readonly continues: boolean;
  /** Its number among the words of names; {@link IN_NO_NAME} for most words. */
  readonly number: number;
  /** The numbers of its key without each of the genitive endings that it has, in their order; only what stands in names. */
  readonly stems: readonly number[];
}

/** A name found in a text: the indices of its first and last word. */
export interface NameMatch {
  readonly name: Name;
  readonly first: number;
  readonly last: number;
  /** Whether it is a genitive, by an ending that the name itself has not or by its article. */
  readonly genitive: boolean;
}

function fits(name: Name, words: NameWords<NameForm>, first: number): boolean {
  for (let offset = 0; offset < name.words.length; offset += 1) {
    const named = name.words[offset] ?? '';
    const written = words.formAt(first + offset)?.form;
    if (written === named) continue;
    if (written === undefined || !hasCapitalsOf(named, written.slice(0, named.length))) return false;
  }
  return true;
}

/** "der Kommission" is a genitive; "mit der Kommission" is none. */
function isGenitive({ genitive }: Name, before: NameForm | undefined, { words }: Language): boolean {
  return genitive && (before === undefined || !words.prepositions.includes(before.key));
}

/** Finds the longest name at a word of one text. */
export class LongestMatch {
  readonly #root: TrieNode;
  readonly #words: NameWords<NameForm>;
  readonly #language: Language;
  readonly #accepts: (match: NameMatch) => boolean;

  constructor(root: TrieNode, words: NameWords<NameForm>, language: Language, accepts: (match: NameMatch) => boolean) {
    this.#root = root;
    this.#words = words;
    this.#language = language;
    this.#accepts = accepts;
  }

  /**
   * The longest name that starts at the word `first` and that is accepted, or null. A name that is written in full goes
   * before one with a genitive ending.
   */
  at(first: number): NameMatch | null {
    let found: NameMatch | null = null;
    let node: TrieNode | undefined = this.#root;
    for (let last = first; node !== undefined; last += 1) {
      const form = this.#words.formAt(last);
      if (form === undefined || (last > first && !form.continues)) break;
      const joiner = last === first ? ' ' : this.#words.joinerAt(last);
      if (joiner === null) break;
      const parent: TrieNode = node;
      node = last === first ? form.node : parent.next.get(edge(joiner, form.number));
      if (node !== undefined && node.names.length > 0) found = this.#named(node, first, last, false) ?? found;
      if (found?.last !== last && form.stems.length > 0)
        found = this.#inGenitive(parent, first, last, form, joiner) ?? found;
    }
    return found;
  }

  #inGenitive(
    parent: TrieNode,
    first: number,
    last: number,
    { stems }: NameForm,
    joiner: Exclude<Joiner, null>,
  ): NameMatch | null {
    for (const stem of stems) {
      const found = this.#named(parent.next.get(edge(joiner, stem)), first, last, true);
      if (found !== null) return found;
    }
    return null;
  }

  #named(node: TrieNode | undefined, first: number, last: number, hasEnding: boolean): NameMatch | null {
    if (node === undefined) return null;
    for (const name of node.names) {
      if (!fits(name, this.#words, first)) continue;
      const genitive = hasEnding || isGenitive(name, this.#words.formAt(first - 1), this.#language);
      const match = { name, first, last, genitive };
      if (this.#accepts(match)) return match;
    }
    return null;
  }
}

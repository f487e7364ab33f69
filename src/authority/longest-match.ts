import type { Language } from '../languages/language.ts';
import { edge, hasCapitalsOf, type Name, type TrieNode } from './name-trie.ts';
import type { TextWords, Word, WordForm } from './words.ts';

/** A name found in a text: the indices of its first and last word. */
export interface NameMatch {
  readonly name: Name;
  readonly first: number;
  readonly last: number;
  /** Whether it is a genitive, by an ending that the name itself has not or by its article. */
  readonly genitive: boolean;
}

function fits(name: Name, words: TextWords<WordForm>, first: number): boolean {
  return name.words.every((named, offset) => {
    const written = words.at(first + offset);
    return written !== undefined && hasCapitalsOf(named, written.form.slice(0, named.length));
  });
}

/** "der Kommission" is a genitive; "mit der Kommission" is none. */
function isGenitive({ genitive }: Name, before: Word | undefined, { words }: Language): boolean {
  return genitive && (before === undefined || !words.prepositions.includes(before.key));
}

/**
 * The longest name that starts at the word `first` and that `accepts` takes, or null. A name that is written in full
 * goes before one with a genitive ending.
 */
export function longestMatch(
  root: TrieNode,
  words: TextWords<WordForm>,
  first: number,
  language: Language,
  accepts: (match: NameMatch) => boolean,
): NameMatch | null {
  let found: NameMatch | null = null;
  const consider = (node: TrieNode | undefined, last: number, genitive: boolean): boolean => {
    for (const name of node?.names ?? []) {
      const match = { name, first, last, genitive: genitive || isGenitive(name, words.at(first - 1), language) };
      if (!fits(name, words, first) || !accepts(match)) continue;
      found = match;
      return true;
    }
    return false;
  };
  let node: TrieNode | undefined = root;
  for (let last = first; node !== undefined && last < words.length; last += 1) {
    const word = words.at(last);
    if (word === undefined || (last > first && word.joiner === null)) break;
    const joiner = last === first ? ' ' : word.joiner;
    const parent: TrieNode = node;
    node = parent.next.get(edge(joiner, word.key));
    if (consider(node, last, false)) continue;
    for (const ending of language.names.genitiveEndings) {
      if (!word.key.endsWith(ending)) continue;
      if (consider(parent.next.get(edge(joiner, word.key.slice(0, -ending.length))), last, true)) break;
    }
  }
  return found;
}

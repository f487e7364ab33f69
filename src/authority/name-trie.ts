import type { ShortForms } from './known-actor.ts';
import type { NamesInLanguage } from './names-in-language.ts';
import { type Joiner, wordsOf } from './words.ts';

/**
 * What must hold around a name for it to be taken: nothing; no capitalised neighbour (`ambiguous`); not the start or
 * end of a longer proper name (`short`).
 */
export type Caution = 'none' | 'ambiguous' | 'short';

/** A written name of an actor, ready to be compared. */
export interface Name {
  /** Null for a longer name that is nobody, and only keeps the names inside it from being found. */
  readonly actor: string | null;
  readonly words: readonly string[];
  readonly caution: Caution;
  /** Whether its article makes it a genitive: "der Kommission". */
  readonly genitive: boolean;
  /** Issuers in whose texts it has this meaning; null means all. */
  readonly spokenBy: ShortForms['spokenBy'] | null;
}

/** A node of the trie of names: what may follow, by {@link edge}, and the names that are complete here. */
export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  readonly names: Name[];
}

/** The names of a language in one trie, and the number that each of their words has in it. */
export interface NameTrie {
  readonly root: TrieNode;
  /** By the key of the word. */
  readonly numbers: Map<string, number>;
}

/** The number of a word that stands in no name. */
export const IN_NO_NAME = -1;

function newNode(): TrieNode {
  return { next: new Map(), names: [] };
}

const JOINERS = [' ', '-', ', ', '/'] as const satisfies readonly Joiner[];

/** The edge that a word follows: the number of the word, and how it is joined to the word before it. */
export function edge(joiner: Exclude<Joiner, null>, number: number): number {
  return number * JOINERS.length + JOINERS.indexOf(joiner);
}

/** A form with an optional word in parentheses, or with an inner Danish "'s", stands for two. */
function expanded(form: string): string[] {
  const forms = [form.replace(/\((\p{L}+)\) /u, '$1 '), form.replace(/\(\p{L}+\) /u, '')];
  return [...new Set(forms.flatMap((one) => [one, one.replace(/['’]s /, 's ')]))];
}

/** In how many issuers' texts a name has its meaning; of names written alike, that of the house itself goes first. */
function breadth({ spokenBy }: Name): number {
  return spokenBy?.length ?? Number.MAX_SAFE_INTEGER;
}

function addName({ root, numbers }: NameTrie, form: string, rest: Omit<Name, 'words'>): void {
  const words = wordsOf(form);
  let node = root;
  for (const [index, word] of words.entries()) {
    const number = numbers.get(word.key) ?? numbers.size;
    numbers.set(word.key, number);
    const joiner = index === 0 ? ' ' : word.joiner;
    if (joiner === null) return;
    const followed = edge(joiner, number);
    const next = node.next.get(followed) ?? newNode();
    node.next.set(followed, next);
    node = next;
  }
  node.names.push({ ...rest, words: words.map((word) => word.form) });
  node.names.sort((left, right) => breadth(left) - breadth(right));
}

type Meaning = Omit<Name, 'words' | 'genitive'>;

function compileForms(trie: NameTrie, articles: NamesInLanguage['genitiveArticles']) {
  return (forms: readonly string[], meaning: Meaning): void => {
    for (const form of forms) {
      for (const one of expanded(form)) addName(trie, one, { ...meaning, genitive: false });
      const article = articles[ARTICLE.exec(form)?.[1] ?? ''];
      if (article !== undefined) addName(trie, form.replace(ARTICLE, `${article} `), { ...meaning, genitive: true });
    }
  };
}

const ARTICLE = /^\((\p{L}+)\) /u;

/** The number of every word that stands in a name behind its first one. */
export function laterWords({ next }: TrieNode): Set<number> {
  const words = new Set<number>();
  const nodes = [...next.values()];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const [followed, further] of node.next) {
      words.add(Math.floor(followed / JOINERS.length));
      nodes.push(further);
    }
  }
  return words;
}

/** Puts the names that texts in one language use into one trie. */
export function compileNames({ actors, notActors, genitiveArticles }: NamesInLanguage): NameTrie {
  const trie: NameTrie = { root: newNode(), numbers: new Map() };
  const addForms = compileForms(trie, genitiveArticles);
  for (const { id, forms, ambiguousForms, shortForms } of actors) {
    addForms(forms, { actor: id, caution: 'none', spokenBy: null });
    addForms(ambiguousForms, { actor: id, caution: 'ambiguous', spokenBy: null });
    for (const short of shortForms) {
      addForms(short.forms, { actor: id, caution: 'short', spokenBy: short.spokenBy });
    }
  }
  addForms(notActors, { actor: null, caution: 'none', spokenBy: null });
  return trie;
}

/** Whether the written word has the capitals that a name's word asks for. */
export function hasCapitalsOf(named: string, written: string): boolean {
  if (written === named) return true;
  if (written.length > 1 && written === written.toUpperCase()) return true;
  const lowerCased = named === named.toLowerCase();
  return lowerCased && written.slice(1) === named.slice(1);
}

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

/** A node of the trie of names: what may follow, and the names that are complete here. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly names: Name[];
}

function newNode(): TrieNode {
  return { next: new Map(), names: [] };
}

/** The edge that a word follows: how it is joined to the word before it, and the word itself. */
export function edge(joiner: Joiner, key: string): string {
  return joiner === ' ' ? key : `${joiner}${key}`;
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

function addName(root: TrieNode, form: string, rest: Omit<Name, 'words'>): void {
  const words = wordsOf(form);
  let node = root;
  words.forEach((word, index) => {
    const key = edge(index === 0 ? ' ' : word.joiner, word.key);
    let next = node.next.get(key);
    if (next === undefined) {
      next = newNode();
      node.next.set(key, next);
    }
    node = next;
  });
  node.names.push({ ...rest, words: words.map((word) => word.form) });
  node.names.sort((left, right) => breadth(left) - breadth(right));
}

type Meaning = Omit<Name, 'words' | 'genitive'>;

function compileForms(root: TrieNode, articles: NamesInLanguage['genitiveArticles']) {
  return (forms: readonly string[], meaning: Meaning): void => {
    for (const form of forms) {
      for (const one of expanded(form)) addName(root, one, { ...meaning, genitive: false });
      const article = articles[ARTICLE.exec(form)?.[1] ?? ''];
      if (article !== undefined) addName(root, form.replace(ARTICLE, `${article} `), { ...meaning, genitive: true });
    }
  };
}

const ARTICLE = /^\((\p{L}+)\) /u;

/** Puts the names that texts in one language use into one trie. */
export function compileNames({ actors, notActors, genitiveArticles }: NamesInLanguage): TrieNode {
  const root = newNode();
  const addForms = compileForms(root, genitiveArticles);
  for (const { id, forms, ambiguousForms, shortForms } of actors) {
    addForms(forms, { actor: id, caution: 'none', spokenBy: null });
    addForms(ambiguousForms, { actor: id, caution: 'ambiguous', spokenBy: null });
    for (const short of shortForms) {
      addForms(short.forms, { actor: id, caution: 'short', spokenBy: short.spokenBy });
    }
  }
  addForms(notActors, { actor: null, caution: 'none', spokenBy: null });
  return root;
}

/** Whether the written word has the capitals that a name's word asks for. */
export function hasCapitalsOf(named: string, written: string): boolean {
  if (written === named) return true;
  if (written.length > 1 && written === written.toUpperCase()) return true;
  const lowerCased = named === named.toLowerCase();
  return lowerCased && written.slice(1) === named.slice(1);
}

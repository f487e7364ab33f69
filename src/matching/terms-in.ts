import type { Lexicon } from '../languages/lexicon.ts';
import { languageOf, lexiconOf } from '../languages/registry.ts';
import { WORD } from '../languages/word-classes.ts';
import type { LanguageCode } from '../text/language-code.ts';

/** A thing that a text names, by a name that is the same in every language where one is known, and its words there. */
export interface NamedTerm {
  /** `human-rights`, or for a word that is in no list the word's beginning in its language: `da:ladestander`. */
  readonly term: string;
  readonly words: string;
}

interface TermForm {
  readonly term: string;
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly open: boolean;
}

const LETTERS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
/** Shorter words are mostly grammar, and alike by chance. */
const SHORTEST_WORD = 5;
/** Endings of inflection lie behind this many letters of most words, and words of one family do not part before. */
const STEM = 7;
const KEY = 3;
/** Compounds of two words are longer than this, and their parts longer than letters that meet by chance. */
const LONG_WORD = 11;
const LONGEST_OF_CHANCE = 5;

/** Forms by their first letters. */
type Forms = ReadonlyMap<string, readonly TermForm[]>;

const formsOf = new Map<LanguageCode, Forms>();

/** What `text` names, each once, in the order of the text. */
export function termsIn(text: string, language: LanguageCode): NamedTerm[] {
  const words = [...text.matchAll(LETTERS)].map(([word]) => word);
  const lower = words.map((word) => word.toLowerCase().replaceAll('’', "'"));
  const lexicon = lexiconOf(language);
  const forms = compiled(language);
  const found = new Map<string, NamedTerm>();
  const take = (term: string, first: number, last: number) => {
    if (!found.has(term)) found.set(term, { term, words: words.slice(first, last + 1).join(' ') });
  };
  let past = 0;
  for (const [place, word] of lower.entries()) {
    const known = (forms.get(word.slice(0, KEY)) ?? []).filter((form) => matches(lower, place, form));
    const length = Math.max(0, ...known.map(({ words: phrase }) => phrase.length));
    if (place + length > past) {
      for (const { term, words: phrase } of known) if (phrase.length === length) take(term, place, place + length - 1);
    }
    for (const term of laterParts(word, lexicon, forms)) take(term, place, place);
    past = Math.max(past, place + length);
    const isOther = past <= place && word.length >= SHORTEST_WORD && !/^\d/u.test(word);
    if (isOther && !isGrammar(word, lexicon)) take(`${language}:${word.slice(0, STEM)}`, place, place);
  }
  return [...found.values()];
}

/** "menneskerettighedsforkæmpere": in a language that writes compounds as one word, what its later parts name. */
function laterParts(word: string, { language }: Lexicon, forms: Forms): string[] {
  if (!language.nouns.compounding || word.length < LONG_WORD) return [];
  const parts: string[] = [];
  for (let at = KEY; at + LONGEST_OF_CHANCE < word.length; at += 1) {
    for (const { term, words } of forms.get(word.slice(at, at + KEY)) ?? []) {
      const [part = ''] = words;
      if (words.length === 1 && part.length > LONGEST_OF_CHANCE && word.startsWith(part, at)) parts.push(term);
    }
  }
  return parts;
}

const GRAMMAR =
  WORD.adverbs |
  WORD.intensifiers |
  WORD.relatives |
  WORD.subordinators |
  WORD.determiners |
  WORD.prepositions |
  WORD.anaphors |
  WORD.auxiliaries |
  WORD.copulas |
  WORD.negations |
  WORD.indefinites |
  WORD.distributives |
  WORD.ownPossessives;

/** Words that say nothing of what is done: small words, numbers, orders and times. */
function isGrammar(word: string, lexicon: Lexicon): boolean {
  const { dates, numbers } = lexicon.language;
  return (
    lexicon.is(word, GRAMMAR) ||
    dates.tellsOrderOrTime(word) ||
    Object.hasOwn(numbers.words, word) ||
    Object.hasOwn(numbers.scales, word)
  );
}

function matches(lower: readonly string[], place: number, { words, open }: TermForm): boolean {
  return words.every((part, offset) => {
    const word = lower[place + offset] ?? '';
    const isLast = offset === words.length - 1;
    return isLast && open ? word.startsWith(part) : word === part || (isLast && word === `${part}s`);
  });
}

function compiled(language: LanguageCode): Forms {
  const known = formsOf.get(language);
  if (known !== undefined) return known;
  const forms = Object.entries(languageOf(language).terms).flatMap(([term, phrases]) =>
    phrases.map((phrase): TermForm => {
      const open = phrase.endsWith('-');
      return { term, words: (open ? phrase.slice(0, -1) : phrase).split(' '), open };
    }),
  );
  const table = Map.groupBy(forms, ({ words }) => (words[0] ?? '').slice(0, KEY));
  formsOf.set(language, table);
  return table;
}

import type { WordClasses } from './language.ts';

/** A class of words that the grammar asks about. */
export type WordClass = keyof WordClasses;

/** The bit of each class of words, so that one look tells whether a word is in any of several. */
export const WORD = {
  adverbs: 1 << 0,
  intensifiers: 1 << 1,
  coordinators: 1 << 2,
  relatives: 1 << 3,
  complementizers: 1 << 4,
  subordinators: 1 << 5,
  firstPersonPlural: 1 << 6,
  firstPersonSingular: 1 << 7,
  anaphors: 1 << 8,
  pluralAnaphors: 1 << 9,
  singularAnaphors: 1 << 10,
  expletives: 1 << 11,
  determiners: 1 << 12,
  prepositions: 1 << 13,
  infinitiveMarkers: 1 << 14,
  agentMarkers: 1 << 15,
  indefinites: 1 << 16,
  distributives: 1 << 17,
  occasions: 1 << 18,
  auxiliaries: 1 << 19,
  copulas: 1 << 20,
  negations: 1 << 21,
  ownPossessives: 1 << 22,
  denials: 1 << 23,
  companions: 1 << 24,
  clitics: 1 << 25,
  datives: 1 << 26,
} as const satisfies Readonly<Record<WordClass, number>>;

/** The classes of every word of `lists`, as bits of {@link WORD}. */
export function classesByWord(lists: WordClasses): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const name of Object.keys(WORD) as WordClass[]) {
    for (const word of lists[name]) words.set(word, (words.get(word) ?? 0) | WORD[name]);
  }
  return words;
}

import type { Lexicon } from '../languages/lexicon.ts';
import type { Qualification } from './commitment.ts';

/** A word or turn of phrase that opens a condition or an exception. */
export interface QualificationOpening {
  readonly words: readonly string[];
  readonly kind: Qualification['kind'];
  /** Whether the words are all of it: "where appropriate". */
  readonly isWhole: boolean;
}

interface Openings {
  /** By their first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly QualificationOpening[]>;
  /** The longest word of each: the rarest one, mostly. */
  readonly keys: ReadonlySet<string>;
}

const OPENINGS = new WeakMap<Lexicon, Openings>();

/** The openings that can begin with the lower-case `word`, or with the first of several words read as one, the longest first. */
export function qualificationOpenings(word: string, lexicon: Lexicon): readonly QualificationOpening[] {
  const space = word.indexOf(' ');
  return openingsOf(lexicon).byFirst.get(space < 0 ? word : word.slice(0, space)) ?? [];
}

/** Whether the lower-case `word`, or one of several read as one, is the longest of an opening: words without any hold none. */
export function holdsQualificationKey(word: string, lexicon: Lexicon): boolean {
  const { keys } = openingsOf(lexicon);
  return word.split(' ').some((part) => keys.has(part));
}

/** The openings of a language; made once. */
function openingsOf(lexicon: Lexicon): Openings {
  const known = OPENINGS.get(lexicon);
  if (known !== undefined) return known;
  const openings = compiled(lexicon);
  OPENINGS.set(lexicon, openings);
  return openings;
}

function compiled({ language }: Lexicon): Openings {
  const byFirst = new Map<string, QualificationOpening[]>();
  const keys = new Set<string>();
  for (const kind of ['condition', 'exception'] as const) {
    const { openings = [], phrases = [] } = language.genre?.qualifiers[kind] ?? {};
    for (const phrase of [...openings, ...phrases]) {
      const words = phrase.split(' ');
      const [first = ''] = words;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, kind, isWhole: phrases.includes(phrase) }]);
      keys.add(words.reduce((one, other) => (other.length >= one.length ? other : one)));
    }
  }
  for (const list of byFirst.values()) list.sort((left, right) => right.words.length - left.words.length);
  return { byFirst, keys };
}

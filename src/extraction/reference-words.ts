import type { Language } from '../languages/language.ts';
import { PhraseIndex } from '../text/phrase-index.ts';
import type { ActLetter } from './document-numbers.ts';

/** A word that a number makes a reference: "Article", "Directive", "resolution". */
export type ReferenceWord =
  | { readonly sort: 'passage'; readonly kind: string }
  | { readonly sort: 'act'; readonly letter: ActLetter }
  | { readonly sort: 'resolution' };

/** The words of a language about references, ready for look-up. */
export interface ReferenceWords {
  readonly words: PhraseIndex<ReferenceWord>;
  readonly here: PhraseIndex<true>;
  readonly within: PhraseIndex<true>;
  readonly joiners: PhraseIndex<true>;
}

const compiled = new WeakMap<Language, ReferenceWords>();

/** The words of a language about references, compiled at the first call. */
export function referenceWordsOf(language: Language): ReferenceWords {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const { passages, acts, resolutions, here, within, joiners } = language.references;
  const words: ReferenceWords = {
    words: new PhraseIndex<ReferenceWord>([
      ...Object.entries(passages).flatMap(([kind, phrases]) => pairs(phrases, { sort: 'passage', kind } as const)),
      ...pairs(acts.R, { sort: 'act', letter: 'R' } as const),
      ...pairs(acts.L, { sort: 'act', letter: 'L' } as const),
      ...pairs(acts.D, { sort: 'act', letter: 'D' } as const),
      ...pairs(acts.H, { sort: 'act', letter: 'H' } as const),
      ...pairs(resolutions, { sort: 'resolution' } as const),
    ]),
    here: new PhraseIndex(pairs(here, true)),
    within: new PhraseIndex(pairs(within, true)),
    joiners: new PhraseIndex(pairs(joiners, true)),
  };
  compiled.set(language, words);
  return words;
}

function pairs<Value>(phrases: readonly string[], value: Value): [string, Value][] {
  return phrases.map((phrase) => [phrase, value]);
}

import { instrumentNames } from '../authority/instruments/instruments.ts';
import { placeNames } from '../authority/places/places.ts';
import { topicPhrases } from '../authority/topics/topics.ts';
import type { Language } from '../languages/language.ts';
import { partWordsOf } from './part-words.ts';
import { referenceWordsOf } from './reference-words.ts';

/** What sorts of phrase a word can begin, as bits: a phrase is only looked for where one can be. */
export const PART_OPENING = 1;
export const PART_NOUN = 2;
export const PLACE_NAME = 4;
export const INSTRUMENT_NAME = 8;
export const REFERENCE_WORD = 16;
export const TOPIC_PHRASE = 32;
/** Any of them, for words of which it is not known. */
export const ANY_PHRASE = 63;

/** What can begin with a word, given in lower case with straight apostrophes; to be asked once a word. */
export function phraseStarts(word: string, language: Language): number {
  const { openings, nouns } = partWordsOf(language);
  return (
    (openings.canBegin(word) ? PART_OPENING : 0) |
    (nouns.canBegin(word) ? PART_NOUN : 0) |
    (placeNames(language.code).canBegin(word) ? PLACE_NAME : 0) |
    (instrumentNames(language.code).canBegin(word) ? INSTRUMENT_NAME : 0) |
    (referenceWordsOf(language).words.canBegin(word) ? REFERENCE_WORD : 0) |
    (topicPhrases(language.code).canBegin(word) ? TOPIC_PHRASE : 0)
  );
}

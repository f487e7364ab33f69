import { instrumentNames } from '../authority/instruments/instruments.ts';
import { placeNames } from '../authority/places/places.ts';
import { topicPhrases } from '../authority/topics/topics.ts';
import type { NumberLore } from '../languages/language.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { Span } from '../text/span.ts';
import { deedTense } from './deeds/deed-tense.ts';
import { partWordsOf } from './part-words.ts';
import { holdsQualificationKey, qualificationOpenings } from './qualification-openings.ts';
import { referenceWordsOf } from './reference-words.ts';

/** What sorts of phrase a word can begin, as bits: a phrase is only looked for where one can be. */
export const PART_OPENING = 1;
export const PART_NOUN = 2;
export const PLACE_NAME = 4;
export const INSTRUMENT_NAME = 8;
export const REFERENCE_WORD = 16;
export const TOPIC_PHRASE = 32;
/** What can begin at any word of a name, and not only at its first. */
export const NAME_PHRASE = TOPIC_PHRASE;
export const CUE = 64;
export const DEED_VERB = 128;
export const DATE = 256;
export const CURRENCY = 512;
/** Figures, a number word, or a word such as "double". */
export const NUMBER = 1024;
/** Words written apart that are one. */
export const LOCUTION = 2048;
/** A condition or an exception. */
export const QUALIFICATION = 8192;
/** No beginning: the longest word of a recurrence, without which there is none. */
export const RECURRENCE = 16_384;
/** No beginning: the longest word of what opens a condition or an exception. */
export const QUALIFICATION_KEY = 32_768;
/** A date, with the words that lead to it: "by the end of 2027". */
export const DATED = 65_536;
/** No phrase: a figure stands somewhere in the word. */
export const FIGURE = 4096;

const FIGURE_FIRST = /^\d/u;
const FIGURE_INSIDE = /\d/u;

/** What can begin with a word, given in lower case with straight apostrophes; to be asked once a word. */
export function phraseStarts(word: string, lexicon: Lexicon): number {
  const { language, cues, formCues, money } = lexicon;
  const { openings, nouns } = partWordsOf(language);
  return (
    (openings.canBegin(word) ? PART_OPENING : 0) |
    (nouns.canBegin(word) ? PART_NOUN : 0) |
    (placeNames(language.code).canBegin(word) ? PLACE_NAME : 0) |
    (instrumentNames(language.code).canBegin(word) ? INSTRUMENT_NAME : 0) |
    (referenceWordsOf(language).words.canBegin(word) ? REFERENCE_WORD : 0) |
    (topicPhrases(language.code).canBegin(word) ? TOPIC_PHRASE : 0) |
    (cues.has(word) || formCues.some(({ form }) => form?.(word)) ? CUE : 0) |
    (deedTense(word, language.deeds) === null ? 0 : DEED_VERB) |
    (language.dates.canBeginIn(word) ? DATE : 0) |
    (language.dates.canOpen(word) ? DATED : 0) |
    (language.dates.canRecurIn(word) ? RECURRENCE : 0) |
    (money.namesCurrency(word) ? CURRENCY : 0) |
    (isNumber(word, language.numbers) ? NUMBER : 0) |
    (lexicon.locutions.has(word) ? LOCUTION : 0) |
    (qualificationOpenings(word, lexicon).length > 0 ? QUALIFICATION : 0) |
    (holdsQualificationKey(word, lexicon) ? QUALIFICATION_KEY : 0) |
    (FIGURE_INSIDE.test(word) ? FIGURE : 0)
  );
}

function isNumber(word: string, { words, multiples }: NumberLore): boolean {
  return FIGURE_FIRST.test(word) || Object.hasOwn(words, word) || Object.hasOwn(multiples, word);
}

/** Units with what can begin at one of them or another, as bits. */
export interface Beginnings {
  readonly units: readonly (Span & { readonly begins: number })[];
  readonly begins: number;
}

/** Whether one of the sorts `asked` can begin at a unit of the stretch. */
export function canBeginIn({ units, begins }: Beginnings, { start, end }: Span, asked: number): boolean {
  if ((begins & asked) === 0) return false;
  for (let place = 0; place < units.length; place += 1) {
    const unit = units[place];
    if (unit !== undefined && (unit.begins & asked) !== 0 && unit.end > start && unit.start < end) return true;
  }
  return false;
}

import type { CodeList } from '../formats/linked-data/vocabulary.ts';
import { vocabulary as danish } from './da/vocabulary.ts';
import { vocabulary as english } from './en/vocabulary.ts';
import type { Locale } from './locale.ts';
import type { VocabularyWording } from './vocabulary-wording.ts';
import { type Wording, wordingIn } from './wording.ts';

export type { VocabularyWording } from './vocabulary-wording.ts';

/** What the terms of our vocabulary mean. */
export const vocabularyWording: Readonly<Record<Locale, VocabularyWording>> = { da: danish, en: english };

/** What a code of one of our lists is called. */
export function wordCode(list: CodeList, code: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = codesOf(wordingIn(locale))[list];
  return words[code] ?? code;
}

function codesOf(wording: Wording): Readonly<Record<CodeList, Readonly<Record<string, string>>>> {
  const { kinds, commitment, review, followUp, initiatives, groups } = wording;
  return {
    kind: Object.fromEntries(Object.entries(kinds).map(([code, { one }]) => [code, one])),
    strength: commitment.strengths,
    review: review.states,
    acceptance: followUp.acceptances,
    progress: followUp.progresses,
    verdict: followUp.verdicts,
    initiative: initiatives.kinds,
    organisation: initiatives.organisationKinds,
    role: groups.roles,
  };
}

import { languageCodes } from '../languages/registry.ts';
import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';
import { runningList } from './running-list.ts';

const names = {
  da: new Intl.DisplayNames(LOCALE_TAGS.da, { type: 'language' }),
  en: new Intl.DisplayNames(LOCALE_TAGS.en, { type: 'language' }),
} satisfies Record<Locale, Intl.DisplayNames>;

/** The name of a language by its ISO 639-1 code: "fransk", "French"; the code itself where it has no name. */
export function wordLanguage(code: string, locale: Locale): string {
  try {
    return names[locale].of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** The languages that commitments are found in, as part of a sentence: "dansk, engelsk og tysk", or with "eller". */
export function wordLanguages(locale: Locale, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const worded = languageCodes().map((code) => wordLanguage(code, locale));
  return runningList(worded.toSorted(new Intl.Collator(LOCALE_TAGS[locale]).compare), locale, type);
}

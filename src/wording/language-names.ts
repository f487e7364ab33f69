import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';

/** The name of a language by its ISO 639-1 code: "fransk", "French"; the code itself where it has no name. */
export function wordLanguage(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'language' }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

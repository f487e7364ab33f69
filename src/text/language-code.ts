/** The languages that Servanda extracts from, as ISO 639-1 codes. */
export const LANGUAGE_CODES = ['da', 'en'] as const;

/** One of {@link LANGUAGE_CODES}. */
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** Whether `code` is a language that Servanda extracts from. */
export function isLanguageCode(code: string): code is LanguageCode {
  return (LANGUAGE_CODES as readonly string[]).includes(code);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The ISO 639-1 code of every language that has one and a name. */
export const NAMED_LANGUAGES: readonly string[] = [...LETTERS]
  .flatMap((first) => [...LETTERS].map((second) => first + second))
  .filter((code) => names.of(code) !== undefined && new Intl.Locale(code).language === code);

const known: ReadonlySet<string> = new Set(NAMED_LANGUAGES);

/** Whether it is the ISO 639-1 code of a language, also of one that Servanda does not read. */
export function isNamedLanguage(code: string): boolean {
  return known.has(code);
}

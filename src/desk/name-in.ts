import type { Translations } from '../store/schema/initiatives.ts';

/** Words in a language, else in another that they exist in; empty where there are none. */
export function nameIn(translations: Translations, language: string): string {
  return translations[language] ?? Object.values(translations)[0] ?? '';
}

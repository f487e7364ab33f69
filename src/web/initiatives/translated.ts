import type { Translations } from '../../store/schema/initiatives.ts';
import type { Locale } from '../../wording/locale.ts';

/** Words in the reader's language, else in another that they exist in, with the language that they are in. */
export function translated(
  translations: Translations,
  locale: Locale,
): { readonly text: string; readonly lang: string } {
  const [first] = Object.entries(translations);
  const own = translations[locale];
  if (own !== undefined) return { text: own, lang: locale };
  return first ? { text: first[1], lang: first[0] } : { text: '', lang: locale };
}

import type { Locale } from './locale.ts';
import { shownName } from './shown-name.ts';

/** What somebody wrote, in quotation marks and without what could not be seen. */
export function quoted(value: string, locale: Locale): string {
  return locale === 'da' ? `»${shownName(value)}«` : `“${shownName(value)}”`;
}

import { keptFormats } from './kept-formats.ts';
import type { Locale } from './locale.ts';

const STYLE = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
const TAGS: Readonly<Record<Locale, string>> = { da: 'da-DK', en: 'en-GB' };

const instantFormat = keptFormats(
  (locale: Locale, timeZone: string) => new Intl.DateTimeFormat(TAGS[locale], { ...STYLE, timeZone }),
);

/** An instant with its date and time in a zone (IANA name): "26. jun. 2025 kl. 14.05". */
export function formatInstant(instant: Date, locale: Locale, timeZone: string): string {
  return instantFormat(locale, timeZone).format(instant);
}

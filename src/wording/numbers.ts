import { keptFormats } from './kept-formats.ts';
import type { Locale } from './locale.ts';

/** BCP 47 tags of the interface languages, with the region whose number and date customs apply. */
export const LOCALE_TAGS: Readonly<Record<Locale, string>> = { da: 'da-DK', en: 'en-GB' };

const formats = {
  da: new Intl.NumberFormat(LOCALE_TAGS.da),
  en: new Intl.NumberFormat(LOCALE_TAGS.en),
} satisfies Record<Locale, Intl.NumberFormat>;

/** `value` with the thousands separator of the language: 1.222 in Danish, 1,222 in English. */
export function formatNumber(value: number, locale: Locale): string {
  return formats[locale].format(value);
}

/** The form of a noun that goes with `count`; Danish and English both have the singular for one only. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

const shareFormat = keptFormats((locale: Locale) => new Intl.NumberFormat(LOCALE_TAGS[locale], { style: 'percent' }));

/** `fraction` (0 to 1) as whole per cent: "97 %" in Danish, "97%" in English. */
export function formatShare(fraction: number, locale: Locale): string {
  return shareFormat(locale).format(fraction);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file size in decimal units, with a decimal below ten: "1,4 MB" in Danish, "1.4 MB" in English; never broken. */
export function formatBytes(bytes: number, locale: Locale): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** step;
  const unit = UNITS[step] ?? 'byte';
  const decimals = step >= 2 && value < 10 ? 1 : 0;
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: decimals } as const;
  return new Intl.NumberFormat(LOCALE_TAGS[locale], options).format(value).replace(' ', '\u00A0');
}

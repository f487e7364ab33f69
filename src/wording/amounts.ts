import type { Amount, Recurrence } from '../extraction/commitment.ts';
import { keptFormats } from './kept-formats.ts';
import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';
import { type Wording, wordingIn } from './wording.ts';

/** What a number may be: bounds, either of which may be open. */
export interface Bounds {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Bounds in words, each figure written by `figure`: "mindst 3", "at most 40", "3–5"; null where neither is known. */
export function wordBounds(bounds: Bounds, figure: (value: number) => string, locale: Locale): string | null {
  const words: Wording['commitment']['bounds'] = wordingIn(locale).commitment.bounds;
  const { minimum, maximum } = bounds;
  if (minimum === null) return maximum === null ? null : words.atMost(figure(maximum));
  if (maximum === null) return words.atLeast(figure(minimum));
  return minimum === maximum ? figure(minimum) : words.between(figure(minimum), figure(maximum));
}

const CURRENCY_CODE = /^[A-Z]{3}$/u;

/** Money in words: "85.000.000 kr.", "at least €3,500,000,000"; null where no figure is known. */
export function wordAmount(amount: Pick<Amount, 'minimum' | 'maximum' | 'currency'>, locale: Locale): string | null {
  const { currency } = amount;
  const style =
    currency !== null && CURRENCY_CODE.test(currency) ? ({ style: 'currency', currency } as const) : ({} as const);
  const format = new Intl.NumberFormat(LOCALE_TAGS[locale], { ...style, minimumFractionDigits: 0 });
  return wordBounds(amount, (value) => format.format(value), locale);
}

const currencyNames = keptFormats((locale: Locale) => new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'currency' }));

/** The name of a currency by its ISO 4217 code: "danske kroner"; what is no code is given back as it is. */
export function currencyName(code: string, locale: Locale): string {
  if (!CURRENCY_CODE.test(code)) return code;
  return currencyNames(locale).of(code) ?? code;
}

/** An ISO 8601 duration of one unit. */
const INTERVAL = /^P(?<count>\d+)(?<unit>[YMWD])$/u;

/** How often something falls due: "hvert år", "every 6 months"; null where the words give no interval. */
export function wordRecurrence({ interval }: Pick<Recurrence, 'interval'>, locale: Locale): string | null {
  const { count, unit } = INTERVAL.exec(interval ?? '')?.groups ?? {};
  if (count === undefined || unit === undefined) return interval;
  return wordingIn(locale).commitment.every[unit as 'Y' | 'M' | 'W' | 'D'](Number(count));
}

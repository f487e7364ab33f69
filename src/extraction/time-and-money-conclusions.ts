import type { Conclusion } from './commitment.ts';

const UNITS = {
  da: { Y: ['år', 'år'], M: ['måned', 'måneder'], W: ['uge', 'uger'], D: ['dag', 'dage'] },
  en: { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'] },
} as const;

/** An ISO 8601 duration of one unit in words: `P2Y` is "2 years". */
function wordInterval(interval: string, locale: 'da' | 'en'): string {
  const [, count = '', unit = 'D'] = /^P(\d+)([YMWD])$/u.exec(interval) ?? [];
  const [one, several] = UNITS[locale][unit as keyof (typeof UNITS)['da']];
  return `${count} ${count === '1' ? one : several}`;
}

const CURRENCIES = {
  da: new Intl.DisplayNames('da', { type: 'currency' }),
  en: new Intl.DisplayNames('en', { type: 'currency' }),
} as const;

/** What the sums are in, each currency once by its name; nothing where the words leave all of them open. */
function wordCurrencies(codes: readonly (string | null)[], locale: 'da' | 'en'): string {
  const known = [...new Set(codes)].filter((code) => code !== null);
  return known.length === 0 ? '' : `: ${known.map((code) => CURRENCIES[locale].of(code) ?? code).join(', ')}`;
}

/** What the rules for dates, recurrences and sums of money conclude. */
export const TIME_AND_MONEY = {
  again: {
    da: 'det skal gøres igen og igen, uden at ordene siger hvor tit',
    en: 'it is to be done again and again, and the words do not say how often',
  },
  every: (interval: string): Conclusion => ({
    da: `det skal gøres igen og igen, med ${wordInterval(interval, 'da')} imellem`,
    en: `it is to be done again and again, ${wordInterval(interval, 'en')} apart`,
  }),
  amounts: (currencies: readonly (string | null)[]): Conclusion => ({
    da: `ordene nævner penge${wordCurrencies(currencies, 'da')}`,
    en: `the words name money${wordCurrencies(currencies, 'en')}`,
  }),
  noDeadline: { da: 'ingen af datoerne sætter en frist', en: 'none of the dates sets a limit' },
  /** Why a date is no deadline, for the alternatives weighed. */
  noLimit: {
    da: 'datoen fortæller, hvornår noget andet var eller begynder; den sætter ingen frist',
    en: 'the date tells when something else was or begins; it sets no limit',
  },
  past: { da: 'datoen ligger før dokumentets egen', en: 'the date lies before that of the document' },
  datesThing: {
    da: 'datoen hører til det, der nævnes lige før, og ikke til handlingen',
    en: 'the date belongs to what is named right before it and not to the action',
  },
  eachTime: { da: 'fristen løber hver gang forfra', en: 'the time starts anew each time' },
  later: { da: 'en tidligere frist i sætningen gik forud', en: 'an earlier limit in the sentence went first' },
  monthFirst: {
    da: 'tallene kan også læses med måneden først',
    en: 'the figures can also be read with the month first',
  },
} as const satisfies Readonly<
  Record<
    string,
    Conclusion | ((interval: string) => Conclusion) | ((currencies: readonly (string | null)[]) => Conclusion)
  >
>;

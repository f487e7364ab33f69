import type { ConfidenceFeature } from '../extraction/commitment.ts';
import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';

/** What the features of a record add up to, in log-odds. */
export function totalWeight(features: readonly ConfidenceFeature[]): number {
  return features.reduce((sum, { weight }) => sum + weight, 0);
}

/** The probability that log-odds stand for. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** A weight in log-odds with its sign: "+1,80" in Danish, "−0.40" in English. */
export function formatWeight(weight: number, locale: Locale): string {
  const options = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(LOCALE_TAGS[locale], options).format(weight).replace('-', '−');
}

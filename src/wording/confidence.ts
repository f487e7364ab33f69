import type { Conclusion, ConfidenceFeature } from '../extraction/commitment.ts';
import { CLAUSE_CONCLUSIONS, KIND_CONCLUSIONS, SUBJECT_CONCLUSIONS } from '../extraction/conclusions.ts';
import { keptFormats } from './kept-formats.ts';
import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';
import { wordingIn } from './wording.ts';

/** What the features of a record add up to, in log-odds. */
export function totalWeight(features: readonly ConfidenceFeature[]): number {
  return features.reduce((sum, { weight }) => sum + weight, 0);
}

/** The probability that log-odds stand for. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

const WEIGHT = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' } as const;
const weightFormat = keptFormats((locale: Locale) => new Intl.NumberFormat(LOCALE_TAGS[locale], WEIGHT));

/** A weight in log-odds with its sign: "+1,80" in Danish, "−0.40" in English. */
export function formatWeight(weight: number, locale: Locale): string {
  return weightFormat(locale).format(weight).replace('-', '−');
}

/** What rules conclude, by the first part of a feature's name. */
const CONCLUSIONS: Readonly<Record<string, Readonly<Record<string, Conclusion>>>> = {
  rule: KIND_CONCLUSIONS,
  subject: SUBJECT_CONCLUSIONS,
  clause: CLAUSE_CONCLUSIONS,
};

/** A feature in words: "the verb has named actors as its subject"; its name where it has none. */
export function wordFeature(feature: string, locale: Locale): string {
  const [group = '', name = ''] = feature.split('.');
  const { forces, signs } = wordingIn(locale).features;
  const worded = group === 'force' ? forces[name] : CONCLUSIONS[group]?.[name]?.[locale];
  return signs[feature] ?? worded ?? feature;
}

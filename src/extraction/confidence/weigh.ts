import type { ConfidenceFeature } from '../commitment.ts';
import { BASE_WEIGHT, WEIGHTS } from './weights.ts';

/** How sure a record is, and what made it so. */
export interface Confidence {
  /** Probability that kind and bearers are right, to two decimals. */
  readonly probability: number;
  /** The base first, then every sign of the record, the weightiest first; log-odds, to two decimals. */
  readonly features: readonly ConfidenceFeature[];
}

/** Nothing read by rules is certain, and nothing that they find is hopeless. */
const [LOWEST, HIGHEST] = [0.02, 0.99];

const MOST_KEPT = 1 << 12;
/** The same few sets of signs come again and again. */
const WEIGHED = new Map<string, Confidence>();

/**
 * Logistic regression over the signs of a record: the log-odds that it is right are the sum of the weights of its
 * signs. A sign that training gave no weight has 0 and says nothing.
 */
export function weigh(signs: readonly string[]): Confidence {
  const key = signs.join(' ');
  const known = WEIGHED.get(key);
  if (known !== undefined) return known;
  const confidence = weighedAnew(signs);
  if (WEIGHED.size < MOST_KEPT) WEIGHED.set(key, confidence);
  return confidence;
}

function weighedAnew(signs: readonly string[]): Confidence {
  const weighed = signs.map((feature): ConfidenceFeature => ({ feature, weight: WEIGHTS.get(feature) ?? 0 }));
  const logOdds = weighed.reduce((sum, { weight }) => sum + weight, BASE_WEIGHT);
  const probability = Math.min(HIGHEST, Math.max(LOWEST, 1 / (1 + Math.exp(-logOdds))));
  return {
    probability: Math.round(probability * 100) / 100,
    features: [
      { feature: 'base', weight: BASE_WEIGHT },
      ...weighed.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)),
    ],
  };
}

import { SUGGESTION_SIGNS, type Suggestion, type SuggestionSign } from './suggest-commitments.ts';

/** What a sign is taken to be worth beyond the score that everybody starts from, in log-odds, and how sure that is. */
export interface SignWeight {
  readonly mean: number;
  /** The inverse of the variance; grows with each decision that had the sign. */
  readonly precision: number;
}

/** What people's decisions have taught: a weight for each sign, and one for every suggestion whatever its signs. */
export type SuggestionModel = Readonly<Record<SuggestionSign | 'every', SignWeight>>;

/** What has a weight, in the order in which weights are stored. */
export const WEIGHED: readonly (keyof SuggestionModel)[] = ['every', ...SUGGESTION_SIGNS];

/** What a suggestion is judged by. */
export type Judged = Pick<Suggestion, 'score' | 'signs'>;

/** How sure it is from the start that a sign is worth what the score says: as if seen in some sixteen decisions. */
const FIRST_PRECISION = 4;
/** People may at first take far fewer suggestions than there are, which says nothing about any of the signs. */
const FIRST_PRECISION_OF_EVERY = 0.5;
/** No score is taken for certain, so that decisions can outweigh it. */
const SUREST = 0.99;
/** Halvings that leave no error that a stored number could show. */
const HALVINGS = 60;

/** Weights before anybody has decided anything: suggestions rank by their score alone. */
export const UNTAUGHT: SuggestionModel = modelOf((sign) => ({
  mean: 0,
  precision: sign === 'every' ? FIRST_PRECISION_OF_EVERY : FIRST_PRECISION,
}));

/** How likely people are to accept a suggestion, 0 to 1, after what they decided so far. */
export function likelihoodOf(judged: Judged, model: SuggestionModel): number {
  return sigmoid(logOddsOf(judged, model));
}

/** What each sign adds to the log-odds of a suggestion because of earlier decisions, the weightiest first. */
export function lessonsOf({ signs }: Judged, model: SuggestionModel): { sign: SuggestionSign; shift: number }[] {
  return SUGGESTION_SIGNS.map((sign) => ({ sign, shift: model[sign].mean * signs[sign] }))
    .filter(({ shift }) => shift !== 0)
    .toSorted((one, other) => Math.abs(other.shift) - Math.abs(one.shift));
}

/**
 * The model after one more decision: Bayesian logistic regression, one example at a time, with a Gaussian of its own
 * for each weight (O. Chapelle and L. Li, An Empirical Evaluation of Thompson Sampling, NIPS 2011, algorithm 3). The
 * score enters with a fixed weight of one. The same decisions in the same order give the same weights on every machine.
 */
export function taught(model: SuggestionModel, judged: Judged, isAccepted: boolean): SuggestionModel {
  const step = mostLikelyStep(model, judged, isAccepted ? 1 : -1);
  const stepped = modelOf((sign) => {
    const { mean, precision } = model[sign];
    return { mean: mean + (step * strengthOf(judged, sign)) / precision, precision };
  });
  const likelihood = likelihoodOf(judged, stepped);
  return modelOf((sign) => {
    const { mean, precision } = stepped[sign];
    return { mean, precision: precision + strengthOf(judged, sign) ** 2 * likelihood * (1 - likelihood) };
  });
}

/**
 * How far all weights move together, each by its sign over its precision, for the decision to be as likely as their
 * earlier values allow: the root of a falling function, between nothing and a whole step towards the decision.
 */
function mostLikelyStep(model: SuggestionModel, judged: Judged, decision: 1 | -1): number {
  const reach = sum(judged, (value, sign) => value ** 2 / model[sign].precision);
  const start = logOddsOf(judged, model);
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const step = (low + high) / 2;
    if (sigmoid(-decision * start - step * reach) > step) low = step;
    else high = step;
  }
  return decision * low;
}

function logOddsOf(judged: Judged, model: SuggestionModel): number {
  const score = Math.min(judged.score, SUREST);
  return Math.log(score / (1 - score)) + sum(judged, (value, sign) => value * model[sign].mean);
}

/** A model with the weight that `weightOf` gives for each sign. */
export function modelOf(weightOf: (sign: keyof SuggestionModel) => SignWeight): SuggestionModel {
  return Object.fromEntries(WEIGHED.map((sign) => [sign, weightOf(sign)])) as Record<keyof SuggestionModel, SignWeight>;
}

function sum(judged: Judged, term: (value: number, sign: keyof SuggestionModel) => number): number {
  return WEIGHED.reduce((total, sign) => total + term(strengthOf(judged, sign), sign), 0);
}

function strengthOf({ signs }: Judged, sign: keyof SuggestionModel): number {
  return sign === 'every' ? 1 : signs[sign];
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

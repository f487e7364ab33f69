/** A record with the signs that it has, and whether it was right. */
export interface Example {
  readonly signs: readonly string[];
  readonly right: boolean;
}

/** Weights in log-odds. */
export interface LinearModel {
  readonly base: number;
  readonly weights: ReadonlyMap<string, number>;
}

const ROUNDS = 4000;
const STEP = 0.5;

/**
 * Fits a logistic regression whose weights are drawn towards those of `prior` (a Gaussian prior, maximum a posteriori;
 * Bishop, Pattern Recognition and Machine Learning, 2006, 4.5), the more the greater `pull` is. Gradient descent over
 * all examples with a step of fixed size: the same examples always give the same weights.
 */
export function trainedOn(examples: readonly Example[], prior: LinearModel, pull: number): LinearModel {
  const names = [...new Set([...examples.flatMap(({ signs }) => signs), ...prior.weights.keys()])].sort();
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ signs, right }) => ({
    right: right ? 1 : 0,
    columns: signs.flatMap((sign) => place.get(sign) ?? []),
  }));
  const target = names.map((name) => prior.weights.get(name) ?? 0);
  const weights = [...target];
  let base = prior.base;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = weights.map((weight, index) => (pull * (weight - (target[index] ?? 0))) / rows.length);
    let baseSlope = 0;
    for (const { right, columns } of rows) {
      const score = columns.reduce((sum, column) => sum + (weights[column] ?? 0), base);
      const error = (1 / (1 + Math.exp(-score)) - right) / rows.length;
      baseSlope += error;
      for (const column of columns) slopes[column] = (slopes[column] ?? 0) + error;
    }
    base -= STEP * baseSlope;
    for (const [index, slope] of slopes.entries()) weights[index] = (weights[index] ?? 0) - STEP * slope;
  }
  return { base, weights: new Map(names.map((name, index) => [name, weights[index] ?? 0])) };
}

/** The probability that the model gives. */
export function probability({ base, weights }: LinearModel, signs: readonly string[]): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), base)));
}

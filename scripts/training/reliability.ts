/** A probability that was given, and what came of it. */
export interface Forecast {
  readonly probability: number;
  readonly right: boolean;
}

/** One row of a reliability table. */
export interface ReliabilityBin {
  /** Lowest probability in the bin, and that of the next one. */
  readonly from: number;
  readonly to: number;
  readonly records: number;
  /** Mean of the probabilities given. */
  readonly said: number;
  /** The share that was right. */
  readonly right: number;
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

/** How often records of each confidence are right. Bins without records are left out. */
export function reliability(forecasts: readonly Forecast[]): ReliabilityBin[] {
  return EDGES.slice(0, -1).flatMap((from, index) => {
    const to = EDGES[index + 1] ?? 1;
    const inside = forecasts.filter(({ probability }) => probability >= from && probability < to);
    if (inside.length === 0) return [];
    const said = inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length;
    const right = inside.filter((forecast) => forecast.right).length / inside.length;
    return [{ from, to: Math.min(to, 1), records: inside.length, said, right }];
  });
}

/**
 * Expected calibration error: how far, on average over the records, what was said lies from what came (Naeini, Cooper
 * and Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian Binning, 2015). 0 is perfect.
 */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const bins = reliability(forecasts);
  return bins.reduce((sum, { records, said, right }) => sum + records * Math.abs(said - right), 0) / forecasts.length;
}

/** Mean squared distance between probability and outcome (Brier, 1950). 0 is perfect. */
export function brierScore(forecasts: readonly Forecast[]): number {
  const total = forecasts.reduce((sum, { probability, right }) => sum + (probability - Number(right)) ** 2, 0);
  return total / forecasts.length;
}

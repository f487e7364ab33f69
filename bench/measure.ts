/** Somebody who does the work that is measured. */
export interface Contestant {
  readonly name: string;
  /** What it does, in a few words, so that nobody compares what cannot be compared. */
  readonly does: string;
  /** Does the whole work once. What it gives is checked by whoever made the contestant. */
  readonly run: () => unknown;
}

/** What one contestant took, in milliseconds per unit. */
export interface Time {
  readonly name: string;
  readonly does: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

/** One table of the report. */
export interface Comparison {
  readonly title: string;
  /** What the times are for: "page", "1,000 words". */
  readonly unit: string;
  /** What was worked on. */
  readonly input: string;
  /** The first is Servanda, against which the others are set. */
  readonly times: readonly Time[];
  /** What a reader has to know to judge the figures; also what is missing. */
  readonly notes: readonly string[];
}

/** How often the work is done, and how many units it has. */
export interface Course {
  readonly rounds: number;
  readonly units: number;
  /** How often it is done before that without counting, until the engine has compiled what runs often; once if absent. */
  readonly unmeasured?: number;
}

/**
 * Lets the contestants do the same work in turns, `rounds` times after the turns that do not count, each round
 * beginning with another one, so that none has the warm machine to itself.
 */
export async function compare(
  contestants: readonly Contestant[],
  { rounds, units, unmeasured = 1 }: Course,
): Promise<Time[]> {
  const measured = contestants.map((contestant) => ({ contestant, times: [] as number[] }));
  for (let round = 0; round < unmeasured; round += 1) {
    for (const { contestant } of measured) await contestant.run();
  }
  for (let round = 0; round < rounds; round += 1) {
    const first = round % measured.length;
    for (const { contestant, times } of [...measured.slice(first), ...measured.slice(0, first)]) {
      const start = performance.now();
      await contestant.run();
      times.push((performance.now() - start) / units);
    }
  }
  return measured.map(({ contestant: { name, does }, times }) => ({ name, does, ...summary(times) }));
}

function summary(times: readonly number[]): Pick<Time, 'median' | 'fastest' | 'slowest'> {
  const sorted = times.toSorted((left, right) => left - right);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return {
    median: middle.reduce((sum, time) => sum + time, 0) / middle.length,
    fastest: sorted.at(0) ?? Number.NaN,
    slowest: sorted.at(-1) ?? Number.NaN,
  };
}

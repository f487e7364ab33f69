/** Two sequences to lay beside one another. */
export interface Sequences {
  /** How many things each side has. */
  readonly left: number;
  readonly right: number;
  /** What is gained by pairing two things; `-Infinity` where they cannot be a pair. */
  readonly gain: (left: number, right: number) => number;
  /** What it costs to leave one thing alone, positive. */
  readonly gap: number;
  /**
   * What is gained by pairing a thing and the next one on `side` with one thing of the other; such pairs are not
   * looked for where this is absent.
   */
  readonly joinedGain?: (side: 'left' | 'right', left: number, right: number) => number;
}

/** Things of the two sides that belong together; one side is empty where a thing stands alone. */
export interface AlignedGroup {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Cells of the table that are looked at; in a larger one only those near the diagonal are. */
const MOST_CELLS = 400_000;
const NARROWEST_BAND = 40;

/** The steps of the table: how many things of each side they take. */
const STEPS = [
  { left: 1, right: 1 },
  { left: 1, right: 0 },
  { left: 0, right: 1 },
  { left: 2, right: 1 },
  { left: 1, right: 2 },
] as const;
const NOWHERE = 255;

/**
 * The groups that gain the most altogether and keep the order of both sides (dynamic programming, in the manner of
 * Gale and Church 1993). Every thing is in one group. Time grows with the product of the two lengths up to some
 * hundred things, and linearly beyond.
 */
export function alignSequences(sequences: Sequences): AlignedGroup[] {
  const table = new Table(sequences);
  for (let left = 0; left <= sequences.left; left += 1) {
    const [first, last] = table.band(left);
    for (let right = first; right <= last; right += 1) table.fill(left, right);
  }
  return table.groups();
}

class Table {
  private readonly sequences: Sequences;
  private readonly width: number;
  private readonly scores: Float64Array;
  private readonly steps: Uint8Array;

  constructor(sequences: Sequences) {
    this.sequences = sequences;
    const { left, right } = sequences;
    const reach = Math.max(NARROWEST_BAND, Math.floor(MOST_CELLS / (left + 1) / 2));
    this.width = Math.min(right, 2 * reach) + 1;
    this.scores = new Float64Array((left + 1) * this.width).fill(-Infinity);
    this.steps = new Uint8Array((left + 1) * this.width).fill(NOWHERE);
  }

  /** The first and last place of the right side that is looked at beside `left`. */
  band(left: number): readonly [number, number] {
    const { right } = this.sequences;
    const middle = Math.round((left / Math.max(1, this.sequences.left)) * right);
    const first = Math.max(0, Math.min(middle - (this.width >> 1), right + 1 - this.width));
    return [first, Math.min(right, first + this.width - 1)];
  }

  fill(left: number, right: number): void {
    const cell = this.cell(left, right);
    if (left === 0 && right === 0) {
      this.scores[cell] = 0;
      return;
    }
    STEPS.forEach((step, index) => {
      const from = this.score(left - step.left, right - step.right);
      if (from === -Infinity) return;
      const score = from + this.worth(index, left - step.left, right - step.right);
      if (score <= (this.scores[cell] ?? 0)) return;
      this.scores[cell] = score;
      this.steps[cell] = index;
    });
  }

  groups(): AlignedGroup[] {
    const groups: AlignedGroup[] = [];
    let { left, right } = this.sequences;
    while (left > 0 || right > 0) {
      const step = STEPS[this.steps[this.cell(left, right)] ?? NOWHERE];
      if (!step) throw new Error(`no way to ${left}, ${right}`);
      left -= step.left;
      right -= step.right;
      groups.push({ left: from(left, step.left), right: from(right, step.right) });
    }
    return groups.reverse();
  }

  /** What the step is worth that starts at these places. */
  private worth(step: number, left: number, right: number): number {
    const { gain, gap, joinedGain } = this.sequences;
    if (step === 0) return gain(left, right);
    if (step <= 2) return -gap;
    return joinedGain ? joinedGain(step === 3 ? 'left' : 'right', left, right) : -Infinity;
  }

  private score(left: number, right: number): number {
    if (left < 0 || right < 0) return -Infinity;
    const [first, last] = this.band(left);
    return right < first || right > last ? -Infinity : (this.scores[this.cell(left, right)] ?? -Infinity);
  }

  private cell(left: number, right: number): number {
    return left * this.width + right - this.band(left)[0];
  }
}

function from(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index);
}

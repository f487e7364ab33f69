import type { Tally } from './crowd.ts';

/** What became of a visit. */
export interface LoadRow {
  readonly name: string;
  /** The most that it may take at the median, where that is not what every page has. */
  readonly goal?: number | undefined;
  /** With nobody else there. */
  readonly alone: Tally;
  /** With all at once, who think before each visit. */
  readonly thinking: Tally;
  /** With all at once, who do not. */
  readonly pressing: Tally;
}

/** What was worked in, and by how many. */
export interface LoadSetting {
  readonly workers: number;
  readonly documents: number;
  readonly commitments: number;
}

/** What a page may take with people who think, in milliseconds: at the median, and at the 95th percentile. */
const MEDIAN_GOAL = 100;
const LATE_GOAL = 250;

/** The table of `docs/benchmarks.md`. */
export function loadTable(rows: readonly LoadRow[], { workers, documents, commitments }: LoadSetting): string {
  const visits = rows.reduce((sum, { thinking }) => sum + thinking.times.length, 0);
  const missed = rows.filter((row) => !meetsGoal(row)).map(({ name }) => name);
  return [
    '### The desk, with twenty people at once',
    `Input: ${documents.toLocaleString('en')} documents with ${commitments.toLocaleString('en')} commitments and stances; ${workers} signed-in people of all roles, ${visits.toLocaleString('en')} visits with time to think. Milliseconds from the request to the last byte of the answer.`,
    [
      '| | alone, median | thinking, median | thinking, 95 % | pressing, median | pressing, 95 % | errors |',
      '|---|--:|--:|--:|--:|--:|--:|',
      ...rows.map(({ name, alone, thinking, pressing }) => {
        const cells = [at(alone, 0.5), at(thinking, 0.5), at(thinking, 0.95), at(pressing, 0.5), at(pressing, 0.95)];
        const errors = alone.errors + thinking.errors + pressing.errors;
        return `| ${name} | ${cells.map(figure).join(' | ')} | ${errors} |`;
      }),
    ].join('\n'),
    [
      '- The server runs from the build in a process of its own beside its embedded PostgreSQL; whoever asks runs on the same cores.',
      '- Thinking: 1 to 3 seconds before each visit, in an order of their own. Pressing: no pause at all, which no people do; it shows how much there is to spare.',
      '- The floor is the same server’s answer that nothing has to be worked out for.',
      missed.length === 0
        ? `- Every page keeps to ${MEDIAN_GOAL} ms at the median and ${LATE_GOAL} ms at the 95th percentile with time to think, and confirming to 50 ms.`
        : `- Over ${MEDIAN_GOAL} ms at the median or ${LATE_GOAL} ms at the 95th percentile with time to think, or not answered: ${missed.join(', ')}.`,
    ].join('\n'),
  ].join('\n\n');
}

function meetsGoal({ thinking, goal = MEDIAN_GOAL }: LoadRow): boolean {
  return thinking.errors === 0 && at(thinking, 0.5) <= goal && at(thinking, 0.95) <= LATE_GOAL;
}

/** The value below which `share` of the times are. */
function at({ times }: Tally, share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function figure(milliseconds: number): string {
  return milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2);
}

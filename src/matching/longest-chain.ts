/** A place on each of two sides. */
export interface PlacePair {
  readonly left: number;
  readonly right: number;
}

/**
 * The most pairs of `pairs` that keep the order of both sides, in that order (longest increasing subsequence, by
 * patience sorting). No place may stand in two pairs.
 */
export function longestChain<Pair extends PlacePair>(pairs: readonly Pair[]): Pair[] {
  const sorted = pairs.toSorted((one, other) => one.left - other.left);
  /** The pair that ends the best chain of each length, and what stands before each pair in its chain. */
  const ends: Pair[] = [];
  const before = new Map<Pair, Pair | undefined>();
  for (const pair of sorted) {
    const length = chainsEndingBefore(ends, pair.right);
    before.set(pair, ends[length - 1]);
    ends[length] = pair;
  }
  const chain: Pair[] = [];
  for (let pair = ends.at(-1); pair; pair = before.get(pair)) chain.push(pair);
  return chain.reverse();
}

/** How many of the chains end before the place `right`; their ends stand in order. */
function chainsEndingBefore(ends: readonly PlacePair[], right: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.right ?? 0) < right) low = middle + 1;
    else high = middle;
  }
  return low;
}

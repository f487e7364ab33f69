/**
 * The least number of characters to add, take away or change that makes `other` of `one`; never more than `most`.
 * Takes time in the order of the length and the square of the distance (Ukkonen, Algorithms for approximate string
 * matching, 1985): the furthest point that each diagonal reaches with a growing number of changes.
 */
export function editDistance(one: string, other: string, most = 5000): number {
  const goal = other.length - one.length;
  let reached = new Map<number, number>([[0, slide(one, other, 0, 0)]]);
  for (let changes = 0; changes < most; changes += 1) {
    if (reached.get(goal) === one.length) return changes;
    const next = new Map<number, number>();
    for (let diagonal = -changes - 1; diagonal <= changes + 1; diagonal += 1) {
      const changed = (reached.get(diagonal) ?? Number.NEGATIVE_INFINITY) + 1;
      const added = reached.get(diagonal - 1) ?? Number.NEGATIVE_INFINITY;
      const taken = (reached.get(diagonal + 1) ?? Number.NEGATIVE_INFINITY) + 1;
      const row = Math.min(Math.max(changed, added, taken), one.length, other.length - diagonal);
      if (row >= 0) next.set(diagonal, slide(one, other, row, diagonal));
    }
    reached = next;
  }
  return most;
}

/** How far the two texts go on alike from character `row` of the first on a diagonal. */
function slide(one: string, other: string, row: number, diagonal: number): number {
  let at = row;
  while (at < one.length && at + diagonal < other.length && one[at] === other[at + diagonal]) at += 1;
  return at;
}

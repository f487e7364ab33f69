const NO_ROOM = new Int32Array(0);

/** Where rows are written before it is known how many they are. */
let spare = NO_ROOM;

/**
 * The rows that `fill` writes, of which it gives the number: `most` at most. They are written where those before them
 * were, and copied: room for a whole register, made anew for a few rows, is cleared and collected each time.
 */
export function collectedRows(most: number, fill: (found: Int32Array) => number): Int32Array {
  const found = spare.length >= most ? spare : new Int32Array(most);
  // Whoever collects meanwhile gets room of their own.
  spare = NO_ROOM;
  const count = fill(found);
  spare = found;
  return found.slice(0, count);
}

/**
 * Those of the rows that pass a test, in their order. Rows are walked by their places here and wherever all of them are
 * looked at: an iterator or `filter` takes several times as long.
 */
export function rowsWhere(rows: Int32Array, passes: (row: number) => boolean): Int32Array {
  return collectedRows(rows.length, (found) => {
    let count = 0;
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] ?? 0;
      if (!passes(row)) continue;
      found[count] = row;
      count += 1;
    }
    return count;
  });
}

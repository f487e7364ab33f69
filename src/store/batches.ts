/** Rows an insert takes at once: PostgreSQL allows 65,535 parameters in a statement, our widest row has 24. */
const BATCH = 1_000;

/** Calls `insert` with `rows` in order, a batch at a time. */
export async function inBatches<Row>(
  rows: readonly Row[],
  insert: (batch: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await insert(rows.slice(start, start + BATCH));
}

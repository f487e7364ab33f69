import type { ReadDocument } from '../reading/document.ts';
import { contains } from '../text/span.ts';

/** The page on which the character at `offset` of the clean text is printed; null where the file has no pages. */
export function pageAt({ origin }: ReadDocument, offset: number): number | null {
  let low = 0;
  let high = origin.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = origin[low];
  return run !== undefined && contains(run, { start: offset, end: offset + 1 }) ? run.page : null;
}

import type { PassageView } from '../../desk/views.ts';
import type { Span } from '../../text/span.ts';

/** The spans that overlap each passage, by its `eId`, in the order given; passages do not overlap one another. */
export function byPassage<Marked extends Span>(
  passages: readonly PassageView[],
  spans: readonly Marked[],
): ReadonlyMap<string, readonly Marked[]> {
  const ordered = passages.filter(({ start, end }) => start < end).sort((one, other) => one.start - other.start);
  const found = new Map<string, Marked[]>();
  for (const span of spans) {
    for (let index = firstEndingAfter(ordered, span.start); index < ordered.length; index += 1) {
      const passage = ordered[index];
      if (passage === undefined || passage.start >= span.end) break;
      const own = found.get(passage.eId);
      if (own) own.push(span);
      else found.set(passage.eId, [span]);
    }
  }
  return found;
}

function firstEndingAfter(passages: readonly PassageView[], offset: number): number {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

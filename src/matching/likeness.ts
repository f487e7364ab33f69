const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in lower case, each with how often it stands there. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts the words of `text`. */
export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many words there are. */
function sizeOf(counts: WordCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The share of the words of two texts in one language that both have, 0 to 1 (Dice); 1 for two texts without words. */
export function likeness(left: WordCounts, right: WordCounts): number {
  const all = sizeOf(left) + sizeOf(right);
  if (all === 0) return 1;
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  return (2 * shared) / all;
}

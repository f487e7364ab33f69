import { likeness, type WordCounts } from './likeness.ts';

/** How many texts may have a word that is to lead from one text to others: common words lead everywhere. */
const MOST_WITH_WORD = 20;

/**
 * Pairs of texts that share at least `least` of their words, 0 to 1, the most alike first; every text is in one pair
 * at most. Texts are found through their rarer words, so time grows with their number and not with its square.
 */
export function pairAlike<Key>(
  left: ReadonlyMap<Key, WordCounts>,
  right: ReadonlyMap<Key, WordCounts>,
  least: number,
): [Key, Key][] {
  const withWord = keysByWord(right);
  const found = [...left].flatMap(([one, words]) => {
    const leading = [...words.keys()].map((word) => withWord.get(word) ?? []);
    const others = new Set(leading.filter((keys) => keys.length <= MOST_WITH_WORD).flat());
    return [...others].map((other) => ({ one, other, alike: likeness(words, right.get(other) ?? new Map()) }));
  });
  const [free, open] = [new Set(left.keys()), new Set(right.keys())];
  const best = found.filter(({ alike }) => alike >= least).toSorted((first, second) => second.alike - first.alike);
  return best.flatMap(({ one, other }): [Key, Key][] => {
    if (!free.has(one) || !open.has(other)) return [];
    free.delete(one);
    open.delete(other);
    return [[one, other]];
  });
}

function keysByWord<Key>(texts: ReadonlyMap<Key, WordCounts>): Map<string, Key[]> {
  const byWord = new Map<string, Key[]>();
  for (const [key, words] of texts) {
    for (const word of words.keys()) {
      const keys = byWord.get(word);
      if (keys) keys.push(key);
      else byWord.set(word, [key]);
    }
  }
  return byWord;
}

import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';

/** `items` as part of a sentence: "a, b og c", "a, b and c"; as a disjunction "a, b eller c", "a, b or c". */
export function runningList(
  items: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(LOCALE_TAGS[locale], { type }).format(items);
}

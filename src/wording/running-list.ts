import { keptFormats } from './kept-formats.ts';
import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';

const listFormat = keptFormats(
  (locale: Locale, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(LOCALE_TAGS[locale], { type }),
);

/** `items` as part of a sentence: "a, b og c", "a, b and c"; as a disjunction "a, b eller c", "a, b or c". */
export function runningList(
  items: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return listFormat(locale, type).format(items);
}

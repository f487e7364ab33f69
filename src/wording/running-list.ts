import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';

/** `items` as part of a sentence: "a, b og c", "a, b and c". */
export function runningList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(LOCALE_TAGS[locale], { type: 'conjunction' }).format(items);
}

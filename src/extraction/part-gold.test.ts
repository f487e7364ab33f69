import { describe, expect, test } from 'vitest';
import { languageCodes } from '../languages/registry.ts';
import { LABELLED_PARTS, partGoldOf, scoreParts } from './testing/part-gold.ts';

/** Lowest F1 that a part may have in a language. */
const BAR = 0.9;

describe.each(languageCodes().filter((code) => partGoldOf(code).length > 0))('parts in %s', (language) => {
  const scores = scoreParts(language);

  test.each(scores)('$part as a person labelled them', ({ f1, misses }) => {
    expect(f1, misses.join('\n')).toBeGreaterThanOrEqual(BAR);
  });

  test('a fifth of the sentences or more have nothing to find', () => {
    const sentences = partGoldOf(language);
    const empty = sentences.filter((sentence) => LABELLED_PARTS.every((part) => sentence[part] === undefined));
    expect(empty.length / sentences.length).toBeGreaterThanOrEqual(0.18);
  });
});

import { describe, expect, test } from 'vitest';
import { languageCodes, lexiconOf } from '../languages/registry.ts';
import { dateGoldOf, scoreDates } from './testing/date-gold.ts';

/** Lowest value F1 of dates that a language may have; issue 4 asks for 0.92 in English and 0.90 in Danish. */
const BARS: Readonly<Record<string, number>> = { da: 0.97, de: 0.95, en: 0.97, es: 0.95, fr: 0.95, sv: 0.95 };

describe.each(languageCodes().filter((code) => dateGoldOf(code).length > 0))('dates in %s', (language) => {
  const score = scoreDates(language);

  test('have the values that a person gave them', () => {
    expect(score.f1, score.misses.join('\n')).toBeGreaterThanOrEqual(BARS[language] ?? 0.9);
  });

  test('give every deadline and no false one', () => {
    expect(score.deadlinesRight / score.deadlines, score.misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(score.falseDeadlines, score.misses.join('\n')).toBe(0);
  });
});

test('a line of a million figures, or of ten thousand small words, holds no date', () => {
  const { dates } = lexiconOf('en').language;
  expect(dates.dates('7'.repeat(1_000_000))).toEqual([]);
  expect(dates.dates('by '.repeat(10_000))).toEqual([]);
  expect(dates.dates('the end of '.repeat(4_000))).toEqual([]);
  expect(dates.dates('every '.repeat(10_000))).toEqual([]);
  expect(dates.recurrences('every '.repeat(10_000))).toEqual([]);
  expect(dates.dates('1-'.repeat(10_000))).toEqual([]);
});

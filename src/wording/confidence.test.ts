import { describe, expect, test } from 'vitest';
import { WEIGHTS } from '../extraction/confidence/weights.ts';
import { formatWeight, probabilityOf, totalWeight, wordFeature } from './confidence.ts';
import { LOCALES } from './locale.ts';

describe.each(LOCALES)('in %s', (locale) => {
  test.each(['base', 'place.point', ...WEIGHTS.keys()])('%s is said in words', (feature) => {
    expect(wordFeature(feature, locale)).toMatch(/ /u);
  });

  test('a feature of another version goes by its name', () => {
    expect(wordFeature('rule.of-thumb', locale)).toBe('rule.of-thumb');
  });
});

test('features add up to log-odds, and those to a probability', () => {
  const features = [
    { feature: 'base', weight: 1.5 },
    { feature: 'subject.phrase', weight: -1.5 },
  ];
  expect(totalWeight(features)).toBe(0);
  expect(probabilityOf(0)).toBe(0.5);
  expect(probabilityOf(2.2)).toBeCloseTo(0.9, 2);
});

test('a weight carries its sign', () => {
  expect([formatWeight(1.8, 'da'), formatWeight(-0.4, 'en'), formatWeight(0, 'en')]).toEqual([
    '+1,80',
    '−0.40',
    '0.00',
  ]);
});

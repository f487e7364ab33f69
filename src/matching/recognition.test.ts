import { describe, expect, test } from 'vitest';
import { isRevision } from './is-revision.ts';
import { isTranslation } from './is-translation.ts';
import type { AlignmentMeasure } from './measure-alignment.ts';

const PARAGRAPHS = [
  'The parties will mend every lighthouse on the northern coast before winter.',
  'Each party pays for the lamps that stand on its own cliffs and islands.',
  'Ships that carry timber may enter the harbour without a pilot in daylight.',
  'The council of the harbours meets twice a year, in spring and in autumn.',
  'This agreement ends when the last of the old lamps has gone out.',
];
const text = (title: string, changed: Readonly<Record<number, string>> = {}) => ({
  title,
  passages: PARAGRAPHS.map((words, index) => ({
    type: 'paragraph' as const,
    number: `${index + 1}.`,
    text: changed[index] ?? words,
  })),
});
const unlike = { hasSameNumber: false };

describe('a revised text', () => {
  const before = text('Agreement on lighthouses');

  test('has most paragraphs word for word and the same title', () => {
    const one = { 2: 'Ships that carry timber or stone may enter the harbour without a pilot.' };
    expect(isRevision(before, text('Agreement on lighthouses', one), unlike)).toBe(true);
    expect(isRevision(before, text('Revised agreement on lighthouses', one), unlike)).toBe(true);
  });

  test('is not one of another year, of other words, or under another title', () => {
    const one = { 2: 'Nothing of this kind was ever agreed upon by anybody at all, in any year whatsoever.' };
    expect(isRevision(text('Plan 2024'), text('Plan 2025'), unlike)).toBe(false);
    expect(isRevision(before, text('Report on herring', one), unlike)).toBe(false);
    const most = Object.fromEntries([0, 1, 2, 3].map((index) => [index, `Only this is said in paragraph ${index}.`]));
    expect(isRevision(before, text('Agreement on lighthouses', most), unlike)).toBe(false);
  });

  test('of one number needs less, but not nothing', () => {
    const most = Object.fromEntries([0, 1, 2].map((index) => [index, `${PARAGRAPHS[index]} But never on Sundays.`]));
    expect(isRevision(before, text('Lamps', most), { hasSameNumber: true })).toBe(true);
    const all = Object.fromEntries(PARAGRAPHS.map((_, index) => [index, `Only this is said in paragraph ${index}.`]));
    expect(isRevision(before, text('Agreement on lighthouses', all), { hasSameNumber: true })).toBe(false);
  });
});

describe('a translation', () => {
  const measure = (given: Partial<AlignmentMeasure> = {}): AlignmentMeasure => ({
    ...{ paired: 1, lengthRatio: 0.95, figures: 30, sharedFigures: 0.95 },
    ...{ numbered: 20, sharedNumbers: 1, actors: 20, sharedActors: 0.9 },
    ...given,
  });

  test('has the same figures and actors in the same passages', () => {
    expect(isTranslation(measure(), unlike)).toBe(true);
  });

  test.each<[string, Partial<AlignmentMeasure>]>([
    ['other figures', { sharedFigures: 0.3 }],
    ['other numbers', { sharedNumbers: 0.4 }],
    ['another length', { lengthRatio: 0.4 }],
    ['passages that have no counterpart', { paired: 0.7 }],
    ['too little to go by', { figures: 6, actors: 6 }],
    ['other actors', { sharedActors: 0.1, actors: 60 }],
  ])('is not a text with %s', (_, given) => {
    expect(isTranslation(measure(given), unlike)).toBe(false);
  });

  test('of one number needs less, but no text that merely cites it', () => {
    expect(isTranslation(measure({ figures: 4, actors: 2, paired: 0.7 }), { hasSameNumber: true })).toBe(true);
    expect(isTranslation(measure({ sharedFigures: 0.1 }), { hasSameNumber: true })).toBe(false);
    expect(isTranslation(measure({ lengthRatio: 0.2 }), { hasSameNumber: true })).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { type ComparablePassage, diffPassages } from './diff-passages.ts';

const WORDS: Readonly<Record<string, string>> = {
  a: 'The parties will mend every lighthouse on the northern coast.',
  b: 'Each party pays for the lamps that stand on its own cliffs.',
  c: 'Ships that carry timber may enter the harbour without a pilot.',
  d: 'The council meets twice a year, in spring and in autumn.',
  D: 'The council meets once a year, in spring and never in autumn.',
  e: 'This agreement ends when the last lamp goes out.',
};
const passages = (letters: string): ComparablePassage[] =>
  [...letters].map((letter, index) => ({ type: 'paragraph', number: `${index + 1}.`, text: WORDS[letter] ?? letter }));

const story = (before: string, after: string) =>
  diffPassages(passages(before), passages(after))
    .map(({ before: from, after: to, isChanged, isMoved }) => {
      if (to === null) return `-${before[from ?? 0]}`;
      if (from === null) return `+${after[to]}`;
      return `${after[to]}${isChanged ? '~' : ''}${isMoved ? '^' : ''}`;
    })
    .join(' ');

describe('passages', () => {
  test('that stay, go and come', () => {
    expect(story('abc', 'abc')).toBe('a b c');
    expect(story('abc', 'ac')).toBe('a -b c');
    expect(story('ac', 'abc')).toBe('a +b c');
    expect(story('', 'a')).toBe('+a');
    expect(story('a', '')).toBe('-a');
  });

  test('with other words are changed, and others with as many words are not', () => {
    expect(story('abd', 'abD')).toBe('a b D~');
    expect(story('abc', 'abe')).toBe('a b -c +e');
  });

  test('that went elsewhere are moved, also with some other words', () => {
    expect(story('abcd', 'bcda')).toBe('b c d a^');
    expect(story('dabce', 'abcDe')).toBe('a b c D~^ e');
  });

  test('that stand there twice are not taken for one another', () => {
    expect(story('aba', 'aba')).toBe('a b a');
    expect(story('aab', 'ab')).toMatch(/^(?:-a a|a -a) b$/u);
  });

  test('of which every one is in one step, in a text that was turned around', () => {
    const steps = diffPassages(passages('abcde'), passages('edcba'));
    const places = (side: 'before' | 'after') =>
      steps.flatMap((step) => step[side] ?? []).toSorted((one, other) => one - other);
    expect([places('before'), places('after')]).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4],
    ]);
  });
});

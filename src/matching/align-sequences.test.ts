import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignSequences } from './align-sequences.ts';

/** Lays two words beside one another: equal letters gain, others cannot be paired. */
const laid = (left: string, right: string) =>
  alignSequences({
    left: left.length,
    right: right.length,
    gap: 0.5,
    gain: (one, other) => (left[one] === right[other] ? 1 : -Infinity),
  })
    .map(
      (group) =>
        `${group.left.map((place) => left[place]).join('')}|${group.right.map((place) => right[place]).join('')}`,
    )
    .join(' ');

test('equal things are paired in order, the others stand alone', () => {
  expect(laid('abc', 'abc')).toBe('a|a b|b c|c');
  expect(laid('abc', 'ac')).toBe('a|a b| c|c');
  expect(laid('', 'ab')).toBe('|a |b');
  expect(laid('', '')).toBe('');
});

test('two of one side can stand beside one of the other', () => {
  const groups = alignSequences({
    left: 2,
    right: 3,
    gap: 1,
    gain: (left, right) => (left === 1 && right === 2 ? 1 : -1),
    joinedGain: (side, left, right) => (side === 'right' && left === 0 && right === 0 ? 2 : -2),
  });
  expect(groups).toEqual([
    { left: [0], right: [0, 1] },
    { left: [1], right: [2] },
  ]);
});

test('everything is in one group, in order, however many there are', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 });
  fc.assert(
    fc.property(letters, letters, (left, right) => {
      const pairs = laid(left, right).split(' ');
      const side = (index: number) => pairs.map((pair) => pair.split('|')[index] ?? '').join('');
      expect([side(0), side(1)]).toEqual([left, right]);
    }),
  );
});

test('long sequences are paired near the diagonal', () => {
  const long = Array.from({ length: 1_000 }, (_, index) => index);
  const shorter = long.filter((number) => number % 100 !== 50);
  const groups = alignSequences({
    left: long.length,
    right: shorter.length,
    gap: 0.5,
    gain: (left, right) => (long[left] === shorter[right] ? 1 : -1),
  });
  const alone = groups.filter(({ right }) => right.length === 0).map(({ left: [place] }) => place);
  expect(alone).toEqual(long.filter((number) => number % 100 === 50));
});

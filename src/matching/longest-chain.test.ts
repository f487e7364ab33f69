import { expect, test } from 'vitest';
import { longestChain } from './longest-chain.ts';

const chain = (rights: readonly number[]) =>
  longestChain(rights.map((right, left) => ({ left, right }))).map(({ right }) => right);

test('the most that stand in order on both sides', () => {
  expect(chain([0, 1, 2])).toEqual([0, 1, 2]);
  expect(chain([4, 0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
  expect(chain([3, 1, 0, 2])).toHaveLength(2);
  expect(chain([])).toEqual([]);
});

test('pairs may come in any order', () => {
  const pairs = [
    { left: 7, right: 9 },
    { left: 1, right: 2 },
    { left: 4, right: 8 },
    { left: 5, right: 6 },
  ];
  expect(longestChain(pairs).map(({ left }) => left)).toEqual([1, 5, 7]);
});

import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

/** Lets everything happen that can happen without waiting. */
const settle = async () => {
  for (let count = 0; count < 5; count += 1) await turn();
};

test('works on several items at a time, and uses them in their order', async () => {
  const doors = new Map(['a', 'b', 'c', 'd'].map((item) => [item, Promise.withResolvers<string>()]));
  const begun: string[] = [];
  const used: string[] = [];
  const work = (item: string) => {
    begun.push(item);
    return doors.get(item)?.promise ?? Promise.reject(new Error(item));
  };
  const all = inOrder(doors.keys(), 3, {
    work,
    use: async (_, working) => {
      used.push(await working);
    },
  });
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  doors.get('c')?.resolve('C');
  doors.get('b')?.resolve('B');
  await settle();
  expect([begun.length, used]).toEqual([3, []]);
  doors.get('a')?.resolve('A');
  doors.get('d')?.resolve('D');
  await all;
  expect([begun, used]).toEqual([
    ['a', 'b', 'c', 'd'],
    ['A', 'B', 'C', 'D'],
  ]);
});

test('lets the one that uses an item see that working on it failed, and goes on', async () => {
  const seen: string[] = [];
  await inOrder([1, 2, 3], 2, {
    work: async (item) => {
      if (item === 2) throw new Error('two');
      return String(item);
    },
    use: async (_, working) => {
      seen.push(await working.catch((error: Error) => error.message));
    },
  });
  expect(seen).toEqual(['1', 'two', '3']);
});

test('stops with the item that cannot be used, and throws why', async () => {
  const used: number[] = [];
  const all = inOrder([1, 2, 3, 4], 2, {
    work: async (item) => item,
    use: async (item) => {
      if (item === 2) throw new Error('nobody reads on');
      used.push(item);
    },
  });
  await expect(all).rejects.toThrow('nobody reads on');
  expect(used).toEqual([1]);
});

test('begins no more once it is stopped, and uses what was begun', async () => {
  const used: number[] = [];
  await inOrder(
    [1, 2, 3, 4],
    1,
    {
      work: async (item) => item,
      use: async (item) => {
        used.push(item);
      },
    },
    () => used.length === 2,
  );
  expect(used).toEqual([1, 2]);
});

test('tells each item when those before it have been used', async () => {
  const order: string[] = [];
  await inOrder([1, 2], 2, {
    work: async (item, before) => {
      await before;
      order.push(`after ${item - 1}`);
    },
    use: async (item, working) => {
      await working;
      order.push(`used ${item}`);
    },
  });
  expect(order).toEqual(['after 0', 'used 1', 'after 1', 'used 2']);
});

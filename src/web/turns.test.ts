import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('so many are at work at once, the others follow in their order, and a failure lets the next one in', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const gates = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
  const done = gates.map((gate, number) =>
    turns
      .take(async () => {
        begun.push(number);
        await gate.promise;
        return number;
      })
      .catch(() => 'failed'),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  gates[1]?.reject(new Error('broken'));
  expect(await done[1]).toBe('failed');
  gates[2]?.resolve();
  expect(await done[2]).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3]);
  gates[0]?.resolve();
  gates[3]?.resolve();
  expect(await Promise.all(done)).toEqual([0, 'failed', 2, 3]);
});

import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { watch } from '../../fuzz/watchdog.ts';

const ALLOWED = 200;

let worker: Worker | null = null;
afterEach(() => worker?.terminate());

test.each([
  ['a loop', 'for (;;);'],
  ['a pattern that tries everything', '/^(a+)+$/.test("a".repeat(60) + "b")'],
])('a thread that hangs in %s is found out by its processor time', { timeout: 120_000 }, async (_, code) => {
  worker = new Worker(code, { eval: true });
  const { promise, resolve } = Promise.withResolvers<string>();
  const stop = watch(worker, () => 7, ALLOWED, resolve);
  expect(await promise).toBe('more than 200 ms of processor time');
  stop();
});

test('a thread is not held to account for all its inputs together', { timeout: 120_000 }, async () => {
  worker = new Worker('for (;;);', { eval: true });
  const { promise, resolve } = Promise.withResolvers<string>();
  const inputs = [1, 2, 3];
  const stop = watch(worker, () => inputs.pop() ?? 0, ALLOWED, resolve);
  await promise;
  stop();
  expect(inputs).toEqual([]);
});

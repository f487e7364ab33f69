import { expect, test } from 'vitest';
import { RateLimiter } from './rate-limiter.ts';

test('lets so many through in a minute, and as many in the next', () => {
  const limiter = new RateLimiter();
  const seen = [0, 10_000, 59_001, 60_000].map((now) => limiter.take('a', 2, now));
  expect(seen).toEqual([
    { isAllowed: true, left: 1, seconds: 60 },
    { isAllowed: true, left: 0, seconds: 50 },
    { isAllowed: false, left: 0, seconds: 1 },
    { isAllowed: true, left: 1, seconds: 60 },
  ]);
});

test('counts each by itself', () => {
  const limiter = new RateLimiter();
  expect(['a', 'b', 'a'].map((subject) => limiter.take(subject, 1, 0).isAllowed)).toEqual([true, true, false]);
});

test('forgets the oldest rather than growing without end', () => {
  const limiter = new RateLimiter();
  limiter.take('first', 1, 0);
  for (let other = 0; other < 50_000; other += 1) limiter.take(`other ${other}`, 1, 0);
  expect(limiter.take('first', 1, 0).isAllowed).toBe(true);
  expect(limiter.take('other 49999', 1, 0).isAllowed).toBe(false);
});

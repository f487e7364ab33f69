import { expect, test } from 'vitest';
import { allowing, useLoopback } from '../../tests/support/loopback.ts';
import { createFetcher } from './create-fetcher.ts';

const { serve } = useLoopback();

test('a few pages are fetched at the same time, the others wait, and a failure makes room as well', async () => {
  let [now, most] = [0, 0];
  const port = await serve(({ url }, response) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => {
      now -= 1;
      response.writeHead(url === '/2' ? 404 : 200).end(url);
    }, 20);
  });
  const fetcher = createFetcher({ atOnce: 2, allowAddress: allowing(port) });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 7 }, (_, at) => fetcher.fetch(`http://127.0.0.1:${port}/${at}`)),
  );
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled'],
  ]);
  expect(most).toBe(2);
});

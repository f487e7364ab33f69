import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Invalid } from '../../desk/errors.ts';
import { besides, linkPages, pageOf } from './paging.ts';

const key = (row: string) => row;
const six = ['ant', 'bee', 'cat', 'dog', 'eel', 'fox'];

test('leads from page to page, and back', () => {
  const first = pageOf(six, key, { limit: 4 });
  expect(first).toEqual({ rows: ['ant', 'bee', 'cat', 'dog'], next: 'after-3-dog', previous: null });
  const second = pageOf(six, key, { limit: 4, cursor: 'after-3-dog' });
  expect(second).toEqual({ rows: ['eel', 'fox'], next: null, previous: 'before-4-eel' });
  expect(pageOf(six, key, { limit: 4, cursor: 'before-4-eel' })).toEqual(first);
  expect(pageOf([], key, { limit: 4 })).toEqual({ rows: [], next: null, previous: null });
});

test('leaves nothing out and tells nothing twice when rows come and go in between', () => {
  expect(pageOf(['aal', ...six], key, { limit: 4, cursor: 'after-3-dog' }).rows).toEqual(['eel', 'fox']);
  const without = six.filter((row) => row !== 'dog');
  expect(pageOf(without, key, { limit: 4, cursor: 'after-3-dog' }).rows).toEqual(['eel', 'fox']);
  expect(pageOf(['ant'], key, { limit: 4, cursor: 'after-3-dog' }).rows).toEqual([]);
});

test.each(['', 'dog', 'after-dog', 'after-3-', 'before--1-dog', 'after-3-Dog"', 'beside-3-dog'])(
  'refuses what is no cursor: %s',
  (cursor) => {
    expect(() => pageOf(six, key, { cursor })).toThrow(Invalid);
  },
);

test('names the pages beside it in a header, with everything else that was asked for', async () => {
  const app = new Hono();
  app.get('/api/pledges', (context) =>
    context.json(linkPages(context, besides({ next: 'after-1-bee', previous: 'before-0-ant' }, context.req.url))),
  );
  const answer = await app.request('http://localhost/api/pledges?limit=2&signatory=dk&cursor=after-0-x');
  const address = (cursor: string) => `/api/pledges?limit=2&signatory=dk&cursor=${cursor}`;
  expect(await answer.json()).toEqual({ next: address('after-1-bee'), previous: address('before-0-ant') });
  expect(answer.headers.get('link')).toBe(
    `<${address('after-1-bee')}>; rel="next", <${address('before-0-ant')}>; rel="prev"`,
  );
});

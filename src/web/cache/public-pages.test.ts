import { describe, expect, test } from 'vitest';
import { type KeptPage, PublicPages } from './public-pages.ts';
import { isPublicPage } from './public-paths.ts';

const page = (bytes: number): KeptPage => ({
  body: new Uint8Array(bytes),
  gzip: new Uint8Array(0),
  tag: 'W/"a"',
  type: 'text/html',
});

function heard(mostBytes = 1_000): PublicPages {
  const pages = new PublicPages({ mostBytes });
  pages.heard(true);
  return pages;
}

describe('pages that are kept', () => {
  test('are forgotten when anything changes', () => {
    const pages = heard();
    pages.keep('a', page(1), pages.ticket());
    expect(pages.find('a')).toBeDefined();
    pages.changed();
    expect(pages.find('a')).toBeUndefined();
  });

  test('are not those that were made while something changed', () => {
    const pages = heard();
    const ticket = pages.ticket();
    pages.changed();
    pages.keep('a', page(1), ticket);
    expect(pages.find('a')).toBeUndefined();
  });

  test('are none while nobody tells of changes', () => {
    const pages = new PublicPages({ mostBytes: 1_000 });
    pages.keep('a', page(1), pages.ticket());
    expect(pages.find('a')).toBeUndefined();
    pages.heard(true);
    pages.keep('a', page(1), pages.ticket());
    pages.heard(false);
    expect(pages.find('a')).toBeUndefined();
  });

  test('have room for so many bytes only; the ones asked for last stay', () => {
    const pages = heard(250);
    for (const key of ['a', 'b']) pages.keep(key, page(100), pages.ticket());
    pages.find('a');
    pages.keep('c', page(100), pages.ticket());
    expect(['a', 'b', 'c'].map((key) => pages.find(key) !== undefined)).toEqual([true, false, true]);
  });
});

test.each([
  ['/', true],
  ['/documents/abc?c=1', true],
  ['/news/two-piers/da', true],
  ['/news/feed/da.atom', true],
  ['/news/files/1/a.png', false],
  ['/news/two-piers/press-kit.zip', false],
  ['/pledges/beacons', true],
  ['/pledges/beacons/import', false],
  ['/desk/news', false],
  ['/invitation/secret', false],
  ['/unsubscribe/secret', false],
  ['/calendar/secret.ics', false],
  ['/sign-in', false],
  ['/account', false],
  ['/documents/abc/original', false],
  [`/register?q=${'x'.repeat(600)}`, false],
])('%s may be kept for other visitors: %s', (path, isPublic) => {
  expect(isPublicPage(new URL(path, 'http://house.example'))).toBe(isPublic);
});

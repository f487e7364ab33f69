import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Feed } from './feed.ts';
import { toAtom } from './to-atom.ts';
import { toJsonFeed } from './to-json-feed.ts';
import { toRss } from './to-rss.ts';

const TITLE = 'Løfter & »åbne« kajer <b>';
const HTML = '<p>Both are <em>open</em> &amp; lit.</p>\n';
const feed: Feed = {
  ...{ title: 'Press releases from A & B', subtitle: 'The latest', language: 'da', author: 'A & B' },
  ...{ home: 'https://house.example/news', self: 'https://house.example/news/feed/da.atom' },
  updated: '2026-03-09T04:00:00.000Z',
  entries: [
    {
      ...{ id: 'urn:uuid:0b7c1a52-4a43-4c4b-9a3b-0b1a6d5c9f10', address: 'https://house.example/news/kajer/da' },
      ...{ title: TITLE, summary: 'Two ]]> piers', html: HTML, topics: ['Digital diplomacy'] },
      ...{ published: '2026-03-09T03:30:00.000Z', updated: '2026-03-09T04:00:00.000Z' },
      picture: { address: 'https://house.example/a.png', mediaType: 'image/png', size: 982 },
    },
  ],
};
const [entry] = feed.entries;

describe('what a feed reader’s parser reads', () => {
  test('of Atom', () => {
    const read = parseAtomFeed(toAtom(feed));
    expect(read).toMatchObject({ id: feed.self, title: { value: feed.title }, authors: [{ name: feed.author }] });
    expect(read.links).toMatchObject([{ rel: 'self' }, { rel: 'alternate', href: feed.home, hreflang: 'da' }]);
    const [first] = read.entries ?? [];
    expect(first).toMatchObject({ id: entry?.id, title: { value: TITLE }, summary: { value: 'Two ]]> piers' } });
    expect(first?.content).toMatchObject({ value: HTML.trim(), type: 'html' });
    expect(first).toMatchObject({ categories: [{ term: 'Digital diplomacy' }], published: entry?.published });
    expect(first?.links).toMatchObject([{ href: entry?.address }, { rel: 'enclosure', length: 982 }]);
  });

  test('of RSS', () => {
    const read = parseRssFeed(toRss(feed));
    expect(read).toMatchObject({ title: feed.title, link: feed.home, language: 'da' });
    const [first] = read.items ?? [];
    expect(first).toMatchObject({ title: TITLE, link: entry?.address, description: 'Two ]]> piers' });
    expect(first).toMatchObject({ guid: { value: entry?.id, isPermaLink: false }, content: { encoded: HTML.trim() } });
    expect(new Date(String(first?.pubDate)).toISOString()).toBe(entry?.published);
  });

  test('of JSON Feed', () => {
    const read = parseJsonFeed(toJsonFeed(feed));
    expect(read).toMatchObject({ title: feed.title, feed_url: feed.self, language: 'da' });
    expect(read.items).toMatchObject([{ id: entry?.id, url: entry?.address, title: TITLE, content_html: HTML.trim() }]);
  });

  test.each([
    ['Atom', () => parseAtomFeed(toAtom({ ...feed, entries: [] })).title?.value],
    ['RSS', () => parseRssFeed(toRss({ ...feed, entries: [] })).title],
  ])('of %s in which nothing was published', (_, read) => {
    expect(read()).toBe(feed.title);
  });

  test('what XML cannot hold does not break the feed', () => {
    const odd = { ...feed, title: 'A\u0000\u000B\uFFFE' };
    expect(parseAtomFeed(toAtom(odd)).title?.value).toBe('A\uFFFD\uFFFD\uFFFD');
  });
});

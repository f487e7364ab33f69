import { XmlWriter } from '../akoma-ntoso/xml-writer.ts';
import type { Feed, FeedEntry } from './feed.ts';

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
};

/** A feed in RSS 2.0, with Atom's link to itself (RSS Advisory Board, Best Practices Profile). */
export function toRss(feed: Feed): string {
  const xml = new XmlWriter();
  const line = (name: string, words: string) => xml.line(name, {}, () => xml.text(words));
  xml.element('rss', NAMESPACES, () => {
    xml.element('channel', {}, () => {
      line('title', feed.title);
      line('link', feed.home);
      line('description', feed.subtitle);
      line('language', feed.language);
      line('lastBuildDate', dateOf(feed.updated));
      xml.element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self });
      for (const entry of feed.entries) writeItem(xml, entry);
    });
  });
  return xml.finish();
}

function writeItem(xml: XmlWriter, entry: FeedEntry): void {
  const line = (name: string, words: string, attributes = {}) => xml.line(name, attributes, () => xml.text(words));
  xml.element('item', {}, () => {
    line('title', entry.title);
    line('link', entry.address);
    line('guid', entry.id, { isPermaLink: 'false' });
    line('pubDate', dateOf(entry.published));
    for (const topic of entry.topics) line('category', topic);
    line('description', entry.summary);
    line('content:encoded', entry.html);
    if (entry.picture) {
      const { address, mediaType, size } = entry.picture;
      xml.element('enclosure', { url: address, length: size, type: mediaType });
    }
  });
}

/** RFC 822 with a year of four digits, as RSS has it. */
function dateOf(instant: string): string {
  return new Date(instant).toUTCString();
}

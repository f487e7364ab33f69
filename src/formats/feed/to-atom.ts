import { XmlWriter } from '../akoma-ntoso/xml-writer.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** A feed in Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const xml = new XmlWriter();
  const line = (name: string, words: string, attributes = {}) => xml.line(name, attributes, () => xml.text(words));
  xml.element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, () => {
    line('id', feed.self);
    line('title', feed.title);
    line('subtitle', feed.subtitle);
    line('updated', feed.updated);
    xml.element('author', {}, () => line('name', feed.author));
    xml.element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self });
    xml.element('link', { rel: 'alternate', type: 'text/html', href: feed.home, hreflang: feed.language });
    for (const entry of feed.entries) writeEntry(xml, feed, entry);
  });
  return xml.finish();
}

function writeEntry(xml: XmlWriter, { language }: Feed, entry: FeedEntry): void {
  const line = (name: string, words: string, attributes = {}) => xml.line(name, attributes, () => xml.text(words));
  xml.element('entry', {}, () => {
    line('id', entry.id);
    line('title', entry.title);
    line('published', entry.published);
    line('updated', entry.updated);
    xml.element('link', { rel: 'alternate', type: 'text/html', href: entry.address, hreflang: language });
    if (entry.picture) {
      const { address, mediaType, size } = entry.picture;
      xml.element('link', { rel: 'enclosure', type: mediaType, length: size, href: address });
    }
    for (const topic of entry.topics) xml.element('category', { term: topic });
    line('summary', entry.summary);
    line('content', entry.html, { type: 'html' });
  });
}

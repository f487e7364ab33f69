import { XmlWriter } from '../akoma-ntoso/xml-writer.ts';

/** A page that search engines may know of. */
export interface SitemapPage {
  /** Whole. */
  readonly address: string;
  /** ISO date or instant of its last change; null where nobody knows. */
  readonly changed: string | null;
  /** Whole addresses of the same page by language, itself among them; empty where there is only one. */
  readonly languages: Readonly<Record<string, string>>;
}

/** The most pages that a sitemap may have (sitemaps.org, protocol). */
export const MOST_PAGES = 50_000;

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

/** The pages as a sitemap; those beyond {@link MOST_PAGES} are left out. */
export function toSitemap(pages: readonly SitemapPage[]): string {
  const xml = new XmlWriter();
  const line = (name: string, words: string) => xml.line(name, {}, () => xml.text(words));
  xml.element('urlset', NAMESPACES, () => {
    for (const { address, changed, languages } of pages.slice(0, MOST_PAGES)) {
      xml.element('url', {}, () => {
        line('loc', address);
        if (changed !== null) line('lastmod', changed);
        for (const [hreflang, href] of Object.entries(languages)) {
          xml.element('xhtml:link', { rel: 'alternate', hreflang, href });
        }
      });
    }
  });
  return xml.finish();
}

import type { PublicPages } from '../../desk/list-public-pages.ts';
import type { SitemapPage } from '../../formats/sitemap/to-sitemap.ts';
import {
  CAMPAIGNS_PATH,
  campaignPath,
  documentPath,
  EVENTS_PATH,
  eventPath,
  NEWS_PATH,
  newsArchivePath,
  pledgePath,
  releasePath,
} from '../paths.ts';

const STANDING = ['/', '/about', '/documents', '/register', '/deeds', '/actors', '/topics', '/initiatives'];

/** The pages that search engines may know of, press releases first. */
export function sitemapPages(
  origin: string,
  { releases, events, pledges, campaigns, documents }: PublicPages,
): SitemapPage[] {
  const page = (path: string, changed: Date | null = null): SitemapPage => ({
    address: origin + path,
    changed: changed?.toISOString() ?? null,
    languages: {},
  });
  return [
    ...[...STANDING, EVENTS_PATH, NEWS_PATH, newsArchivePath(), CAMPAIGNS_PATH].map((path) => page(path)),
    ...releases.flatMap(({ slug, languages, changed }) => {
      const addresses = languages.map((language) => [language, origin + releasePath(slug, language)] as const);
      return addresses.map(([, address]) => ({
        address,
        changed: changed.toISOString(),
        languages: languages.length > 1 ? Object.fromEntries(addresses) : {},
      }));
    }),
    ...events.map(({ slug, changed }) => page(eventPath(slug), changed)),
    ...pledges.map((slug) => page(pledgePath(slug))),
    ...campaigns.flatMap(({ slug, statements }) => [
      page(campaignPath(slug)),
      ...statements.map((statement) => page(campaignPath(slug, statement.slug), statement.publishedAt)),
    ]),
    ...documents.map(({ id, ingestedAt }) => page(documentPath(id), ingestedAt)),
  ];
}

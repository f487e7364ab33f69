import type { ReleaseView } from '../../desk/newsroom/release-views.ts';
import type { Feed, FeedEntry } from '../../formats/feed/feed.ts';
import { markupToHtml } from '../../formats/markup/to-html.ts';
import type { Locale } from '../../wording/locale.ts';
import type { PageContext } from '../page-context.ts';
import { type FeedKind, NEWS_PATH, newsFeedPath, releaseFilePath, releasePath } from '../paths.ts';
import { changedAt, mainPicture, textFor } from './texts.ts';

/** When nothing was ever published. */
const NEVER = new Date(0).toISOString();

/** The press releases in one language as a feed. */
export function feedOf(
  page: PageContext,
  releases: readonly ReleaseView[],
  { language, kind }: { readonly language: string; readonly kind: FeedKind },
): Feed {
  const { news } = page.wording;
  const entries = releases.flatMap((release) => entryOf(page, release, language) ?? []);
  const changes = entries.map(({ updated }) => updated).sort();
  return {
    title: news.feedTitle(page.site.name),
    subtitle: news.feedSubtitle(page.site.name),
    language,
    home: page.origin + NEWS_PATH,
    self: page.origin + newsFeedPath(language, kind),
    author: page.site.name,
    updated: changes.at(-1) ?? NEVER,
    entries,
  };
}

function entryOf(page: PageContext, release: ReleaseView, language: string): FeedEntry | null {
  const text = textFor(release, page.locale, language);
  const updated = changedAt(release, language);
  if (!text || release.publishedAt === null || updated === null) return null;
  const picture = mainPicture(release);
  return {
    id: `urn:uuid:${release.id}`,
    address: page.origin + releasePath(release.slug, language),
    title: text.title,
    summary: text.lead,
    html: markupToHtml(`${text.lead}\n\n${text.body}`, { origin: page.origin }),
    published: release.publishedAt.toISOString(),
    updated: updated.toISOString(),
    topics: release.topics.map(({ names }) => names[feedLocale(language)]),
    picture: picture
      ? { address: page.origin + releaseFilePath(picture), mediaType: picture.mediaType, size: picture.size }
      : null,
  };
}

/** The language of what stands beside the words. */
export function feedLocale(language: string): Locale {
  return language === 'da' ? 'da' : 'en';
}

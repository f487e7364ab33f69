import type { ReleasePageView } from '../../desk/newsroom/release-views.ts';
import { newsArticleJsonLd } from '../../formats/schema-org/news-article.ts';
import type { ReleaseText } from '../../store/release-texts.ts';
import { JsonLd } from '../components/json-ld.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, FEED_KINDS, newsFeedPath, pledgePath, releaseFilePath, releasePath } from '../paths.ts';
import { changedAt, mainPicture } from './texts.ts';

/** The media types of feeds. */
export const FEED_TYPES = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;

/** Where programs find the feeds. */
export function FeedLinks({ page }: { page: PageContext }) {
  return FEED_KINDS.map((kind) => (
    <link
      rel="alternate"
      type={FEED_TYPES[kind]}
      title={page.wording.news.feedKinds[kind]}
      href={newsFeedPath(page.locale, kind)}
    />
  ));
}

interface ReleaseHeadProps {
  readonly page: PageContext;
  readonly release: ReleasePageView;
  readonly text: ReleaseText;
}

/** What machines are told of a press release: its addresses, Open Graph, and schema.org. */
export function ReleaseHead({ page, release, text }: ReleaseHeadProps) {
  const { slug, texts, topics } = release;
  const addressIn = (language: string) => page.origin + releasePath(slug, language);
  const address = addressIn(text.language);
  const picture = mainPicture(release);
  const published = release.publishedAt?.toISOString() ?? '';
  const modified = changedAt(release, text.language)?.toISOString() ?? '';
  return (
    <>
      <link rel="canonical" href={address} />
      {texts.map(({ language }) => (
        <link rel="alternate" hreflang={language} href={addressIn(language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={page.origin + releasePath(slug)} />
      <FeedLinks page={page} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={page.site.name} />
      <meta property="og:title" content={text.title} />
      <meta property="og:description" content={text.lead} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={text.language} />
      <meta property="article:published_time" content={published} />
      <meta property="article:modified_time" content={modified} />
      {topics.map(({ names }) => (
        <meta property="article:tag" content={names[page.locale]} />
      ))}
      {picture && (
        <>
          <meta property="og:image" content={page.origin + releaseFilePath(picture)} />
          <meta property="og:image:type" content={picture.mediaType} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          <meta property="og:image:alt" content={picture.alternatives[text.language] ?? ''} />
        </>
      )}
      <JsonLd data={newsArticleJsonLd(articleOf({ page, release, text }, address, { published, modified }))} />
    </>
  );
}

function articleOf(
  { page, release, text }: ReleaseHeadProps,
  address: string,
  at: { readonly published: string; readonly modified: string },
) {
  const { slug, texts, files, topics, corrections, commitments, pledges } = release;
  const whole = (path: string) => page.origin + path;
  return {
    ...{ address, headline: text.title, description: text.lead, language: text.language, ...at },
    publisher: page.site.name,
    home: `${page.origin}/`,
    pictures: files.filter(({ kind }) => kind === 'image').map((file) => whole(releaseFilePath(file))),
    topics: topics.map(({ names }) => names[page.locale]),
    translations: texts.filter((each) => each !== text).map(({ language }) => whole(releasePath(slug, language))),
    corrections: corrections
      .filter(({ language }) => language === text.language)
      .map(({ note, correctedAt }) => ({ text: note, at: correctedAt.toISOString() })),
    mentions: [
      ...commitments.map(({ id }) => whole(commitmentPath(id))),
      ...pledges.map((pledge) => whole(pledgePath(pledge.slug))),
    ],
  };
}

import type { ReleaseList } from '../../desk/list-releases.ts';
import type { ReleaseView } from '../../desk/newsroom/release-views.ts';
import type { ReleaseFigures } from '../../store/releases.ts';
import { formatInstant } from '../../wording/instants.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { Layout } from '../components/layout.tsx';
import { FeedLinks } from '../news/release-head.tsx';
import { textFor } from '../news/texts.ts';
import type { PageContext } from '../page-context.ts';
import { FEED_KINDS, newsArchivePath, newsFeedPath, releasePath, SUBSCRIBE_PATH } from '../paths.ts';

function Row({ page, release }: { page: PageContext; release: ReleaseView }) {
  const { news } = page.wording;
  const text = textFor(release, page.locale);
  if (!text) return null;
  const others = release.texts.filter(({ language }) => language !== text.language);
  return (
    <li>
      <h2>
        <a href={releasePath(release.slug)} lang={text.language}>
          {text.title}
        </a>
      </h2>
      <p lang={text.language}>{text.lead}</p>
      <p class="facts">
        {release.publishedAt !== null && formatInstant(release.publishedAt, page.locale, page.timeZone)}
        {release.corrections.length > 0 && `, ${news.correctedMark}`}
        {others.length > 0 &&
          `, ${news.alsoIn.toLocaleLowerCase(page.locale)} ${others.map(({ language }) => wordLanguage(language, page.locale)).join(', ')}`}
      </p>
    </li>
  );
}

interface NewsProps {
  readonly page: PageContext;
  readonly title: string;
  readonly list: ReleaseList;
  /** The page of the list, from 1. */
  readonly number: number;
  /** Where the list is. */
  readonly path: string;
}

/** Press releases, the newest first: all of them, those of a year or about a topic. */
export function NewsPage({ page, title, list, number, path }: NewsProps) {
  const { news } = page.wording;
  return (
    <Layout page={page} title={title} place="news" head={<FeedLinks page={page} />}>
      <div class="news-page">
        <header class="page-head">
          <h1>{title}</h1>
          <p>{news.lead}</p>
        </header>
        {list.releases.length === 0 ? (
          <p class="quiet">{news.none}</p>
        ) : (
          <ol class="news-list">
            {list.releases.map((release) => (
              <Row page={page} release={release} />
            ))}
          </ol>
        )}
        {(number > 1 || list.hasMore) && (
          <nav class="more" aria-label={title}>
            {number > 1 && (
              <a href={`${path}?page=${number - 1}`} rel="prev">
                {news.newer}
              </a>
            )}
            {list.hasMore && (
              <a href={`${path}?page=${number + 1}`} rel="next">
                {news.older}
              </a>
            )}
          </nav>
        )}
        <p class="more">
          <a href={newsArchivePath()}>{news.archive}</a>
          <span>{news.feeds}:</span>
          {FEED_KINDS.map((kind) => (
            <a href={newsFeedPath(page.locale, kind)}>{news.feedKinds[kind]}</a>
          ))}
          {page.canSubscribe && <a href={SUBSCRIBE_PATH}>{page.wording.subscriptions.title}</a>}
        </p>
      </div>
    </Layout>
  );
}

interface NewsArchiveProps {
  readonly page: PageContext;
  readonly figures: ReleaseFigures;
  readonly topicName: (topic: string) => string;
}

/** How many press releases there are of each year and about each topic. */
export function NewsArchivePage({ page, figures, topicName }: NewsArchiveProps) {
  const { news } = page.wording;
  const { years, topics } = figures;
  return (
    <Layout page={page} title={news.archive} place="news">
      <div class="news-page">
        <header class="page-head">
          <h1>{news.archive}</h1>
          <p>{news.archiveLead}</p>
        </header>
        {years.length === 0 && <p class="quiet">{news.none}</p>}
        <div class="news-archive">
          {years.length > 0 && (
            <section aria-labelledby="years">
              <h2 id="years">{news.years}</h2>
              <ul>
                {years.map(({ year, count }) => (
                  <li>
                    <a href={newsArchivePath({ year })}>{year}</a> <span class="facts">{news.count(count)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {topics.length > 0 && (
            <section aria-labelledby="topics">
              <h2 id="topics">{news.topics}</h2>
              <ul>
                {topics.map(({ topic, count }) => (
                  <li>
                    <a href={newsArchivePath({ topic })}>{topicName(topic)}</a>{' '}
                    <span class="facts">{news.count(count)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </Layout>
  );
}

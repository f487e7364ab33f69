import { type Context, Hono } from 'hono';
import { topicById } from '../../authority/topics/topics.ts';
import { NotFound } from '../../desk/errors.ts';
import { fetchReleaseFile } from '../../desk/fetch-release-file.ts';
import { listPublicPages } from '../../desk/list-public-pages.ts';
import { listReleases, viewArchive } from '../../desk/list-releases.ts';
import { presentTopicOf } from '../../desk/presenters/present-topic.ts';
import { viewRelease } from '../../desk/view-release.ts';
import { toSitemap } from '../../formats/sitemap/to-sitemap.ts';
import { isLanguageCode } from '../../languages/registry.ts';
import type { ReleaseFilters } from '../../store/releases.ts';
import { wordingIn } from '../../wording/wording.ts';
import { dispositionName } from '../disposition-name.ts';
import { feedLocale, feedOf } from '../news/feed-of.ts';
import { FEEDS } from '../news/feeds.ts';
import { pressKit } from '../news/press-kit.ts';
import { sitemapPages } from '../news/sitemap.ts';
import { textFor } from '../news/texts.ts';
import type { WebEnvironment } from '../page-context.ts';
import { NewsArchivePage, NewsPage } from '../pages/news.tsx';
import { ReleasePage, WithdrawnReleasePage } from '../pages/release.tsx';
import { type FeedKind, NEWS_PATH, newsArchivePath } from '../paths.ts';

type PageRequest = Context<WebEnvironment>;

/** Entries of a feed. */
const FEED_ENTRIES = 50;
const LAST_PAGE = 1_000;

/** Press releases for everybody: lists, their pages, their files, and feeds. */
export function newsRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get(NEWS_PATH, (context) => listPage(context, context.var.page.wording.news.title, {}, NEWS_PATH));
  routes.get(newsArchivePath(), async (context) => {
    const { desk, page } = context.var;
    const topicName = (topic: string) => presentTopicOf(topic).names[page.locale];
    return context.html(<NewsArchivePage page={page} figures={await viewArchive(desk)} topicName={topicName} />);
  });
  routes.get(`${NEWS_PATH}/archive/:year{[0-9]{4}}`, (context) => {
    const year = Number(context.req.param('year'));
    return listPage(context, context.var.page.wording.news.ofYear(year), { year }, newsArchivePath({ year }));
  });
  routes.get(`${NEWS_PATH}/archive/topic/:topic`, (context) => {
    const topic = context.req.param('topic');
    if (topicById(topic) === null) throw new NotFound('topic', topic);
    const { page } = context.var;
    const title = page.wording.news.ofTopic(presentTopicOf(topic).names[page.locale]);
    return listPage(context, title, { topic }, newsArchivePath({ topic }));
  });
  routes.get(`${NEWS_PATH}/feed/:feed{[a-z]{2}\\.(?:atom|rss|json)}`, async (context) => {
    const [language = '', kind] = context.req.param('feed').split('.') as [string, FeedKind];
    if (!isLanguageCode(language)) throw new NotFound('page', language);
    const { releases } = await listReleases(context.var.desk, { language }, 1, FEED_ENTRIES);
    const locale = feedLocale(language);
    const page = { ...context.var.page, locale, wording: wordingIn(locale) };
    const { write, type } = FEEDS[kind];
    return context.body(write(feedOf(page, releases, { language, kind })), 200, { 'content-type': type });
  });
  routes.get(`${NEWS_PATH}/files/:id/:name`, async (context) => {
    const file = await fetchReleaseFile(context.var.desk, context.req.param('id'));
    // A picture is shown where it stands; everything else is a download, and nothing in it is ever run under our address.
    const disposition = file.kind === 'image' ? 'inline' : 'attachment';
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.mediaType,
      'content-disposition': `${disposition}; ${dispositionName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  routes.get(`${NEWS_PATH}/:slug/press-kit.zip`, async (context) => {
    const { desk, page } = context.var;
    const slug = context.req.param('slug');
    const release = await viewRelease(desk, slug);
    if (release.state === 'withdrawn') throw new NotFound('release', slug);
    return context.body(pressKit(desk, page, release), 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; ${dispositionName(`${slug}.zip`)}`,
    });
  });
  routes.get('/sitemap.xml', async (context) => {
    const { desk, page } = context.var;
    const sitemap = toSitemap(sitemapPages(page.origin, await listPublicPages(desk)));
    return context.body(sitemap, 200, { 'content-type': 'application/xml; charset=utf-8' });
  });
  routes.get(`${NEWS_PATH}/:slug`, (context) => releasePage(context));
  routes.get(`${NEWS_PATH}/:slug/:language{[a-z]{2}}`, (context) =>
    releasePage(context, context.req.param('language')),
  );
  return routes;
}

async function listPage(context: PageRequest, title: string, filters: ReleaseFilters, path: string) {
  const { desk, page } = context.var;
  const number = pageIn(context);
  const list = await listReleases(desk, filters, number);
  return context.html(<NewsPage page={page} title={title} list={list} number={number} path={path} />);
}

async function releasePage(context: PageRequest, language?: string) {
  const { desk, page } = context.var;
  const slug = context.req.param('slug') ?? '';
  const release = await viewRelease(desk, slug);
  if (release.state === 'withdrawn') return context.html(<WithdrawnReleasePage page={page} release={release} />, 410);
  const text = textFor(release, page.locale, language);
  if (!text) throw new NotFound('release', `${slug}/${language}`);
  return context.html(<ReleasePage page={page} release={release} text={text} />);
}

function pageIn(context: PageRequest): number {
  const asked = context.req.query('page') ?? '1';
  const number = /^\d{1,4}$/u.test(asked) ? Number(asked) : 0;
  if (number < 1 || number > LAST_PAGE) throw new NotFound('page', asked);
  return number;
}

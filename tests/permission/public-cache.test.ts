import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addReleaseFile } from '../../src/desk/add-release-file.ts';
import { createRelease } from '../../src/desk/create-release.ts';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { editRelease } from '../../src/desk/edit-release.ts';
import { operatorContext } from '../../src/desk/open-context.ts';
import { publishRelease } from '../../src/desk/publish-release.ts';
import { withdrawRelease } from '../../src/desk/withdraw-release.ts';
import { INTERNAL_AUDIENCE, moveToAudience, PUBLIC_AUDIENCE } from '../../src/store/audiences.ts';
import { followChanges } from '../../src/store/change-notices.ts';
import { createApp } from '../../src/web/app.tsx';
import { PublicPages } from '../../src/web/cache/public-pages.ts';
import { createIdentify } from '../../src/web/who-asks.ts';
import { testDatabase } from '../support/database.ts';
import { makePng } from '../support/make-pictures.ts';
import { givenPerson, PASSWORD, signedIn, testIdentity } from '../support/people.ts';
import { givenDocument } from '../support/register.ts';

/** A word that stands in what is hidden and nowhere else. */
const SECRET = 'Zwergdommel';
const SITE = 'http://localhost';
const NOW = new Date('2026-03-01T12:00:00Z');

const { database, databaseFor, connection } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const identity = testIdentity(database);
const publicPages = new PublicPages({ mostBytes: 10_000_000 });
const parts = { database, databaseFor, today: () => '2026-03-01', now: () => NOW };
const operator = operatorContext(parts);
const app = createApp({
  ...{ ...parts, reader, publicPages },
  identify: createIdentify({ database, identity, isThisMachine: false }),
  signIn: { identity, provider: null, baseUrl: null },
  maximumUploadBytes: 1_000_000,
  reportError: (error) => expect.unreachable(String(error)),
});
const heard = Promise.withResolvers<void>();
const following = followChanges(connection, {
  changed: () => publicPages.changed(),
  heard: (isHeard) => {
    publicPages.heard(isHeard);
    if (isHeard) heard.resolve();
  },
});
afterAll(() => following.stop());

const cookies = { editor: '', reader: '', half: '' };
let documentId = '';
let commitmentId = '';

beforeAll(async () => {
  await heard.promise;
  const hidden = await givenDocument(database, {
    title: `${SECRET} of the quays`,
    date: '2026-01-02',
    commitments: [{ quote: `We will keep the ${SECRET} open for every ship.`, bearers: ['dk'] }],
  });
  documentId = hidden.id;
  commitmentId = hidden.commitments[0] ?? '';
  await moveToAudience(database, documentId, INTERNAL_AUDIENCE);
  for (const role of ['editor', 'reader'] as const) {
    cookies[role] = await signedIn(database, identity, await givenPerson(database, identity, { role }));
  }
  const { email } = await givenPerson(database, identity, { role: 'editor' });
  const browser = { cookie: null, userAgent: null, address: null };
  const half = await identity.signInWithPassword(browser, { email, password: PASSWORD });
  cookies.half = half.cookies.map((each) => each.split(';')[0]).join('; ');
});

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  app.request(SITE + path, { method, headers: { host: 'localhost', 'accept-language': 'en', ...headers } });
const textOf = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await ask(path, headers)).text();

async function draft(slug: string, title = `${SECRET} is released`): Promise<{ id: string; fileId: string }> {
  const id = await createRelease(operator, { slug, language: 'en', title: 'x' });
  await editRelease(operator, {
    ...{ id, slug, topics: ['digital-diplomacy'], contacts: [], links: [], teamIds: [] },
    texts: { en: { title, lead: `The ${SECRET} lead.`, body: `The ${SECRET} body.` } },
  });
  const described = { alternatives: { en: `The ${SECRET} picture` }, captions: {}, credit: 'Ana' };
  const fileId = await addReleaseFile(operator, { id }, { name: 'a.png', bytes: makePng(1, 1), ...described });
  return { id, fileId };
}

function elementsOf(html: string): DefaultTreeAdapterMap['element'][] {
  const nodes: DefaultTreeAdapterMap['node'][] = [parse(html)];
  const found: DefaultTreeAdapterMap['element'][] = [];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) nodes.push(...node.childNodes);
  }
  return found;
}

describe('what a session is shown', () => {
  const paths = () => [
    '/',
    '/documents',
    `/documents/${documentId}`,
    '/register',
    `/commitments/${commitmentId}`,
    '/actors/dk',
  ];

  test('is kept by nobody, and shown to no visitor after it', async () => {
    for (const path of paths()) {
      const answers = await Promise.all([ask(path, { cookie: cookies.editor }), ask(path, { cookie: cookies.reader })]);
      for (const answer of answers) {
        expect([path, answer.headers.get('cache-control')]).toEqual([path, 'private, no-store']);
        expect([path, (await answer.text()).includes(SECRET)]).toEqual([path, true]);
      }
      for (const cookie of ['', 'servanda=nothing', cookies.half]) {
        expect([path, (await textOf(path, { cookie })).includes(SECRET)]).toEqual([path, false]);
      }
    }
  });

  test('stays whole after a visitor was there first', async () => {
    await ask('/documents');
    expect(await textOf('/documents', { cookie: cookies.editor })).toContain(SECRET);
  });

  test('is not kept for half a session either', async () => {
    const answer = await ask('/', { cookie: cookies.half });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('what a visitor is shown', () => {
  test('may be kept for a minute, and differs by language and cookie', async () => {
    for (const path of ['/', '/news', '/register', '/sitemap.xml', '/news/feed/en.atom']) {
      const { headers, status } = await ask(path);
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'public, max-age=60']);
      expect(headers.get('vary')?.split(/, ?/u)).toEqual(
        expect.arrayContaining(['Accept-Language', 'Cookie', 'Accept-Encoding']),
      );
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(await textOf('/news', { 'accept-language': 'da' })).toContain('lang="da"');
    expect(await textOf('/news')).toContain('lang="en"');
    expect(await textOf('/news', { cookie: 'servanda-theme=dark' })).not.toBe(
      await textOf('/news', { cookie: 'servanda-theme=light' }),
    );
  });

  test('is not sent again to who has it', async () => {
    const first = await ask('/about');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/u);
    const again = await ask('/about', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('/about', { 'if-none-match': tag, 'accept-language': 'da' })).status).toBe(200);
    const head = await ask('/about', {}, 'HEAD');
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', tag]);
  });

  test('is packed for who unpacks it, kept or not', async () => {
    const plain = await textOf('/topics');
    for (const _ of ['made', 'kept']) {
      const packed = await ask('/topics', { 'accept-encoding': 'gzip' });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      const stream = packed.body?.pipeThrough(new DecompressionStream('gzip'));
      expect(await new Response(stream).text()).toBe(plain);
    }
  });

  test('is not kept where the page is somebody’s own, or not found', async () => {
    for (const path of [
      '/sign-in',
      '/invitation/secret',
      '/unsubscribe/secret',
      '/news/nothing',
      '/search?q=x',
      '/api/commitments',
    ]) {
      expect([path, (await ask(path)).headers.get('cache-control')]).toEqual([
        path,
        expect.not.stringContaining('public'),
      ]);
    }
  });

  test('names the host that was asked', async () => {
    await ask('/sitemap.xml');
    const other = await app.request('http://evil.example/sitemap.xml', { headers: { host: 'evil.example' } });
    expect(await other.text()).toContain('http://evil.example/news');
    expect(await textOf('/sitemap.xml')).not.toContain('evil.example');
  });
});

describe('a press release under embargo', () => {
  const addresses = (slug: string, fileId: string) => [
    ...[`/news/${slug}`, `/news/${slug}/en`, `/news/${slug}/press-kit.zip`, `/news/files/${fileId}/a.png`],
    ...['/news', '/news/archive', '/news/archive/2026', '/news/archive/topic/digital-diplomacy', '/sitemap.xml', '/'],
    ...['en.atom', 'en.rss', 'en.json'].map((feed) => `/news/feed/${feed}`),
    ...[`/search?q=${SECRET}`, `/api/search/all?q=${SECRET}`, '/documents', '/api/documents', '/log'],
  ];

  test('shows nobody without right a word or a picture, wherever they look', async () => {
    const { id, fileId } = await draft('under-embargo');
    for (const cookie of ['', cookies.half]) {
      for (const path of [...addresses('under-embargo', fileId), `/desk/news/${id}`, `/desk/news/${id}/preview/en`]) {
        const answer = await ask(path, { cookie });
        if (!path.includes('under-embargo'))
          expect([path, (await answer.clone().text()).includes('under-embargo')]).toEqual([path, false]);
        const shown = (await answer.text()).replaceAll(`value="${SECRET}"`, '').replaceAll(`q=${SECRET}`, '');
        expect([path, /Zwergdommel (?:is|lead|body|picture)|PNG/u.test(shown)]).toEqual([path, false]);
      }
    }
    const statuses = await Promise.all(
      [`/news/under-embargo`, `/news/files/${fileId}/a.png`, '/news/no-such-release'].map(
        async (path) => (await ask(path, { cookie: cookies.reader })).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404]);
    expect(await textOf(`/desk/news/${id}`, { cookie: cookies.editor })).toContain(SECRET);
  });

  test('is there once it is published, though the pages without it were kept, and gone once it is withdrawn', async () => {
    const { id, fileId } = await draft('to-come');
    for (const path of addresses('to-come', fileId)) await ask(path);
    await publishRelease(operator, { id });
    await vi.waitFor(async () => expect(await textOf('/news')).toContain('/news/to-come'));
    for (const path of ['/news/to-come', '/news/feed/en.atom', '/sitemap.xml', '/news/archive/2026']) {
      expect([path, (await textOf(path)).includes('to-come')]).toEqual([path, true]);
    }
    const picture = await ask(`/news/files/${fileId}/a.png`);
    expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
    expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect((await ask(`/news/files/${fileId}/a.png`, { cookie: cookies.reader })).headers.get('cache-control')).toBe(
      'private, no-store',
    );
    await withdrawRelease(operator, { id }, { reasons: { en: 'It was wrong.' } });
    await vi.waitFor(async () => expect((await ask('/news/to-come')).status).toBe(410));
    for (const path of addresses('to-come', fileId)) {
      expect([path, /Zwergdommel (?:is|lead|body|picture)/u.test(await textOf(path))]).toEqual([path, false]);
    }
    expect((await ask(`/news/files/${fileId}/a.png`)).status).toBe(404);
  });
});

test('what becomes internal by whatever way is gone from what was kept', async () => {
  const { id } = await givenDocument(database, {
    title: 'Open for now',
    date: '2026-01-03',
    commitments: [{ quote: 'We will see.' }],
  });
  await vi.waitFor(async () => expect((await ask(`/documents/${id}`)).status).toBe(200));
  // Not by a page of this process: as another process would.
  await moveToAudience(database, id, INTERNAL_AUDIENCE);
  await vi.waitFor(async () => expect((await ask(`/documents/${id}`)).status).toBe(404));
  await moveToAudience(database, id, PUBLIC_AUDIENCE);
  await vi.waitFor(async () => expect((await ask(`/documents/${id}`)).status).toBe(200));
});

test('words that would leave their place in the page of a release stay in it', async () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)> & "quoted"';
  const { id } = await draft('hostile', hostile);
  await publishRelease(operator, { id });
  const page = await textOf('/news/hostile/en');
  const elements = elementsOf(page);
  const scripts = elements.filter(
    ({ tagName, attrs }) => tagName === 'script' && !attrs.some(({ name }) => name === 'src'),
  );
  expect(scripts.map(({ attrs }) => attrs[0]?.value)).toEqual(['application/ld+json']);
  expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([]);
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(page) ?? [];
  expect(JSON.parse(data)).toMatchObject({ '@type': 'NewsArticle', headline: hostile, inLanguage: 'en' });
  expect(page).toMatch(/<meta property="og:title" content="&lt;\/script&gt;/u);
});

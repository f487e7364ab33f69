import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorContext } from '../../src/desk/open-context.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { givenLights } from '../open-data/given-lights.ts';
import { givenNews } from '../open-data/given-news.ts';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/postgresql.ts';
import { type RunningServer, sharedServer, startServer } from '../support/server.ts';
import { accessibilityFaults, journey, SIZES, sidewaysScroll } from './visit.ts';

interface Listed {
  readonly rows: readonly {
    readonly id: string;
    readonly formats: readonly string[];
    readonly title: string;
    readonly language: string;
  }[];
}

async function fromApi<Answer>(url: string): Promise<Answer> {
  return (await fetch(url)).json() as Promise<Answer>;
}

/** As many documents as are looked at in every look; all of them are read through in `reader.test.ts`. */
const DOCUMENTS = 3;

/** An address of every kind of page, with the status it answers. */
async function everyPage(url: string): Promise<[string, number][]> {
  const documents = await fromApi<Listed>(`${url}/api/documents`);
  const commitments = await fromApi<{
    rows: { commitment: { id: string; document: { id: string }; passage: { eId: string } } }[];
  }>(`${url}/api/commitments?due=overdue`);
  const deeds = await fromApi<{ rows: { deed: { id: string } }[] }>(`${url}/api/deeds?limit=1`);
  const chosen = commitments.rows[0]?.commitment;
  const ids = documents.rows.slice(0, DOCUMENTS).map(({ id }) => id);
  const paged = documents.rows.filter(({ formats }) => formats.includes('pdf'));
  const twoLanguages = paged.filter(({ title }) => /conclusions|konklusioner/.test(title)).map(({ id }) => id);
  const original = `/documents/${paged[0]?.id}/original`;
  return [
    ['/', 200],
    ['/about', 200],
    ['/ns', 200],
    [`/commitments/${chosen?.id}/embed`, 200],
    [`/embed/commitments/${chosen?.id}`, 200],
    ['/embed/pledges/nothing', 404],
    ['/data', 200],
    ['/documents', 200],
    ...ids.map((id): [string, number] => [`/documents/${id}`, 200]),
    [`/documents/${chosen?.document.id}?c=${chosen?.id}`, 200],
    [`/documents/${chosen?.document.id}/details`, 200],
    [original, 200],
    [`${original}?page=2&zoom=width`, 200],
    [`${original}?page=900`, 404],
    [`/documents/${twoLanguages.join('/beside/')}`, 200],
    [`/documents/${twoLanguages.join('/versions/')}`, 400],
    ['/register', 200],
    ['/register?q=rapport&kind=call&due=overdue', 200],
    ['/register?q=qqqqzzzz', 200],
    ['/search', 200],
    ['/search?q=rapport', 200],
    ['/search?q=diplomat&kind=passage&sort=date', 200],
    ['/search?q=raport', 200],
    ['/search?q=qqqqzzzz&language=da', 200],
    ['/search?q=rapport&kind=wish', 400],
    [`/commitments/${chosen?.id}`, 200],
    ['/deeds', 200],
    [`/deeds/${deeds.rows[0]?.deed.id}`, 200],
    ['/deeds?actor=nobody&page=9', 200],
    ['/actors', 200],
    ['/actors?q=zzzz', 200],
    ['/actors/eu-commission', 200],
    ['/actors/dk', 200],
    ['/events', 200],
    ['/events/past', 200],
    ['/events/past/1999', 200],
    ['/events/none', 404],
    ['/answers/none', 404],
    ['/desk/events', 200],
    ['/desk/videos', 200],
    ['/videos/none', 404],
    ['/desk/review', 200],
    [`/desk/review/${ids[0]}`, 200],
    ['/desk/review/0000000000', 404],
    ['/topics', 200],
    ['/topics/digital-diplomacy', 200],
    ['/topics/weather', 404],
    ['/desk/evidence', 200],
    ['/desk/evidence?page=9', 200],
    ['/archive/none', 404],
    [`/desk/evidence/passage?document=${chosen?.document.id}&passage=${chosen?.passage.eId}&q=rapport`, 200],
    ['/desk', 200],
    ['/desk/duties', 200],
    ['/people', 200],
    ['/people/nobody', 404],
    ['/teams', 200],
    ['/sign-in', 200],
    ['/invitation/none', 404],
    ['/set-up/none', 404],
    ['/account', 403],
    ['/account/keys', 403],
    ['/keys', 200],
    ['/reports', 200],
    ['/reports/new', 200],
    ['/reports/new?q=zzzz', 200],
    ['/reports/new?kind=status', 200],
    ['/reports/new?kind=annual', 200],
    ['/reports/99', 404],
    ['/log', 200],
    ['/log?action=ingest-document&from=2000-01-01', 200],
    ['/log?from=yesterday', 400],
    ['/outbox', 200],
    ['/unsubscribe/nothing', 404],
    ['/subscribe', 200],
    ['/subscribe/confirm/nothing', 404],
    ['/subscriptions', 200],
    ['/backups', 200],
    ['/backups/1/file', 404],
    ['/initiatives', 200],
    ['/initiatives/new', 200],
    ['/pledges/nothing', 404],
    ['/pledges/nothing/sign', 404],
    ['/pledges/nothing/signatures', 404],
    ['/pledges/nothing/rounds', 404],
    ['/pledges/nothing/rounds/1', 404],
    ['/pledges/nothing/signatories/nobody', 404],
    ['/signatures/nothing', 404],
    ['/accounts/nothing', 404],
    ['/organisations/nothing', 404],
    ['/news', 200],
    ['/news/archive', 200],
    ['/news/archive/2026', 200],
    ['/news/archive/topic/weather', 404],
    ['/news/nothing', 404],
    ['/desk/news', 200],
    ['/campaigns', 200],
    ['/campaigns/nothing', 404],
    ['/campaigns/nothing/nobody', 404],
    ['/desk/campaigns', 200],
    ['/initiatives/nothing', 404],
    ['/initiatives/nothing/plan', 404],
    ['/api', 200],
    ['/nowhere', 404],
    ['/documents/0000000000', 404],
    ['/register?kind=wish&year=soon', 400],
    ['/register?cursor=nonsense', 400],
    ['/deeds?page=last', 400],
    ['/deeds/0000000000', 404],
  ];
}

/** The pages of a pledge whose signatories account for themselves, with the coalition, the news and the events around it. */
const AROUND_A_PLEDGE = [
  ...['/pledges/lights', '/pledges/lights?name=amber', '/pledges/lights/signatories/amber', '/pledges/lights/rounds'],
  ...['/pledges/lights/signatures', '/pledges/lights/embed', '/embed/pledges/lights'],
  ...['/initiatives', '/initiatives/keepers', '/initiatives/keepers/plan', '/initiatives/sleepers'],
  ...['/news', '/news/piers', '/news/taken-back', '/news/archive/2026', '/desk/news'],
  ...['/events', '/events/past', '/events/night-of-lights-2026-02-10', '/desk/events'],
];

/** Serves {@link AROUND_A_PLEDGE}; gives the addresses of all of them, and of the round. */
async function withPledge(dataFolder: string): Promise<{ server: RunningServer; addresses: string[] }> {
  const server = await startServer({ empty: true, dataFolder });
  const store = await openDatabase({ dataFolder });
  const { database } = store;
  const now = () => new Date('2026-03-01T12:00:00Z');
  const operator = operatorContext({ database, now, today: () => '2026-03-01' });
  const { commitment, round } = await givenLights(database, operator);
  await givenNews(database, operator, commitment);
  await store.close();
  const rounds = ['', '?state=silent', '?state=reported', '?country=dk', '?name=zzzz'];
  const paths = [...AROUND_A_PLEDGE, ...rounds.map((query) => `/pledges/lights/rounds/${round}${query}`)];
  return { server, addresses: paths.map((path) => server.url + path) };
}

describe.skipIf(!chromiumPath())('every page', () => {
  const { url } = sharedServer();
  let browser: Browser;
  let pages: [string, number][];
  let pledge: RunningServer;
  const dataFolder = temporaryFolder();

  beforeAll(async () => {
    browser = await openBrowser();
    const { server, addresses } = await withPledge(dataFolder);
    pledge = server;
    const gone = (address: string) => address.endsWith('/news/taken-back');
    pages = [
      ...(await everyPage(url)).map(([path, status]): [string, number] => [url + path, status]),
      ...addresses.map((address): [string, number] => [address, gone(address) ? 410 : 200]),
    ];
    expect(pages.length).toBeGreaterThan(15);
  });
  afterAll(async () => {
    await browser.close();
    await pledge.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['wide', 'narrow'] as const).map((size) => ({ colorScheme, size, locale: size === 'wide' ? 'da-DK' : 'en-GB' })),
  );

  it.each(looks)(
    'is accessible and fits, $colorScheme and $size, in $locale',
    async ({ colorScheme, size, locale }) => {
      await journey(browser, url, { colorScheme, viewport: SIZES[size], locale }, async (page) => {
        for (const [path, status] of pages) {
          const answer = await page.goto(path);
          expect([path, answer?.status()]).toEqual([path, status]);
          expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
          expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
          expect([path, await page.getByRole('heading', { level: 1 }).count()]).toEqual([path, 1]);
        }
      });
    },
    240_000,
  );

  it('sends its protective headers with every answer', async () => {
    for (const [path] of pages) {
      const { headers } = await fetch(path);
      expect(headers.get('content-security-policy'), path).toMatch(
        new URL(path).pathname.startsWith('/embed/')
          ? /^default-src 'none';.*form-action 'none'; frame-ancestors \*;/
          : /^default-src 'none';.*frame-ancestors 'none'/,
      );
      expect(headers.get('content-security-policy'), path).not.toContain('unsafe');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
    }
  });

  it('has no inline script, style or handler', async () => {
    for (const [path] of pages) {
      const html = await (await fetch(path)).text();
      expect(
        html.match(/<script(?![^>]*\s(?:src=|type="application\/ld\+json"))|<style|\sstyle=|\son[a-z]+=/gi),
        path,
      ).toBeNull();
    }
  });
});

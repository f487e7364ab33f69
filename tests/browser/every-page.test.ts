import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';
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
  const commitments = await fromApi<{ rows: { commitment: { id: string; document: { id: string } } }[] }>(
    `${url}/api/commitments?due=overdue`,
  );
  const deeds = await fromApi<{ rows: { deed: { id: string } }[] }>(`${url}/api/deeds?limit=1`);
  const chosen = commitments.rows[0]?.commitment;
  const ids = documents.rows.slice(0, DOCUMENTS).map(({ id }) => id);
  const paged = documents.rows.filter(({ formats }) => formats.includes('pdf'));
  const twoLanguages = paged.filter(({ title }) => /conclusions|konklusioner/.test(title)).map(({ id }) => id);
  const original = `/documents/${paged[0]?.id}/original`;
  return [
    ['/', 200],
    ['/about', 200],
    ['/documents', 200],
    ...ids.map((id): [string, number] => [`/documents/${id}`, 200]),
    [`/documents/${chosen?.document.id}?c=${chosen?.id}`, 200],
    [original, 200],
    [`${original}?page=2&zoom=width`, 200],
    [`${original}?page=900`, 404],
    [`/documents/${twoLanguages.join('/beside/')}`, 200],
    [`/documents/${twoLanguages.join('/versions/')}`, 400],
    ['/register', 200],
    ['/register?q=rapport&kind=call&due=overdue', 200],
    ['/register?q=qqqqzzzz', 200],
    [`/commitments/${chosen?.id}`, 200],
    ['/deeds', 200],
    [`/deeds/${deeds.rows[0]?.deed.id}`, 200],
    ['/deeds?actor=nobody&page=9', 200],
    ['/actors', 200],
    ['/actors?q=zzzz', 200],
    ['/actors/eu-commission', 200],
    ['/actors/dk', 200],
    ['/api', 200],
    ['/nowhere', 404],
    ['/documents/0000000000', 404],
    ['/register?kind=wish&year=soon', 400],
    ['/register?cursor=nonsense', 400],
    ['/deeds?page=last', 400],
    ['/deeds/0000000000', 404],
  ];
}

describe.skipIf(!chromiumPath())('every page', () => {
  const { url } = sharedServer();
  let browser: Browser;
  let pages: [string, number][];

  beforeAll(async () => {
    browser = await openBrowser();
    pages = await everyPage(url);
    expect(pages.length).toBeGreaterThan(15);
  });
  afterAll(() => browser.close());

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
      const { headers } = await fetch(url + path);
      expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy'), path).not.toContain('unsafe');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
    }
  });

  it('has no inline script, style or handler', async () => {
    for (const [path] of pages) {
      const html = await (await fetch(url + path)).text();
      expect(html.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/gi), path).toBeNull();
    }
  });
});

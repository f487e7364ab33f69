import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';
import { fromApi, inOneLine } from './marks.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

interface ListedDeed {
  readonly deed: {
    readonly id: string;
    readonly quote: string;
    readonly actors: readonly { readonly actor: { readonly id: string } | null }[];
    readonly document: { readonly id: string; readonly title: string };
    readonly verb: { readonly text: string } | null;
  };
  readonly suggestions: readonly { readonly commitment: { readonly id: string }; readonly score: number }[];
}

describe.skipIf(!chromiumPath())('what is done', () => {
  const { url } = sharedServer();
  let browser: Browser;
  let rows: readonly ListedDeed[];

  beforeAll(async () => {
    browser = await openBrowser();
    rows = (await fromApi<{ rows: readonly ListedDeed[] }>(`${url}/api/deeds`)).rows;
    expect(rows.length).toBeGreaterThan(2);
  });
  afterAll(() => browser.close());

  const suggested = () => rows.find(({ suggestions }) => suggestions.length > 0) as ListedDeed;

  it('is listed from the menu, each with what it may be evidence for, and narrowed to an actor', async () => {
    await journey(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      await follow(page, page.locator('.places a[href="/deeds"]'));
      expect(await page.locator('.deed-row').count()).toBe(rows.length);
      const { deed, suggestions } = suggested();
      const row = page.locator(`.deed-row:has(a[href="/deeds/${deed.id}"])`);
      const links = await row
        .locator('.suggestions a.row-what')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links).toEqual(suggestions.slice(0, 3).map(({ commitment }) => `/commitments/${commitment.id}`));
      expect(await row.locator('.shared-term').count()).toBeGreaterThan(0);

      const actor = deed.actors[0]?.actor?.id;
      await follow(page, row.locator(`a[href="/deeds?actor=${actor}"]`));
      const own = rows.filter(({ deed: { actors } }) => actors.some((each) => each.actor?.id === actor));
      expect(await page.locator('.deed-row').count()).toBe(own.length);
      await follow(page, page.locator('.chip'));
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/deeds');
    });
  });

  it('has a page with its words, its parts and why it is there, and is found again from the commitment', async () => {
    await journey(browser, url, {}, async (page) => {
      const { deed, suggestions } = suggested();
      await page.goto(`/deeds/${deed.id}`);
      expect(await page.locator('h1').textContent()).toBe(deed.quote);
      const marked = await page.locator(`.in-context .deed-mark[data-deeds~="${deed.id}"]`).allTextContents();
      expect(marked.join('')).toBe(inOneLine(deed.quote));
      expect((await page.locator('.in-context .lit-verb').allTextContents()).join('')).toBe(deed.verb?.text);
      expect(await page.locator('.trace-step').count()).toBeGreaterThan(1);
      await follow(page, page.locator('.suggestions a.row-what').first());
      expect(page.url()).toBe(`${url}/commitments/${suggestions[0]?.commitment.id}`);
      expect(await page.locator(`.evidence a[href="/deeds/${deed.id}"]`).count()).toBe(1);
    });
  });

  it('is marked in the text in a manner of its own, noted in the margin and listed apart', async () => {
    await journey(browser, url, {}, async (page) => {
      const { deed } = suggested();
      const told = rows.filter((row) => row.deed.document.id === deed.document.id);
      await page.goto(`/documents/${deed.document.id}`);
      for (const { deed: own } of told) {
        const marks = page.locator(`.deed-mark[data-deeds~="${own.id}"]`);
        expect((await marks.allTextContents()).join('')).toBe(inOneLine(own.quote));
        expect(await page.locator(`#d-${own.id}`).count()).toBe(1);
        expect(await page.locator(`.deed-note a[href="/deeds/${own.id}"]`).count()).toBe(1);
      }
      expect(await page.locator('.deed-list li').count()).toBe(told.length);

      const line = () =>
        page
          .locator('.deed-mark')
          .first()
          .evaluate((mark) => getComputedStyle(mark).borderBlockStartColor);
      const shown = await line();
      await page.locator('#show-deed').uncheck();
      expect(await line()).not.toBe(shown);
      expect(await page.locator('.deed-note').filter({ visible: true }).count()).toBe(0);
    });
  });

  it('leaves the keys of the commitments alone', async () => {
    await journey(browser, url, {}, async (page) => {
      const { deed } = suggested();
      await page.goto(`/documents/${deed.document.id}`);
      const notes = await page.locator('.note:not(.k-stance)').count();
      for (let step = 0; step < notes; step += 1) {
        await page.keyboard.press('j');
        await page.locator('.note .card').waitFor();
      }
      expect(await page.locator('.deed-note .card').count()).toBe(0);
    });
  });

  it.each(['wide', 'narrow'] as const)('is accessible and fits, %s', async (size) => {
    const looks = { viewport: SIZES[size], locale: size === 'wide' ? 'en-GB' : 'da-DK' };
    await journey(browser, url, { ...looks, colorScheme: size === 'wide' ? 'dark' : 'light' }, async (page) => {
      const { deed } = suggested();
      for (const path of ['/deeds', '/deeds?actor=dk&topic=cybersecurity', `/deeds/${deed.id}`]) {
        await page.goto(path);
        expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
        expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
      }
    });
  });
});

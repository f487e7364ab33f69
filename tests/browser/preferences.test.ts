import { request } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';
import { journey } from './visit.ts';

/** The status of the front page when it is asked for under another name. */
function statusUnder(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe.skipIf(!chromiumPath())('language and appearance', () => {
  const { url } = sharedServer();
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each([true, false])('switches the language and stays on the page (JavaScript: %s)', async (javaScriptEnabled) => {
    await journey(browser, url, { javaScriptEnabled }, async (page) => {
      await page.goto('/register?kind=call&q=data');
      expect(await page.locator('html').getAttribute('lang')).toBe('da');
      await page.locator('.top .language').click();
      await page.locator('html[lang="en"]').waitFor();
      expect(page.url()).toBe(`${url}/register?kind=call&q=data`);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.goto('/');
      expect(await page.locator('.places [aria-current="page"]').textContent()).toBe('Overview');
    });
  });

  it('follows the system until another appearance is chosen, and remembers it', async () => {
    await journey(browser, url, { colorScheme: 'dark' }, async (page) => {
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const choose = async (theme: number) => {
        await page.locator('.themes a').nth(theme).click();
        await page.locator(`.themes a:nth-of-type(${theme + 1})[aria-current]`).waitFor();
        await page.waitForLoadState();
      };
      await page.goto('/');
      const dark = await background();
      await choose(1);
      const light = await background();
      expect(light).not.toBe(dark);
      await page.goto('/documents');
      expect(await background()).toBe(light);
      await choose(2);
      expect(await background()).toBe(dark);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await background()).toBe(dark);
    });
  });

  it('does not lead elsewhere', async () => {
    const answer = await fetch(`${url}/preferences?language=en&back=https://elsewhere.example/`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/');
  });

  it('reaches the content first by keyboard, with a visible focus', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto('/documents');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
        0,
      );
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    });
  });

  it('answers to the names of this machine only', async () => {
    expect(await statusUnder(url, 'rebound.example')).toBe(421);
    expect(await statusUnder(url, new URL(url).host)).toBe(200);
  });

  it('keeps assets for good and serves nothing else under them', async () => {
    const html = await (await fetch(url)).text();
    const path = /\/assets\/[0-9a-f]+\/servanda\.css/.exec(html)?.[0];
    const sheet = await fetch(url + path);
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    expect(sheet.headers.get('content-type')).toContain('text/css');
    for (const wrong of ['/assets/0123456789ab/servanda.css', '/assets/..%2f..%2fpackage.json', `${path}/../../x`]) {
      expect((await fetch(url + wrong)).status, wrong).toBe(404);
    }
  });
});

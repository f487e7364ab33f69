import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { handmadePdf } from '../support/make-pdf.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

/** A line of Helvetica in 10 points, its baseline `up` points from the foot of the page of 400 by 600. */
const line = (words: string, up: number) => `BT /F1 10 Tf 40 ${up} Td (${words}) Tj ET`;

const PAGES = [
  [line('A pledge for painted harbours', 540), line('Skagen, 4 May 2026', 520)],
  [
    line('The harbour is old. We will paint the quay every year.', 500),
    line('The ships are older still, and nobody has asked them.', 440),
  ],
  [line('We will paint all of the benches on the quay before summer. The benches that nobody uses', 60)],
  [line('should stay as they are until somebody asks for them again.', 540)],
].map((lines) => ({ content: lines.join('\n') }));

/**
 * Where "We" begins on the second page, in points: after "The harbour is old. ", whose widths in Helvetica come to
 * 8615 thousandths of the type size.
 */
const PROMISE = { left: 40 + 86.15, baseline: 600 - 500 };

const image = (page: Page) => page.locator('.page-picture img');

/** The chosen mark in points of the page, as the browser lays it over the picture. */
function markedPlace(page: Page) {
  return page.evaluate(() => {
    const picture = document.querySelector('.page-picture img')?.getBoundingClientRect() ?? new DOMRect();
    const mark = document.querySelector('#mark')?.getBoundingClientRect() ?? new DOMRect();
    const points = 400 / picture.width;
    return {
      left: (mark.left - picture.left) * points,
      top: (mark.top - picture.top) * points,
      bottom: (mark.bottom - picture.top) * points,
    };
  });
}

describe.skipIf(!chromiumPath())('the original beside the text', () => {
  let browser: Browser;
  let server: RunningServer;
  let path: string;

  beforeAll(async () => {
    server = await startServer({ empty: true });
    browser = await openBrowser();
    await journey(browser, server.url, {}, async (page) => {
      await page.goto('/documents');
      const buffer = Buffer.from(handmadePdf(PAGES));
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'painted.pdf', mimeType: 'application/pdf', buffer });
      path = (await page.locator('.upload-result .document-title').getAttribute('href')) ?? '';
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('is found from the reader, and shows the page as a picture', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(path);
      await follow(page, page.locator('.other-readings a').first());
      expect(new URL(page.url()).pathname).toBe(`${path}/original`);
      await image(page).evaluate((picture) => (picture as HTMLImageElement).decode());
      expect(await image(page).evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBe(800);
      expect(await image(page).getAttribute('alt')).toContain('Side 1');
      expect(await page.locator('.page-passage').count()).toBeGreaterThan(0);
    });
  });

  it.each([true, false])(
    'marks a commitment exactly where its words are printed (JavaScript: %s)',
    async (javaScriptEnabled) => {
      await journey(browser, server.url, { javaScriptEnabled }, async (page) => {
        await page.goto(path);
        await follow(page, page.locator('.note-link').first());
        await page.locator('.card').waitFor();
        await follow(page, page.locator('.card-foot a').last());
        const { left, top, bottom } = await markedPlace(page);
        // The mark reaches a point and a half beyond the type.
        expect(Math.abs(left - (PROMISE.left - 1.5))).toBeLessThan(1);
        expect(top).toBeGreaterThan(PROMISE.baseline - 14);
        expect(top).toBeLessThan(PROMISE.baseline - 6);
        expect(bottom).toBeGreaterThan(PROMISE.baseline);
        expect(bottom).toBeLessThan(PROMISE.baseline + 8);
        expect(await page.locator('.page-text .note-link[aria-current]').count()).toBe(1);
      });
    },
  );

  it('marks a passage from the text, and one from the picture, without loading the page anew', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(`${path}/original?page=2`);
      await page.evaluate(() => document.body.setAttribute('data-stayed', 'yes'));
      await page.locator('.page-passage-words').last().click();
      await page.locator('#mark').waitFor();
      expect(await page.locator('.page-passage').last().getAttribute('class')).toContain('chosen');
      const below = await markedPlace(page);
      await page.locator('.page-marks .commitment-mark').first().click();
      await page.locator('.commitment-mark.chosen').waitFor();
      expect((await markedPlace(page)).top).toBeLessThan(below.top - 30);
      expect(page.url()).toContain('c=');
      await page.keyboard.press('Escape');
      await page.locator('#mark').waitFor({ state: 'detached' });
      expect(await page.locator('body').getAttribute('data-stayed')).toBe('yes');
    });
  });

  it('leads from the end of a passage to the page on which its promise stands', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(`${path}/original?page=4`);
      const passage = page.locator('.page-passage', { hasText: 'benches' });
      expect(await passage.locator('.elsewhere').textContent()).toContain('We will paint all of the benches');
      await passage.locator('.note-link').first().click();
      await page.locator('.commitment-mark.chosen').waitFor();
      expect(await page.locator('#page-number').inputValue()).toBe('3');
    });
  });

  it('works without JavaScript', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${path}/original?page=2`);
      await follow(page, page.locator('.page-passage-link').last());
      expect(await page.locator('.page-passage.chosen').count()).toBe(1);
      expect(await page.locator('#mark').count()).toBe(1);
      await follow(page, page.locator('.commitment-mark').first());
      expect(await page.locator('.commitment-mark.chosen').count()).toBe(1);
      await page.locator('#page-number').fill('1');
      await Promise.all([page.waitForURL(/page=1/), page.locator('.page-choice button').click()]);
      expect(await page.locator('.page-steps [rel="prev"]').count()).toBe(0);
    });
  });

  it('turns pages and changes its size by keyboard, and the address follows', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(`${path}/original`);
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/page=2/);
      await page.locator('.page-steps [rel="prev"]').waitFor();
      await page.keyboard.press('z');
      await page.locator('.original.zoom-width').waitFor();
      const wide = await page.locator('.page-marks').evaluate((marks) => marks.getBoundingClientRect().width);
      await page.keyboard.press('z');
      await page.locator('.original.zoom-page').waitFor();
      const whole = await page.locator('.page-marks').evaluate((marks) => marks.getBoundingClientRect().width);
      expect(wide).toBeGreaterThan(whole);
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(/page=1/);
      await page.keyboard.press('j');
      await page.locator('#mark').waitFor();
    });
  });

  it.each(['light', 'dark'] as const)('is accessible and fits a phone, %s', async (colorScheme) => {
    await journey(browser, server.url, { colorScheme, viewport: SIZES.narrow }, async (page) => {
      await page.goto(`${path}/original?page=2`);
      await page.locator('.page-passage-link').first().click();
      await page.locator('#mark').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      const picture = await page.locator('.page-marks').boundingBox();
      const text = await page.locator('.page-text').boundingBox();
      expect(text?.y).toBeGreaterThan((picture?.y ?? 0) + (picture?.height ?? 0) - 1);
    });
  });

  it('keeps pictures for good, and has none of a page, a file or a size that is not there', async () => {
    const html = await (await fetch(`${server.url}${path}/original`)).text();
    const picture = /src="([^"]*\/original\/1\.png[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const answer = await fetch(server.url + picture);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    for (const [wrong, status] of [
      [picture.replace('1.png', '5.png'), 404],
      [picture.replace(/file=\w{4}/, 'file=0000'), 404],
      [picture.replace('scale=2', 'scale=40'), 400],
      [`${path}/original?page=5`, 404],
      [`${path}/original?page=one`, 404],
      [`${path}/original?passage=para_99`, 404],
    ] as const) {
      expect([wrong, (await fetch(server.url + wrong)).status]).toEqual([wrong, status]);
    }
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { journey, SIZES, sidewaysScroll } from './visit.ts';

const PLEDGE = `# A pledge for quiet harbours

Skagen, 4 May 2026

We will publish the noise of our ships every month. We call on ports to provide shore power by 2030.
`;

const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });

describe.skipIf(!chromiumPath())('uploading', () => {
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer({ empty: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('begins on the empty overview with the file picker', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto('/');
      await page.locator('input[type="file"]').setInputFiles([file('harbours.md', PLEDGE), file('void.md', '')]);
      const results = page.locator('.upload-results .upload-result');
      await results.nth(0).locator('.document-title').waitFor();
      await page.locator('.upload-result.failed p').waitFor();
      expect(await results.nth(0).locator('.document-title').textContent()).toContain('A pledge for quiet harbours');
      expect(await results.nth(1).textContent()).toContain('void.md');
      await results.nth(0).locator('.document-title').click();
      await page.locator('.mark.k-undertaking').first().waitFor();
      expect(await page.locator('.mark.k-call').count()).toBeGreaterThan(0);
    });
  });

  it('takes a dropped file, and says that it was there', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto('/documents');
      const transfer = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'harbours again.md', { type: 'text/markdown' }));
        return data;
      }, PLEDGE);
      await page.dispatchEvent('.drop-zone', 'dragover', { dataTransfer: transfer });
      expect(await page.locator('.upload.dragging').count()).toBe(1);
      await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
      await page.locator('.upload-result .document-title').waitFor();
      expect(await page.locator('.upload-state').textContent()).toContain('i forvejen');
    });
  });

  it('renders hostile names and titles harmlessly', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\' & <script>alert(2)</script>';
    await journey(browser, server.url, {}, async (page) => {
      page.on('dialog', () => expect.unreachable('a script of the document ran'));
      await page.goto('/documents');
      const text = `# ${hostile.replaceAll('<', '&lt;')} of the quay\n\nWe will keep the quay open for all ships every day.\n`;
      await page.locator('input[type="file"]').setInputFiles([file(`../${hostile.replaceAll('/', '')}.md`, text)]);
      await page.locator('.upload-result .document-title').waitFor();
      await page.locator('.upload-result .document-title').click();
      await page.locator('.reader h1').waitFor();
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(await page.locator('.originals a[href^="/files/"]').textContent()).toContain('<img');
      const download = page.waitForEvent('download');
      await page.locator('.originals a[href^="/files/"]').click();
      expect((await download).suggestedFilename()).not.toContain('/');
    });
  });

  it('works as a plain form, and answers 4xx where a file cannot be read', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/documents');
      await page.locator('input[type="file"]').setInputFiles([file('harbours.md', PLEDGE), file('void.md', '')]);
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.locator('.upload button').click();
      expect((await answer).status()).toBe(422);
      await page.locator('.upload-result.failed').waitFor();
      expect(await page.locator('.upload-result').count()).toBe(2);
      expect(await page.locator('.upload-result.failed').textContent()).toContain('void.md');
    });
  });

  it('has room for the longest names on a phone', async () => {
    const options = { javaScriptEnabled: false, viewport: SIZES.narrow };
    await journey(browser, server.url, options, async (page) => {
      await page.goto('/documents');
      await page.locator('input[type="file"]').setInputFiles([file(`${'harbour'.repeat(20)}.md`, '')]);
      await page.locator('.upload button').click();
      await page.locator('.upload-result.failed p').waitFor();
      expect(await sidewaysScroll(page)).toBe(0);
    });
  });

  it('says so in a sentence when what is sent is too large, and goes on', async () => {
    const body = new FormData();
    body.set('files', new Blob([new Uint8Array(120_000_000)]), 'huge.txt');
    const headers = { origin: server.url, 'accept-language': 'en' };
    const answer = await fetch(`${server.url}/documents`, { method: 'POST', body, headers });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toMatch(/larger than \d+\sMB/);
    expect((await fetch(`${server.url}/documents`)).status).toBe(200);
  });

  it('tells before sending that a file is too large', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto('/documents');
      await page.locator('.upload').evaluate((form) => form.setAttribute('data-limit', '10'));
      await page.locator('input[type="file"]').setInputFiles([file('harbours.md', PLEDGE)]);
      await page.locator('.upload-result.failed p').waitFor();
      expect(await page.locator('.upload-result.failed').textContent()).toContain('Filen fylder mere end');
    });
  });

  it.each([
    ['no sign of where it comes from', {}],
    ['another site as its origin', { origin: 'https://elsewhere.example' }],
    ['a word of the browser that it crosses sites', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a form with %s', async (_, headers) => {
    const body = new FormData();
    body.set('files', new Blob([PLEDGE]), 'forged.md');
    const answer = await fetch(`${server.url}/documents`, { method: 'POST', body, headers });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('</html>');
  });

  it('refuses what is no form, no file or no date with a sentence', async () => {
    const headers = { origin: server.url };
    const empty = await fetch(`${server.url}/documents`, { method: 'POST', body: new FormData(), headers });
    expect(empty.status).toBe(400);
    const broken = await fetch(`${server.url}/documents`, {
      method: 'POST',
      body: 'no boundary here',
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(broken.status).toBe(400);
    const body = new FormData();
    body.set('files', new Blob(['We will sail every day of the coming year.']), 'sail.txt');
    body.set('date', 'the ides of March');
    const undated = await fetch(`${server.url}/documents`, { method: 'POST', body, headers });
    expect(undated.status).toBe(400);
    expect(await undated.text()).toContain('the ides of March');
  });
});

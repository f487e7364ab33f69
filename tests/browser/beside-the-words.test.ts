import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { makeDocx, paragraph, run } from '../support/make-docx.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

const BY = 'w:author="Ada" w:date="2026-03-04T05:06:07Z"';

const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

/** A sentence with a word taken out, one put in and a comment on it, and a table. */
const WORD_FILE = makeDocx({
  body: [
    paragraph('A pledge for swept quays'),
    `<w:p>${run('We will sweep the ')}<w:del ${BY}><w:r><w:delText>old</w:delText></w:r></w:del>`,
    `<w:ins ${BY}>${run('northern')}</w:ins><w:commentRangeStart w:id="1"/>${run(' quay')}<w:commentRangeEnd w:id="1"/>`,
    `<w:r><w:commentReference w:id="1"/></w:r>${run(' every week of the coming year.')}</w:p>`,
    `<w:tbl>${row('Quay', 'Brooms')}${row('North', 'forty')}</w:tbl>`,
    paragraph('The table above says how many brooms there are on each of the quays.'),
  ].join(''),
  comments: `<w:comment w:id="1" ${BY}>${paragraph('Which end of it?')}</w:comment>`,
});

const MESSAGE = `From: Ada <ada@quays.example>
To: Bo <bo@quays.example>
Subject: The pledge for swept quays
Date: Wed, 04 Mar 2026 10:00:00 +0100
Message-ID: <1@quays.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="frontier"

--frontier
Content-Type: text/plain; charset=utf-8

Dear Bo, please find the draft of the ferry pledge attached. We will publish it in May 2027.
--frontier
Content-Type: text/markdown; charset=utf-8
Content-Disposition: attachment; filename="ferries.md"

# A pledge for punctual ferries

We will run every ferry on time from the first day of June 2027.
--frontier
Content-Type: text/plain
Content-Disposition: attachment; filename="nothing.txt"


--frontier--
`;

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe.skipIf(!chromiumPath())('what a file says beside its words', () => {
  let browser: Browser;
  let server: RunningServer;
  let path: string;

  beforeAll(async () => {
    server = await startServer({ empty: true });
    browser = await openBrowser();
    await journey(browser, server.url, {}, async (page) => {
      await page.goto('/documents');
      const file = { name: 'swept.docx', mimeType: WORD_TYPE, buffer: Buffer.from(WORD_FILE) };
      await page.locator('input[type="file"]').setInputFiles(file);
      path = (await page.locator('.upload-result .document-title').getAttribute('href')) ?? '';
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each([true, false])('is shown when it is asked for (JavaScript: %s)', async (javaScriptEnabled) => {
    await journey(browser, server.url, { javaScriptEnabled }, async (page) => {
      await page.goto(path);
      const deleted = page.locator('.reader-text del');
      expect(await deleted.isVisible()).toBe(false);
      await page.locator('#show-annotations').check();
      expect(await deleted.isVisible()).toBe(true);
      expect(await deleted.textContent()).toBe('old');
      expect(await page.locator('.reader-text ins').textContent()).toBe('northern');
      expect(await page.locator('.reader-text ins').getAttribute('title')).toBe('Indsat af Ada, 4. marts 2026');
      await page.locator('.comment-marker a').click();
      expect(await page.locator('.annotations li:target').textContent()).toContain('Which end of it?');
      expect(await page.locator('.notice').allInnerTexts()).toEqual([
        expect.stringContaining('1 indsættelse, 1 sletning'),
        expect.stringContaining('1 kommentar'),
      ]);
    });
  });

  it('leaves the marked words of a commitment as they are in the final text', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(path);
      const words = await page.locator('.mark.k-undertaking').allTextContents();
      expect(words.join('')).toBe('We will sweep the northern quay every week of the coming year.');
    });
  });

  it('stands as a table where it is one', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(path);
      const cells = page.locator('.passage-table :is(td, th)');
      expect(await cells.allInnerTexts()).toEqual(['Quay', 'Brooms', 'North', 'forty']);
    });
  });

  it('is accessible and fits a phone', async () => {
    await journey(browser, server.url, { viewport: SIZES.narrow }, async (page) => {
      await page.goto(path);
      await page.locator('#show-annotations').check();
      await page.locator('.annotations summary').click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
    });
  });

  it('comes with a message as documents of their own, or the reason why not', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto('/documents');
      const file = { name: 'pledge.eml', mimeType: 'message/rfc822', buffer: Buffer.from(MESSAGE) };
      await page.locator('input[type="file"]').setInputFiles(file);
      const attached = page.locator('.upload-result .upload-result');
      await attached.first().waitFor();
      expect(await attached.locator('.upload-file').allInnerTexts()).toEqual(['ferries.md', 'nothing.txt']);
      expect(await attached.last().textContent()).toContain('indeholder ingen ord');
      await follow(page, attached.first().locator('.document-title'));
      await follow(page, page.locator('.attached-to a'));
      expect(await page.locator('h1').textContent()).toBe('The pledge for swept quays');
      expect(await page.locator('[aria-labelledby="attachments"] a').textContent()).toContain(
        'A pledge for punctual ferries',
      );
    });
  });
});

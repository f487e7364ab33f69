import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { fromApi, inOneLine, type ListedCommitment, markedPassages, markedWords } from './marks.ts';
import { uploadDocument } from './upload-document.ts';
import { journey } from './visit.ts';

const seeds = join(resolve(process.env.SERVANDA_SHARED ?? '../shared'), 'seeds');
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn(`SKIPPED: no real documents at ${seeds}; set SERVANDA_SHARED to upload them.`);

/** The real documents, the day each is from, and the fewest commitments that any reader would find in it. */
const SEEDS = [
  { file: 'council-conclusions-digital-diplomacy-2023.da.txt', date: '2023-06-26', fewest: 30 },
  { file: 'foreign-security-strategy-2022-ch2.da.txt', date: '2022-01-31', fewest: 50 },
  { file: 'press-release-copenhagen-pledge-2022.da.txt', date: '2022-09-05', fewest: 1 },
] as const;

const upload = (page: Page, { file, date }: { file: string; date: string }) =>
  uploadDocument(page, join(seeds, file), date);

interface ListedDocument {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly manifestations: readonly { readonly fileName: string }[];
}

async function documentOf(url: string, file: string): Promise<ListedDocument> {
  const { rows } = await fromApi<{ rows: { id: string }[] }>(`${url}/api/documents`);
  const all = await Promise.all(rows.map(({ id }) => fromApi<ListedDocument>(`${url}/api/documents/${id}`)));
  const found = all.find(({ manifestations }) => manifestations.some(({ fileName }) => fileName === file));
  if (!found) throw new Error(`the register has no document from ${file}`);
  return found;
}

describe.skipIf(!chromiumPath() || !hasSeeds)('the real documents, uploaded', () => {
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer({ empty: true });
    browser = await openBrowser();
    await journey(browser, server.url, {}, async (page) => {
      for (const seed of SEEDS) {
        await upload(page, seed);
        expect(await page.locator('.upload-state').textContent()).toBe('Læst ind');
      }
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each(SEEDS)('$file', ({ file, date, fewest }) => {
    let document: ListedDocument;
    let commitments: ListedCommitment[];

    beforeAll(async () => {
      document = await documentOf(server.url, file);
      const answer = `${server.url}/api/documents/${document.id}/commitments`;
      commitments = (await fromApi<{ rows: ListedCommitment[] }>(answer)).rows;
    });

    it('has its date and its commitments', () => {
      expect(document.date).toBe(date);
      expect(commitments.filter(({ kind }) => kind !== 'stance').length).toBeGreaterThanOrEqual(fewest);
    });

    it('has every quote at its place in the clean text', () => {
      const found = commitments.map(({ start, end }) => document.text.slice(start, end));
      expect(found).toEqual(commitments.map(({ quote }) => quote));
    });

    it('shows every commitment at its words, in its passage', async () => {
      await journey(browser, server.url, {}, async (page) => {
        await page.goto(`/documents/${document.id}`);
        const words = Object.fromEntries(commitments.map(({ id, quote }) => [id, inOneLine(quote)]));
        expect(await markedWords(page)).toEqual(words);
        const passages = await markedPassages(page);
        for (const { id, passage } of commitments) expect(passages[id]).toContain(passage.eId);
      });
    });

    it('says that it is there already when it comes again', async () => {
      await journey(browser, server.url, {}, async (page) => {
        await upload(page, { file, date });
        expect(await page.locator('.upload-state').textContent()).toContain('Filen var der i forvejen');
      });
      const again = await documentOf(server.url, file);
      expect(again.manifestations).toHaveLength(1);
      expect(again.id).toBe(document.id);
    });
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

const ENGLISH = `# A pledge for quiet harbours

Skagen, 4 May 2026

1. We will publish the noise of every ship by 1 June 2028.

2. We call on the ports of the region to provide shore power to all ships.

3. The old quay remains open to visitors throughout the summer.
`;

/** The same in Danish, without the deadline of the first point. */
const DANISH = `# Et løfte om stille havne

Skagen, den 4. maj 2026

1. Vi vil offentliggøre støjen fra hvert eneste skib.

2. Vi opfordrer regionens havne til at levere landstrøm til alle skibe.

3. Den gamle kaj er fortsat åben for besøgende hele sommeren.
`;

/** The English text revised: the deadline is gone, and a fourth point has come. */
const REVISED = `${ENGLISH.replace(' by 1 June 2028', '')}
4. We will plant a tree on every quay before the year is over.
`;

const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });

interface Declared {
  readonly field: 'sameAs' | 'newVersionOf';
  readonly title: string;
}

/** Sends a file with the form, and gives what the page says became of it. */
async function upload(page: Page, name: string, text: string, declared?: Declared) {
  await page.goto('/documents');
  if (declared) {
    await page.locator('.declared summary').click();
    const option = page.locator(`select[name="${declared.field}"] option`, { hasText: declared.title });
    await page
      .locator(`select[name="${declared.field}"]`)
      .selectOption((await option.first().getAttribute('value')) ?? '');
  }
  await page.locator('input[type="file"]').setInputFiles(file(name, text));
  const result = page.locator('.upload-result').last();
  await result.locator('.document-title').waitFor();
  return result;
}

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['wide', 'narrow'] as const).map((size) => ({ colorScheme, size, locale: size === 'wide' ? 'en-GB' : 'da-DK' })),
);

describe.skipIf(!chromiumPath())('texts compared', () => {
  let browser: Browser;
  let server: RunningServer;
  let beside: string;
  let changes: string;

  beforeAll(async () => {
    server = await startServer({ empty: true });
    browser = await openBrowser();
    await journey(browser, server.url, {}, async (page) => {
      await upload(page, 'harbours.md', ENGLISH);
      const danish = await upload(page, 'havne.md', DANISH, { field: 'sameAs', title: 'A pledge for quiet harbours' });
      expect(await danish.locator('.kinship').textContent()).toContain('Samme tekst på et andet sprog');
      beside = (await danish.locator('.kinship a').last().getAttribute('href')) ?? '';
      const revised = await upload(page, 'harbours 2.md', REVISED, {
        field: 'newVersionOf',
        title: 'A pledge for quiet harbours',
      });
      expect(await revised.locator('.kinship').textContent()).toContain('Ny udgave af');
      changes = (await revised.locator('.kinship a').last().getAttribute('href')) ?? '';
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('stand side by side, point by point, each in its own language', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(beside);
      const row = page.locator('.beside-table tr', { hasText: 'landstrøm' });
      expect(await row.textContent()).toContain('shore power');
      const languages = await row.locator('td').evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).lang));
      expect(languages).toEqual(['da', 'en']);
    });
  });

  it.each([true, false])(
    'show what one language alone says, on top and in place (JavaScript: %s)',
    async (javaScriptEnabled) => {
      await journey(browser, server.url, { javaScriptEnabled }, async (page) => {
        await page.goto(beside);
        const first = page.locator('.disagreements li', { hasText: 'støjen' });
        expect(await first.textContent()).toContain('Frist kun på engelsk');
        expect(await first.textContent()).toContain('1 June 2028');
        await first.locator('a').click();
        const note = page.locator('.note:target');
        expect(await note.textContent()).toContain('Frist kun på engelsk');
        await follow(page, note.locator('.twin-link'));
        expect(await page.locator('.note:target').evaluate((twin) => twin.closest('td')?.lang)).toBe('en');
      });
    },
  );

  it('say what was lost from one version to the next, word by word', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(changes);
      expect(await page.locator('.change-summary .shift.late').allTextContents()).toEqual(['▼ frist fjernet']);
      const promise = page.locator('.changed-commitment', { hasText: 'noise' });
      expect(await promise.locator('del').textContent()).toContain('by 1 June 2028');
      expect(await page.locator('.changed-commitment ins').allTextContents()).toEqual([
        expect.stringContaining('plant a tree'),
      ]);
      const quiet = page.locator('.unchanged').last();
      expect(await quiet.locator('p').first().isVisible()).toBe(false);
      await quiet.locator('summary').click();
      expect(await quiet.textContent()).toContain('shore power');
    });
  });

  it('lead from an older version to the newest, and from a commitment to what it was', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto(changes);
      await follow(page, page.locator('.compared a').first());
      expect(await page.locator('.newer-version').textContent()).toContain('nyere udgave');
      await follow(page, page.locator('.newer-version a').first());
      expect(await page.locator('.newer-version').count()).toBe(0);
      expect(await page.locator('.versions li').count()).toBe(2);
      await page.goto(changes);
      await follow(page, page.locator('.changed-commitment', { hasText: 'noise' }).locator('a').last());
      expect(await page.locator('.history .shift').textContent()).toContain('frist fjernet');
      expect(await page.locator('.history del').textContent()).toContain('by 1 June 2028');
    });
  });

  it('are one row in the list, with their languages and versions', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await page.goto('/documents');
      const rows = page.locator('.documents tbody tr');
      expect(await rows.count()).toBe(1);
      expect(await rows.locator('.document-title').textContent()).toContain('Et løfte om stille havne');
      expect(await rows.locator('.other-texts').textContent()).toContain('Også på engelsk');
    });
  });

  it.each(looks)(
    'are accessible and fit, $colorScheme and $size, in $locale',
    async ({ colorScheme, size, locale }) => {
      await journey(browser, server.url, { colorScheme, viewport: SIZES[size], locale }, async (page) => {
        const older = changes.split('/versions/')[0] ?? '';
        for (const path of [beside, changes, older, '/documents']) {
          await page.goto(path);
          expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
          expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
          expect([path, await page.getByRole('heading', { level: 1 }).count()]).toEqual([path, 1]);
        }
      });
    },
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { accessibilityFaults, journey, SIZES, sidewaysScroll } from './visit.ts';

const PLAN = `Handlingsplan for rolige farvande

1. Danmark vil betale 5 mio. kr. til nye søkort senest den 31. december 2027.

2. Norge og Danmark vil uddanne 40 lodser inden udgangen af 2028.

3. Havet er roligt om sommeren og uroligt om vinteren.
`;
const GROUP = '/initiatives/rolige-farvande';

describe.skipIf(!chromiumPath())('a coalition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-group-'));
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer({ empty: true })]);
    writeFileSync(join(folder, 'plan.txt'), PLAN);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('is set up with members, a plan and meetings, and followed point by point, all without JavaScript', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/documents');
      await page.locator('input[type=file]').first().setInputFiles(join(folder, 'plan.txt'));
      await page.locator('form:has(input[type=file]) button[type=submit]').first().click();
      await page.goto('/initiatives/new');
      await page.getByLabel('Slags').selectOption('coalition');
      await page.getByLabel('Navn på dansk').fill('Koalitionen for rolige farvande');
      await page.getByLabel('Adresse').fill('rolige-farvande');
      await page.getByLabel('Tekst', { exact: true }).selectOption({ index: 1 });
      await page.getByLabel('Alle må se det').check();
      await page.getByRole('button', { name: 'Opret initiativet' }).click();
      await page.getByRole('heading', { level: 1, name: 'Koalitionen for rolige farvande' }).waitFor();

      for (const [name, role] of [
        ['Danmark', 'lead'],
        ['Lodsvagten', 'member'],
      ] as const) {
        await page.goto(`${GROUP}/members`);
        await page.getByLabel('Navn').fill(name);
        await page.getByLabel('Rolle').first().selectOption(role);
        await page.getByRole('button', { name: 'Find' }).click();
        await page.getByRole('button', { name: 'Tilføj' }).click();
        await page.getByRole('heading', { level: 3, name }).waitFor();
      }
      await page.goto(GROUP);
      await page.getByRole('link', { name: 'Nyt møde' }).click();
      await page.getByLabel('Navn på dansk').fill('Forårsmøde');
      await page.getByLabel('Begynder').fill('2020-04-03T10:00');
      await page.getByLabel('Alle må se det').check();
      await page.getByRole('button', { name: 'Opret arrangementet' }).click();
      await page.getByLabel('Hvad der kom ud af det').fill('Havnene blev delt.');
      await page.getByRole('button', { name: 'Gem arrangementet' }).click();
      await page.getByText('Arrangementet er gemt.').waitFor();

      await page.goto(GROUP);
      await page.getByText('Havnene blev delt.').waitFor();
      expect(await page.getByText('Sover.').count()).toBe(1);
      const row = page.getByRole('row', { name: /^Danmark/ });
      expect(await row.getByRole('cell').first().textContent()).toBe('2');
      await row.getByRole('link', { name: '2' }).first().click();
      await page.getByText('2 leverancer', { exact: true }).waitFor();
      await page.goto(`${GROUP}/plan`);
      expect(await page.getByText('Der er ikke fundet noget løfte i punktet.').count()).toBe(1);
    });
  }, 180_000);

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['wide', 'narrow'] as const).map((size) => ({ colorScheme, size, locale: size === 'wide' ? 'da-DK' : 'en-GB' })),
  );

  it.each(looks)(
    'is accessible and fits, $colorScheme and $size, in $locale',
    async ({ colorScheme, size, locale }) => {
      await journey(browser, server.url, { colorScheme, viewport: SIZES[size], locale }, async (page) => {
        const parts = ['', '/plan', '/plan?progress=delivered', '/edit', '/members', '/documents'];
        for (const path of parts.map((part) => `${GROUP}${part}`)) {
          await page.goto(path);
          expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
          expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
          expect([path, await page.getByRole('heading', { level: 1 }).count()]).toEqual([path, 1]);
        }
      });
    },
    180_000,
  );
});

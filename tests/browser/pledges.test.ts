import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

/** In Windows-1252, with a formula, a company twice, and a state by its French name. */
const LIST = Buffer.from(
  `navn;slags;land;hjemmeside;dato
Bølgeværket ApS;virksomhed;DNK;https://bolge.example;3.2.2021
Bølgeværket;virksomhed;DNK;;
Suède;state;SWE;;2020-01-31
=1+1;ong;Atlantis;;
`,
  'latin1',
);

describe.skipIf(!chromiumPath())('a pledge', () => {
  let browser: Browser;
  let server: RunningServer;
  let list = '';

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer({ empty: true })]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('is set up, gets its signatories from a list, and shows them, all without JavaScript', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/initiatives');
      await page.getByRole('link', { name: 'Nyt initiativ' }).click();
      await page.getByLabel('Navn på dansk').fill('Fyrløftet');
      await page.getByLabel('Navn på engelsk').fill('The Beacon Pledge');
      await page.getByLabel('Adresse').fill('beacons');
      await page.getByLabel('Indledt den').fill('2020-01-01');
      await page.getByLabel('Alle må se det').check();
      await page.getByRole('button', { name: 'Opret initiativet' }).click();
      await page.getByRole('heading', { level: 1, name: 'Fyrløftet' }).waitFor();
      expect(await page.getByText('Ingen har skrevet under endnu.').count()).toBe(1);

      await page.getByRole('link', { name: 'Indlæs underskrivere fra en liste' }).click();
      await page
        .getByLabel('CSV-fil', { exact: true })
        .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: LIST });
      await page.getByRole('button', { name: 'Læs filen' }).click();
      await page.getByRole('heading', { level: 1, name: 'liste.csv' }).waitFor();
      list = new URL(page.url()).pathname;
      expect(await page.getByText('windows-1252').count()).toBe(1);
      expect(await page.getByText('1 celle ligner en formel').count()).toBe(1);
      expect(await page.getByText('samme ord, når selskabsform og småord ses bort fra').count()).toBe(1);

      await page.getByRole('radio', { name: /^Den samme som Bølgeværket ApS/ }).check();
      await page.locator('#line-5').getByRole('radio', { name: 'Udelad rækken' }).check();
      await page.getByRole('button', { name: 'Gem afgørelserne' }).click();
      await page.getByText('Ingen rækker her.').waitFor();
      await page.getByRole('button', { name: 'Tag 3 afgjorte rækker ind' }).click();
      await page.getByRole('link', { name: 'Taget ind (3)' }).waitFor();

      await follow(page, page.getByRole('link', { name: 'Fyrløftet' }));
      const names = page.getByRole('region', { name: 'Underskrivere' }).locator('tbody th > :first-child');
      expect(await names.allInnerTexts()).toEqual(['Bølgeværket ApS', 'Sverige']);
      await follow(page, page.locator('.figures').getByRole('link', { name: /^Stat/ }));
      expect(await names.allInnerTexts()).toEqual(['Sverige']);
    });
  }, 120_000);

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['wide', 'narrow'] as const).map((size) => ({ colorScheme, size, locale: size === 'wide' ? 'da-DK' : 'en-GB' })),
  );

  it.each(looks)(
    'is accessible and fits, $colorScheme and $size, in $locale',
    async ({ colorScheme, size, locale }) => {
      await journey(browser, server.url, { colorScheme, viewport: SIZES[size], locale }, async (page) => {
        const pledge = '/pledges/beacons';
        const states = ['open', 'decided', 'left-out', 'taken'].map((state) => `${list}?state=${state}`);
        const others = ['sign', 'signatures', 'signatures?state=accepted', 'rounds', 'signatories/se'].map(
          (end) => `${pledge}/${end}`,
        );
        for (const path of [pledge, `${pledge}?name=nobody`, `${pledge}/import`, ...others, ...states]) {
          await page.goto(path);
          expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
          expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
          expect([path, await page.getByRole('heading', { level: 1 }).count()]).toEqual([path, 1]);
        }
      });
    },
    120_000,
  );
});

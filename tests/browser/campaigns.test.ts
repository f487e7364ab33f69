import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { makePng } from '../support/make-pictures.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

const PLEDGE = 'Løftet om rolige havne\n\nDanmark vil åbne alle havne for små skibe senest den 31. december 2027.\n';
const STATEMENT = '/campaigns/aabne-havne/lad-dem-lukke-op';

describe.skipIf(!chromiumPath())('a campaign', () => {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-campaign-'));
  let browser: Browser;
  let server: RunningServer;
  let embedded = '';
  let desk = '';

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer({ empty: true })]);
    writeFileSync(join(folder, 'pledge.txt'), PLEDGE);
    writeFileSync(join(folder, 'harbour.png'), makePng(64, 32));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('is made, approved, published and read, all without JavaScript', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/documents');
      await page.locator('input[type=file]').first().setInputFiles(join(folder, 'pledge.txt'));
      await page.locator('form:has(input[type=file]) button[type=submit]').first().click();
      await page.goto('/register');
      const commitment = await page.locator('a[href^="/commitments/"]').first().getAttribute('href');

      await page.goto('/desk/campaigns');
      await page.getByLabel('Titel på dansk').fill('Åbne havne');
      await page.getByLabel('Adresse').fill('aabne-havne');
      await page.getByRole('button', { name: 'Opret kampagnen' }).click();
      await page.getByRole('button', { name: 'Udgiv kampagnen' }).click();
      await page.getByLabel('Hvem udsagnet er fra').selectOption('dk');
      await page.getByLabel('Overskrift').fill('Lad dem lukke op');
      await page.getByLabel('Adresse').first().fill('lad-dem-lukke-op');
      await page.getByRole('button', { name: 'Begynd' }).click();

      await page.getByLabel('Hvem der taler').fill('Mette Lund');
      await page.getByLabel('Embede eller stilling').fill('Havneminister');
      await page.getByLabel('Tekst', { exact: true }).fill('Vi lukker *alle* havne op.');
      await page.getByLabel('Løfter, det svarer på').fill(commitment ?? '');
      await page.getByRole('button', { name: 'Gem', exact: true }).click();
      await page.getByText('Gemt.').waitFor();
      desk = new URL(page.url()).pathname;
      await page.getByText('Læg billedet ved').first().click();
      await page.getByLabel('Fil', { exact: true }).setInputFiles(join(folder, 'harbour.png'));
      await page.getByLabel('Hvad billedet viser, på dansk').fill('En havn');
      await page.getByLabel('Kreditering').fill('Ana Lund');
      await page.getByRole('button', { name: 'Læg billedet ved' }).click();
      await page.getByText('Ordene er ikke godkendt endnu.').waitFor();
      expect(await page.getByRole('button', { name: 'Udgiv nu' }).count()).toBe(0);
      await page.goto(`${desk}/preview`);
      await page.getByText('Ingen andre kan se det endnu.').waitFor();
      expect((await page.goto(STATEMENT))?.status()).toBe(404);
      await page.goto(desk);
      await page.getByRole('button', { name: 'Notér godkendelsen' }).click();
      await page.getByRole('button', { name: 'Udgiv nu' }).click();
      await page.getByRole('link', { name: 'Se den offentlige side' }).click();

      await page.getByRole('heading', { level: 1, name: 'Lad dem lukke op' }).waitFor();
      expect(await page.getByRole('img', { name: 'En havn' }).count()).toBe(1);
      const code = await page.getByLabel(/Sæt denne kode ind/).inputValue();
      embedded = /src="([^"]+)"/u.exec(code)?.[1] ?? '';
      await page.goto(commitment ?? '');
      await follow(page, page.getByRole('link', { name: 'Lad dem lukke op' }));
      expect(new URL(page.url()).pathname).toBe(STATEMENT);
    });
  }, 180_000);

  it('stands in a frame of another site', async () => {
    // Browsers let only pages of this machine show what this machine serves.
    const other = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Another site</title><iframe src="${embedded}"></iframe>`);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    try {
      await journey(browser, server.url, {}, async (page) => {
        await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
        await page.frameLocator('iframe').getByText('Mette Lund, Havneminister, Danmark').waitFor();
      });
    } finally {
      other.close();
    }
  }, 60_000);

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['wide', 'narrow'] as const).map((size) => ({ colorScheme, size, locale: size === 'wide' ? 'da-DK' : 'en-GB' })),
  );

  it.each(looks)(
    'is accessible and fits, $colorScheme and $size, in $locale',
    async ({ colorScheme, size, locale }) => {
      await journey(browser, server.url, { colorScheme, viewport: SIZES[size], locale }, async (page) => {
        const paths = ['/campaigns', '/campaigns/aabne-havne', STATEMENT, new URL(embedded).pathname];
        await page.goto('/desk/campaigns');
        const campaign = await page.getByRole('link', { name: 'Åbne havne' }).getAttribute('href');
        for (const path of [...paths, '/desk/campaigns', campaign ?? '', desk, `${desk}/preview`]) {
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

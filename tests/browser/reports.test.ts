import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { accessibilityFaults, journey, load, SIZES, sidewaysScroll } from './visit.ts';

const CONCLUSIONS = /^Rådets konklusioner om digitalt diplomati/;

/** Fills in the form of a progress report on the Danish conclusions and sends it. */
async function makeReport(page: Page): Promise<void> {
  await page.goto('/reports/new');
  await page.getByLabel('Find teksten').fill('konklusioner digitalt');
  await page.getByRole('button', { name: 'Søg', exact: true }).click();
  await page.getByRole('radio', { name: CONCLUSIONS }).check();
  await page.getByLabel('Punkter').fill('15, 16');
  await page.getByLabel('Opgjort pr.').fill('2026-06-30');
  await page.getByRole('button', { name: 'Opret rapporten' }).click();
  await page.getByRole('heading', { level: 1, name: /^Fremskridtsrapport/ }).waitFor();
}

async function downloaded(page: Page, name: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.skipIf(!chromiumPath())('reports', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('are made, written in and taken out, without scripts', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false, acceptDownloads: true }, async (page) => {
      await makeReport(page);
      await page.getByRole('textbox', { name: 'Sammenfatning' }).fill('Håndbogen er i høring.\n\n- den kommer i juni');
      await page.getByRole('button', { name: 'Gem: Sammenfatning' }).click();
      await page.getByRole('textbox', { name: 'Sammenfatning' }).waitFor();
      expect(await page.getByRole('textbox', { name: 'Sammenfatning' }).inputValue()).toContain(
        'Håndbogen er i høring.',
      );

      const word = await downloaded(page, /^Hent Word/);
      expect(word.name).toMatch(/^fremskridtsrapport-.*2026-06-30-1\.docx$/);
      const main = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
      expect(main).toContain('Håndbogen er i høring.');
      expect(main).toContain('Punkt 16');
      expect(main).not.toContain('Punkt 14');
      const pdf = await downloaded(page, /^Hent PDF/);
      expect(strFromU8(pdf.bytes.subarray(0, 5))).toBe('%PDF-');
    });
  });

  it('keep what was written when a new edition is made', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await makeReport(page);
      await page.getByRole('textbox', { name: 'Punkt 16' }).fill('Oversætterne er spurgt.');
      await page.getByRole('button', { name: 'Gem: Punkt 16' }).click();
      await page.getByLabel('Opgjort pr.').fill('2026-12-31');
      await page.getByRole('button', { name: 'Lav udgaven' }).click();
      await page.getByText('Udgave 2, opgjort pr. 31. december 2026').waitFor();
      expect(await page.getByRole('textbox', { name: 'Punkt 16' }).inputValue()).toBe('Oversætterne er spurgt.');
      expect(await page.getByText('Udgave 1, opgjort pr. 30. juni 2026').count()).toBe(1);
    });
  });

  it('show both texts when two write in one section, and lose neither', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await makeReport(page);
      const other = await page.context().newPage();
      await other.goto(page.url());
      const write = async (on: Page, text: string) => {
        await on.getByRole('textbox', { name: 'Punkt 15' }).fill(text);
        await on.getByRole('button', { name: 'Gem: Punkt 15' }).click();
      };
      await write(page, 'Den første tekst.');
      await page.getByText('Punkt 15').first().waitFor();
      await write(other, 'Den anden tekst.');
      const alert = other.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain('Den første tekst.');
      expect(await other.getByRole('textbox', { name: 'Din tekst' }).inputValue()).toBe('Den anden tekst.');
      expect(await accessibilityFaults(other)).toEqual([]);
      await other.getByRole('textbox', { name: 'Din tekst' }).fill('Begge tekster.');
      await load(other, other.getByRole('button', { name: 'Gem: Punkt 15' }));
      expect(await other.getByRole('textbox', { name: 'Punkt 15' }).inputValue()).toBe('Begge tekster.');
    });
  });

  it.each(['light', 'dark'] as const)('are accessible and fit, %s', async (colorScheme) => {
    await journey(browser, server.url, { colorScheme, viewport: SIZES.narrow }, async (page) => {
      await makeReport(page);
      for (const path of [page.url(), '/reports', '/reports/new?kind=status', '/reports/new?kind=annual']) {
        await page.goto(path);
        expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
        expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
      }
    });
  });

  it('say what is wrong with a form, and keep what was filled in', async () => {
    await journey(browser, server.url, { locale: 'en-GB' }, async (page) => {
      await page.goto('/reports/new?kind=annual');
      await page.getByLabel('Year').evaluate((field: HTMLInputElement) => field.removeAttribute('max'));
      await page.getByLabel('Year').fill('20260');
      await page.getByLabel('Title').fill('Our year');
      await load(page, page.getByRole('button', { name: 'Create the report' }));
      expect(await page.getByRole('alert').textContent()).toContain('20260');
      expect(await page.getByLabel('Title').inputValue()).toBe('Our year');
    });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { makeVideo } from '../support/make-video.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

const TEXT = 'Havneaftalen\n\n1. Danmark vil betale 5 mio. kr. til nye søkort senest den 31. december 2027.\n';
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ida Holm>Velkommen til havnen.\n';

describe.skipIf(!chromiumPath())('an event', () => {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-event-'));
  const file = (name: string) => join(folder, name);
  let browser: Browser;
  let server: RunningServer;
  let desk = '';
  let event = '';
  let video = '';

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer({ empty: true })]);
    writeFileSync(file('aftale.txt'), TEXT);
    writeFileSync(file('dag.mp4'), makeVideo(1_500_000));
    writeFileSync(file('tekst.vtt'), CAPTIONS);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('is prepared and shown with programme, video, materials and commitments, all without JavaScript', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/documents');
      await page.locator('input[type=file]').first().setInputFiles(file('aftale.txt'));
      await page.locator('form:has(input[type=file]) button[type=submit]').first().click();
      await page.goto('/register');
      const commitment = await page.locator('a.row-what').first().getAttribute('href');

      await page.goto('/desk/videos');
      await page.getByLabel('Titel på dansk').fill('Havnens dag');
      await page.getByLabel('Fil', { exact: true }).setInputFiles(file('dag.mp4'));
      await page.getByRole('button', { name: 'Tilføj videoen' }).click();
      await page.getByRole('button', { name: 'Vis for alle' }).click();
      await page.getByText('Videoen mangler undertekster på dansk').waitFor();
      await page.getByLabel('Fil med undertekster').setInputFiles(file('tekst.vtt'));
      await page.getByRole('button', { name: 'Gem' }).click();
      await page.getByRole('button', { name: 'Vis for alle' }).click();
      await page.getByRole('button', { name: 'Skjul for offentligheden' }).waitFor();
      video = new URL(page.url()).pathname.replace('/desk', '');

      await page.goto('/desk/events');
      await page.getByLabel('Navn på dansk').fill('Havnekonferencen');
      await page.getByLabel('Slags').selectOption('conference');
      await page.getByLabel('Begynder').fill('2031-03-30T10:00');
      await page.getByLabel('Slutter').fill('2031-03-30T15:00');
      await page.getByLabel('Sted').fill('Aarhus');
      await page.getByLabel('Alle må se det').check();
      await follow(page, page.getByRole('button', { name: 'Opret arrangementet' }));
      desk = new URL(page.url()).pathname;

      await page.getByLabel('Punkt på dansk').fill('Velkomst');
      await page.getByLabel('Navn', { exact: true }).last().waitFor();
      await page.getByRole('group', { name: 'Taler 1' }).getByLabel('Navn').fill('Ida Holm');
      await page.getByRole('group', { name: 'Taler 1' }).getByLabel('Titel').fill('havneminister');
      await page.getByRole('group', { name: 'Taler 1' }).getByLabel('På vegne af').fill('Danmark');
      await page.getByRole('button', { name: 'Tilføj punktet' }).click();
      await page.getByText('Arrangementet er gemt.').waitFor();
      await page.getByLabel('Adresse i registret').fill(commitment ?? '');
      await page.getByRole('button', { name: 'Noter et løfte' }).click();
      await page.getByRole('button', { name: 'Tilføj', exact: true }).first().click();
      await page.getByText('Nyt materiale').click();
      await page.getByLabel('Titel på dansk').fill('Aftalens tekst');
      await page.getByLabel('Fil', { exact: true }).setInputFiles(file('aftale.txt'));
      await page.getByRole('button', { name: 'Tilføj', exact: true }).last().click();

      await follow(page, page.getByRole('link', { name: 'Se siden' }));
      event = new URL(page.url()).pathname;
      await page.getByRole('heading', { level: 1, name: 'Havnekonferencen' }).waitFor();
      expect(await page.getByRole('link', { name: 'Danmark' }).count()).toBeGreaterThan(0);
      expect(await page.locator('video track[kind=captions]').count()).toBe(1);
      expect(await page.getByRole('link', { name: 'Aftalens tekst' }).count()).toBe(1);
      await follow(page, page.locator('a.row-what'));
      await follow(page, page.getByRole('link', { name: 'Havnekonferencen' }));
      expect(new URL(page.url()).pathname).toBe(event);
      await page.goto('/events');
      await page.getByRole('link', { name: 'Havnekonferencen' }).waitFor();
    });
  }, 180_000);

  it('is a file that calendars read, on its own clock', async () => {
    const text = await (await fetch(`${server.url}${event}/event.ics`)).text();
    const calendar = new ICAL.Component(ICAL.parse(text));
    const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    expect([entry.summary, entry.startDate.toString()]).toEqual(['Havnekonferencen', '2031-03-30T10:00:00']);
  });

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['wide', 'narrow'] as const).map((size) => ({ colorScheme, size, locale: size === 'wide' ? 'da-DK' : 'en-GB' })),
  );

  it.each(looks)(
    'is accessible and fits, $colorScheme and $size, in $locale',
    async ({ colorScheme, size, locale }) => {
      await journey(browser, server.url, { colorScheme, viewport: SIZES[size], locale }, async (page) => {
        const paths = [event, '/events', '/events/past', video, `/desk${video}`, '/desk/videos', '/desk/events', desk];
        for (const path of [...paths, `${desk}/answers`, `${event}/register`]) {
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

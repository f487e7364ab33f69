import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { canPrint, printedPages } from '../support/print-document.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { enrol } from './enrolment.ts';
import { chooseOption, enter, pressAndHear, tabTo, unfold, write, writeDate } from './keyboard.ts';
import { uploadDocument } from './upload-document.ts';
import { accessibilityFaults } from './visit.ts';

const seeds = join(resolve(process.env.SERVANDA_SHARED ?? '../shared'), 'seeds');
const SEEDS = [
  ['foreign-security-strategy-2022-ch2.da.txt', '2022-01-31'],
  ['press-release-copenhagen-pledge-2022.da.txt', '2022-09-05'],
  ['council-conclusions-digital-diplomacy-2023.da.txt', '2023-06-26'],
] as const;
const hasSeeds = SEEDS.every(([file]) => existsSync(join(seeds, file)));
if (!hasSeeds) console.warn(`SKIPPED: no real documents at ${seeds}; set SERVANDA_SHARED to work through them.`);
if (!canPrint()) console.warn('SKIPPED: printing a report needs LibreOffice and poppler.');

/** Millimetres of white around what is printed. */
const MARGIN_MM = 10;
const DOTS_PER_MM = 40 / 25.4;

/** Takes the three texts in, with the file picker. */
async function takeIn(page: Page): Promise<void> {
  for (const [file, date] of SEEDS) await uploadDocument(page, join(seeds, file), date);
}

/** Reviews the conclusions to their end: rejects one in ten and confirms the rest. */
async function reviewAll(page: Page): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'Gennemgang' }));
  await enter(page, page.getByRole('link', { name: /^RÅDETS KONKLUSIONER/u }));
  const progress = page.locator('#progress-words');
  const all = Number(/^\d+/u.exec((await progress.textContent()) ?? '')?.[0]);
  expect(all).toBeGreaterThanOrEqual(30);
  for (let place = 1; place <= all; place += 1) {
    if (place % 10 === 5) {
      await page.keyboard.press('r');
      await pressAndHear(page, 'Enter', /^Afvist\./u);
    } else await pressAndHear(page, 'c', /^Bekræftet\./u);
  }
  const rejected = Math.floor((all + 5) / 10);
  expect(await progress.textContent()).toBe(`0 tilbage · ${all - rejected} bekræftet · ${rejected} afvist`);
}

/** Finds the reporting duty of paragraph 16 in the register and gives it to somebody, from the box beside it. */
async function assign(page: Page, name: string): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'Fordel dem i registret' }));
  await write(page, page.locator('#register-search'), 'vurdere fremskridtene');
  await page.getByRole('heading', { level: 1, name: /^1 løfte/u }).waitFor();
  await tabTo(page, page.locator('.row input'));
  await page.keyboard.press('Space');
  await unfold(page, page.locator('.bulk:has(#bulk) > summary'));
  await chooseOption(page, page.locator('#bulk-person'), name);
  await enter(page, page.locator('#bulk button[value="assign"]'));
  expect(await page.getByRole('status').first().textContent()).toBe('1 løfte er fordelt.');
  expect(await page.locator('.row').textContent()).toContain(name);
}

/** Plans, notes the answer and reports progress on the commitment of the page. */
async function followUp(page: Page): Promise<void> {
  await unfold(page, page.getByText('Tilføj en milepæl', { exact: true }));
  await write(page, page.locator('#milestone-title'), 'Bidrag fra repræsentationerne');
  await writeDate(page, page.locator('#milestone-due'), '2024-05-15');
  await enter(page, page.getByRole('button', { name: 'Tilføj', exact: true }));
  expect(await page.locator('.milestones').textContent()).toContain('Bidrag fra repræsentationerne');

  await unfold(page, page.locator('.account-acceptance .act > summary'));
  await chooseOption(page, page.locator('#acceptance-code'), 'Accepteret');
  await write(page, page.locator('#acceptance-text'), 'Meddelt i arbejdsgruppen.');
  await enter(page, page.locator('.account-acceptance .act button'));
  expect(await page.locator('.account-acceptance .account-code').textContent()).toBe('Accepteret');

  await enter(page, page.getByRole('link', { name: 'Rapportér fremdrift' }));
  await chooseOption(page, page.locator('#progress-code'), 'I gang');
  await write(page, page.locator('#progress-text'), 'Halvdelen af delegationerne har meldt tilbage.');
  await enter(page, page.getByRole('button', { name: 'Gem', exact: true }));
  expect(await page.locator('.account-progress .account-code').textContent()).toBe('I gang');
}

/** Gives a passage of the press release as evidence for the same commitment, from the reader; gives the document. */
async function useAsEvidence(page: Page): Promise<string> {
  await enter(page, page.getByRole('link', { name: 'Dokumenter', exact: true }));
  await enter(page, page.getByRole('link', { name: /^Global opbakning/u }));
  const pressRelease = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const passage = page.locator('.passage', { hasText: 'videokampagne' }).first();
  await enter(page, passage.getByRole('link', { name: 'Brug som dokumentation' }));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('sought');
  await page.keyboard.insertText('vurdere fremskridtene');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await page.locator('.found-commitment').count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await write(page, page.getByLabel('Bemærkning'), 'Kampagnen er en del af den fortalte diplomatiske indsats.');
  await enter(page, page.getByRole('button', { name: 'Brug stykket' }));
  expect(await page.locator('.evidence-list').textContent()).toContain('videokampagne');
  return pressRelease;
}

/** Decides of two suggestions that the press release led to, in the inbox. */
async function decideSuggestions(page: Page, document: string): Promise<void> {
  const row = page.locator('.inbox-row', { hasText: '85 millioner' });
  const found = async () => {
    await page.goto(`/desk/evidence?document=${document}`);
    return row.locator('.decide').count();
  };
  await expect.poll(found, { timeout: 120_000 }).toBeGreaterThanOrEqual(2);
  const waiting = await page.locator('.decide').count();
  await enter(page, row.locator('.decide').first().getByRole('button', { name: 'Taler for' }));
  await enter(page, row.locator('.decide').first().getByRole('button', { name: 'Er ikke dokumentation' }));
  expect(await page.locator('.decide').count()).toBeLessThan(waiting);
}

/** Finds, as an independent reviewer, what has become of the commitment, by its evidence. */
async function judge(page: Page, path: string): Promise<void> {
  await page.goto(path);
  expect(await page.locator('.account-progress .act, .account-acceptance .act').count()).toBe(0);
  await unfold(page, page.locator('.account-verdict .act > summary'));
  await chooseOption(page, page.locator('#verdict-code'), 'Begrænset');
  await write(page, page.locator('#verdict-text'), 'Ét skridt er dokumenteret.');
  await tabTo(page, page.locator('.account-verdict input[name="evidence"]'));
  await page.keyboard.press('Space');
  await enter(page, page.locator('.account-verdict .act button'));
  expect(await page.locator('.account-verdict .account-code').textContent()).toBe('Begrænset');
}

/** Makes the report to the Council on paragraph 16, writes its summary, and takes it out as a Word file. */
async function makeReport(page: Page): Promise<Uint8Array> {
  await enter(page, page.getByRole('link', { name: 'Rapporter', exact: true }));
  await enter(page, page.getByRole('link', { name: 'Ny rapport' }));
  await write(page, page.getByLabel('Find teksten'), 'konklusioner digitale');
  await enter(page, page.getByRole('button', { name: 'Søg', exact: true }));
  await write(page, page.getByLabel('Punkter'), '16');
  await write(page, page.getByLabel('Udarbejdet af'), 'Kontoret for digitalt diplomati');
  await enter(page, page.getByRole('button', { name: 'Opret rapporten' }));
  await write(page, page.getByRole('textbox', { name: 'Sammenfatning' }), 'Arbejdet følger planen.');
  await enter(page, page.getByRole('button', { name: 'Gem: Sammenfatning' }));
  await tabTo(page, page.getByRole('link', { name: /^Hent Word/u }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return readFileSync(await download.path());
}

/** What must stand on the printed pages, whatever line it is broken at. */
const PRINTED = [
  'Kontoret for digitalt diplomati',
  'Arbejdet følger planen.',
  'senest i sommeren 2024',
  'Halvdelen af delegationerne har meldt tilbage.',
  'Meddelt i arbejdsgruppen.',
  'Ét skridt er dokumenteret.',
  'Bo Lund',
  'Bidrag fra repræsentationerne',
  '■ i gang',
  '■ begrænset',
];

/** Prints the report and looks at the pages: everything is there, nothing runs off the paper, no page is empty. */
function lookAtPages(docx: Uint8Array): void {
  const pages = printedPages(docx);
  expect(pages.length).toBeGreaterThanOrEqual(1);
  expect(pages.length).toBeLessThanOrEqual(6);
  const text = pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/gu, ' ');
  expect(PRINTED.filter((words) => !text.includes(words))).toEqual([]);
  for (const { ink, width, height, darkness } of pages) {
    expect(width / height).toBeCloseTo(210 / 297, 1);
    const margins = ink && [ink.left, ink.top, width - 1 - ink.right, height - 1 - ink.bottom];
    expect(margins && Math.min(...margins)).toBeGreaterThan(MARGIN_MM * DOTS_PER_MM);
    expect(darkness).toBeGreaterThan(0.002);
    expect(darkness).toBeLessThan(0.25);
  }
}

describe.skipIf(!chromiumPath() || !hasSeeds || !canPrint())('the day of a desk officer', () => {
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ empty: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('goes from the conclusions to the printed report to the Council, with the keyboard alone', async () => {
    const { editor, reviewer } = await enrol(browser, server, { editor: 'Bo Lund', reviewer: 'Rie Bang' });
    await takeIn(editor);
    await reviewAll(editor);
    await assign(editor, 'Bo Lund');
    await enter(editor, editor.locator('.row-what').first());
    const { pathname } = new URL(editor.url());
    await followUp(editor);
    const pressRelease = await useAsEvidence(editor);
    expect(new URL(editor.url()).pathname).toBe(pathname);
    await decideSuggestions(editor, pressRelease);
    await judge(reviewer, pathname);
    lookAtPages(await makeReport(editor));
  }, 600_000);
});

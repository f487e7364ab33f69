import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { pressAndHear } from './keyboard.ts';
import { fromApi } from './marks.ts';
import { uploadDocument } from './upload-document.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

const TEXT = `Plan for the lighthouses of the coast

1. Denmark will repair the lighthouse of Skagen by June 2027 and paint the towers on Anholt.

2. We call on Norway to light every tower on its west coast, and the crews wave at whoever stands on the shore.

3. Denmark will count the ships that pass, and publish the figures every year.
`;

const card = (page: Page) => page.locator('#pane');

async function documentTitled(url: string, title: RegExp): Promise<string> {
  const { rows } = await fromApi<{ rows: { id: string; title: string }[] }>(`${url}/api/documents`);
  return rows.find((row) => title.test(row.title))?.id ?? expect.unreachable(`no document titled ${title}`);
}

interface Reviewed {
  readonly id: string;
  readonly quote: string;
  readonly state: string;
  readonly kind: string;
  readonly origin: string;
  readonly setByPerson: readonly string[];
  readonly deadline: { readonly text: string; readonly edtf: string | null } | null;
}

async function commitmentsOf(url: string, document: string): Promise<Reviewed[]> {
  return (await fromApi<{ rows: Reviewed[] }>(`${url}/api/documents/${document}/commitments`)).rows;
}

describe.skipIf(!chromiumPath())('the review', () => {
  let browser: Browser;
  let server: RunningServer;
  let number = 0;

  /** A document of its own for a journey: the plan of another year is no new version of the last one. */
  async function given(): Promise<string> {
    number += 1;
    const title = `Plan ${2030 + number} for`;
    await journey(browser, server.url, {}, (page) =>
      uploadDocument(
        page,
        { name: `plan-${number}.txt`, mimeType: 'text/plain', buffer: Buffer.from(TEXT.replace('Plan for', title)) },
        '2026-01-15',
      ),
    );
    return documentTitled(server.url, new RegExp(`^${title}`, 'u'));
  }

  beforeAll(async () => {
    server = await startServer({ empty: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('is walked through with the keyboard alone: confirm, reject, edit, split, merge, add, undo', async () => {
    const plan = await given();
    await journey(browser, server.url, { locale: 'en-GB' }, async (page) => {
      await page.goto(`/desk/review/${plan}`);
      const total = (await commitmentsOf(server.url, plan)).filter(({ kind }) => kind !== 'stance').length;
      const first = await card(page).getAttribute('data-chosen');
      await pressAndHear(page, 'c', /^Confirmed\./u);
      expect(await card(page).getAttribute('data-chosen')).not.toBe(first);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('card-title');
      await pressAndHear(page, 'k', /1 of/u);
      expect(await card(page).getAttribute('data-chosen')).toBe(first);
      expect(await card(page).locator('.state').textContent()).toBe('Confirmed');

      await page.keyboard.press('e');
      for (const _ of ['action', 'deadline']) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const marked = () => page.evaluate(() => getSelection()?.toString());
      await expect.poll(marked).toBe('by June 2027');
      await page.keyboard.press('Shift+ArrowLeft');
      expect(await marked()).toBe('by June');
      await page.keyboard.press('Enter');
      expect(await page.locator('.act-edit .picked').textContent()).toBe('by June');
      await pressAndHear(page, 'Enter', /^Changed\./u);
      const edited = (await commitmentsOf(server.url, plan)).find(({ id }) => id === first);
      expect(edited).toMatchObject({ deadline: { text: 'by June' }, setByPerson: ['deadline'], state: 'confirmed' });
      expect(await card(page).locator('[data-part="deadline"] .by-person').count()).toBe(1);
      await pressAndHear(page, 'u', /^Taken back\./u);

      await page.keyboard.press('s');
      await expect.poll(marked).not.toBe('');
      for (const _ of 'repair the lighthouse of Skagen by June 2027'.split(' '))
        await page.keyboard.press('ArrowRight');
      for (const _ of ['will', 'repair']) await page.keyboard.press('ArrowRight');
      expect(await marked()).toBe('and');
      await pressAndHear(page, 'Enter', /^Split in two\./u);
      const halves = (await commitmentsOf(server.url, plan)).filter(({ origin }) => origin === 'person');
      expect(halves.map(({ quote }) => quote)).toEqual([
        'Denmark will repair the lighthouse of Skagen by June 2027',
        'and paint the towers on Anholt.',
      ]);
      await page.keyboard.press('m');
      await pressAndHear(page, 'Enter', /^Merged into one\./u);
      await page.keyboard.press('r');
      await page.keyboard.press('ArrowDown');
      await pressAndHear(page, 'Enter', /^Rejected\./u);
      await page.keyboard.press('a');
      await expect.poll(marked).not.toBe('');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Enter');
      await pressAndHear(page, 'Enter', /^Added and confirmed\./u);
      const counts = await page.locator('#progress-words').textContent();
      expect(counts).toMatch(/^\d+ left · \d+ confirmed · \d+ rejected$/u);
      expect(total).toBeGreaterThan(2);
    });
  });

  it('takes words that are marked with the mouse', async () => {
    const plan = await given();
    await journey(browser, server.url, { locale: 'en-GB' }, async (page) => {
      await page.goto(`/desk/review/${plan}`);
      const passage = page.locator('.review-words', { hasText: 'crews wave' });
      await passage.evaluate((words) => {
        const stretch = [...words.querySelectorAll('[data-at]')].find((each) =>
          each.textContent?.includes('crews wave'),
        );
        const text = stretch?.firstChild as Text;
        const at = text.data.indexOf('rews wave at wh');
        getSelection()?.setBaseAndExtent(text, at, text, at + 'rews wave at wh'.length);
      });
      await page.keyboard.press('a');
      await page.keyboard.press('Enter');
      expect(await page.locator('.act-add .picked').textContent()).toBe('crews wave at whoever');
      await pressAndHear(page, 'Enter', /^Added and confirmed\./u);
    });
  });

  it('shows both texts when somebody else came first, and loses neither', async () => {
    const plan = await given();
    const open = { locale: 'en-GB' };
    await journey(browser, server.url, open, async (page) => {
      await page.goto(`/desk/review/${plan}`);
      await journey(browser, server.url, open, async (other) => {
        await other.goto(`/desk/review/${plan}`);
        await pressAndHear(other, 'c', /^Confirmed\./u);
      });
      const chosen = await card(page).getAttribute('data-chosen');
      await page.keyboard.press('r');
      await pressAndHear(page, 'Enter', /Somebody else came first/u);
      expect(await page.locator('.conflict').textContent()).toMatch(
        /YoursDecisionRejected.*What stands there nowDecisionConfirmed/su,
      );
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Save mine instead' }).focus();
      await pressAndHear(page, 'Enter', /^Rejected\./u);
      const left = await commitmentsOf(server.url, plan);
      expect(left.map(({ id }) => id)).not.toContain(chosen);
    });
  });

  it('works without JavaScript, by plain forms', async () => {
    const plan = await given();
    const options = { javaScriptEnabled: false, locale: 'en-GB' };
    await journey(browser, server.url, options, async (page) => {
      await page.goto('/desk/review');
      await follow(page, page.locator(`.document-title[href$="${plan}"]`));
      const id = await card(page).getAttribute('data-chosen');
      await follow(page, page.locator('.act-confirm button'));
      expect(await card(page).locator('.said').textContent()).toBe('Confirmed.');
      await page.goto(`/desk/review/${plan}?c=${id}`);
      await page.locator('summary', { hasText: 'Edit' }).click();
      await page.getByLabel('Deadline', { exact: true }).check();
      const words = await page.locator('.numbered-words li').allTextContents();
      await page.locator('.act-edit input[name="from"]').fill(String(words.indexOf('June') + 1));
      await page.locator('.act-edit input[name="to"]').fill(String(words.indexOf('2027') + 1));
      await follow(page, page.locator('.act-edit button', { hasText: 'Save' }));
      const edited = (await commitmentsOf(server.url, plan)).find((each) => each.id === id);
      expect(edited?.deadline).toMatchObject({ text: 'June 2027', edtf: '2027-06' });
      await page.locator('summary', { hasText: 'Reject' }).click();
      await follow(page, page.locator('.act-reject button'));
      expect(await card(page).locator('.said').textContent()).toMatch(/^Rejected\./u);
      await follow(page, page.locator('.act-undo button'));
      expect(await card(page).getAttribute('data-chosen')).toBe(id);
    });
  });

  it('is accessible and fits, light and dark, wide and narrow', async () => {
    const plan = await given();
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const size of ['wide', 'narrow'] as const) {
        await journey(browser, server.url, { colorScheme, viewport: SIZES[size] }, async (page) => {
          for (const path of ['/desk/review', `/desk/review/${plan}`]) {
            await page.goto(path);
            for (const summary of await page.locator(':is(.pane, .review-more) summary:visible').all())
              await summary.click();
            expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
            expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
          }
        });
      }
    }
  });
});

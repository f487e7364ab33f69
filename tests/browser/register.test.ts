import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';
import { follow, journey, SIZES } from './visit.ts';

async function total(url: string): Promise<number> {
  return ((await (await fetch(url)).json()) as { total: number }).total;
}

/** The number that the heading over the results begins with. */
async function headingCount(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('#results-title').textContent())?.replace(/\D*(\d+).*/s, '$1') ?? '', 10);
}

async function facetCount(page: Page, filter: string, value: string): Promise<number> {
  return Number(await page.locator(`label:has(input[name="${filter}"][value="${value}"]) .facet-count`).textContent());
}

describe.skipIf(!chromiumPath())('the register', () => {
  const { url } = sharedServer();
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('narrows by a filter without reloading, keeps the focus and tells the address', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto('/register');
      await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
      const calls = await facetCount(page, 'kind', 'call');
      expect(calls).toBe(await total(`${url}/api/commitments?kind=call`));
      const box = page.locator('input[name="kind"][value="call"]');
      await box.focus();
      await page.keyboard.press('Space');
      await page.waitForURL('**/register?kind=call*');
      await page.locator('.chip').waitFor();
      expect(await headingCount(page)).toBe(calls);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('kind-call');
      expect(await page.locator('body[data-same-page]').count()).toBe(1);
      expect(await page.locator('.row:not(.k-call)').count()).toBe(0);
      await page.locator('.chip').first().click();
      await page.locator('.chip').waitFor({ state: 'detached' });
      expect(await headingCount(page)).toBe(await total(`${url}/api/commitments`));
    });
  });

  it('gives on every value the number of records that it leaves', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto('/register');
      const values = await page
        .locator('.facet-value input')
        .evaluateAll((all) =>
          all.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
        );
      expect(values.length).toBeGreaterThan(15);
      for (const [name = '', value = ''] of values) {
        const query = new URLSearchParams([[name, value]]);
        expect([name, value, await facetCount(page, name, value)]).toEqual([
          name,
          value,
          await total(`${url}/api/commitments?${query}`),
        ]);
      }
    });
  });

  it('searches while one types, and marks what matched', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto('/register');
      await page.locator('#register-search').pressSequentially('rapport', { delay: 20 });
      await page.waitForURL('**/register?q=rapport*');
      await page.locator('.row .match').first().waitFor();
      expect(await page.locator('#register-search').inputValue()).toBe('rapport');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('register-search');
      for (const match of await page.locator('.row .match').allTextContents()) expect(match).toMatch(/rapport/i);
    });
  });

  it('pages to the end and shows every record once', async () => {
    await journey(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/register?limit=20');
      const expected = await headingCount(page);
      const seen: string[] = [];
      for (;;) {
        seen.push(
          ...(await page
            .locator('a.row-what')
            .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))),
        );
        const next = page.locator('.paging [rel="next"]');
        if ((await next.count()) === 0) break;
        await follow(page, next);
      }
      expect(new Set(seen).size).toBe(expected);
      expect(seen.length).toBe(expected);
      await follow(page, page.locator('.paging [rel="prev"]'));
      expect(await page.locator('.row').count()).toBe(20);
    });
  });

  it('sorts by deadline', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto('/register?due=overdue&limit=50');
      await page.locator('#sort').selectOption('deadline');
      await page.waitForURL('**sort=deadline*');
      const rows = page.locator('.due.late small');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(Math.min(50, await headingCount(page)));
    });
  });

  it('works with a button where JavaScript is off', async () => {
    await journey(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/register');
      await page.locator('#register-search').fill('-rapport');
      await page.locator('input[name="kind"][value="expectation"]').check();
      await follow(page, page.locator('.register-search button'));
      const query = new URL(page.url()).searchParams;
      expect([query.get('q'), query.getAll('kind')]).toEqual(['-rapport', ['expectation']]);
      expect(await headingCount(page)).toBe(await total(`${url}/api/commitments?q=-rapport&kind=expectation`));
    });
  });

  it('unfolds its filters on a phone, and leaves them unfolded', async () => {
    await journey(browser, url, { viewport: SIZES.narrow, hasTouch: true }, async (page) => {
      await page.goto('/register');
      const box = page.locator('input[name="kind"][value="call"]');
      expect(await box.isVisible()).toBe(false);
      await page.locator('.filters > summary').click();
      await box.check();
      await page.waitForURL('**/register?kind=call*');
      await page.locator('.chip').waitFor({ state: 'attached' });
      expect(await box.isVisible()).toBe(true);
    });
  });

  it('exports exactly what is shown as CSV', async () => {
    const answer = await fetch(`${url}/register.csv?kind=call`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await answer.text()).trimEnd().split('\r\n');
    expect(lines.length - 1).toBe(await total(`${url}/api/commitments?kind=call`));
  });

  it.each(['light', 'dark'] as const)(
    'draws every bar of the overview in the colour of its kind, %s',
    async (colorScheme) => {
      await journey(browser, url, { colorScheme }, async (page) => {
        await page.goto('/');
        const drawn = await page.locator('.matrix td:has(rect)').evaluateAll((cells) =>
          cells.map((cell) => {
            const words = document.querySelector(`.matrix th.${cell.className} .kind`);
            const bar = cell.querySelector('rect');
            return [cell.className, bar && getComputedStyle(bar).fill, words && getComputedStyle(words).color] as const;
          }),
        );
        expect(new Set(drawn.map(([kind]) => kind)).size).toBe(3);
        for (const [kind, bar, words] of drawn) expect([kind, bar]).toEqual([kind, words]);
      });
    },
  );

  it('leads from every number of the overview to exactly what it counts', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto('/');
      const links = await page
        .locator('.matrix td a')
        .evaluateAll((all) =>
          all.map((link) => [link.getAttribute('href') ?? '', Number.parseInt(link.textContent ?? '', 10)] as const),
        );
      expect(links.length).toBeGreaterThan(8);
      for (const [path, count] of links) {
        expect([path, await total(`${url}/api/commitments${path.replace('/register', '')}`)]).toEqual([path, count]);
      }
      await follow(page, page.locator('.lead-late a'));
      expect(await headingCount(page)).toBe(await total(`${url}/api/commitments?due=overdue`));
    });
  });

  it('finds an actor while one types', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto('/actors');
      await page.locator('#actor-filter').fill('kommission');
      const names = await page.locator('.actors tbody tr').filter({ visible: true }).locator('th a').allTextContents();
      expect(names).toContain('Europa-Kommissionen');
      await page.locator('#actor-filter').fill('zzzz');
      expect(await page.locator('#no-actor').isVisible()).toBe(true);
    });
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignCommitment } from '../../src/desk/assign-commitment.ts';
import { openContext } from '../../src/desk/open-context.ts';
import { accessibilityFaults, journey, load, SIZES, sidewaysScroll } from '../browser/visit.ts';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { givenDocument } from '../support/register.ts';
import { DESK_DAY, givenPerson, givenTeam, servedDesk } from '../support/served-desk.ts';

const desk = await testDatabase();
const { database, databaseFor } = desk;

describe.skipIf(!chromiumPath())('following up', () => {
  let browser: Browser;
  let url = '';
  let path = '';

  beforeAll(async () => {
    const team = await givenTeam(database, 'Søfart');
    const signe = await givenPerson(database, { id: 'signe', name: 'Signe Holm', role: 'editor', teams: [team] });
    const rasmus = await givenPerson(database, { id: 'rasmus', name: 'Rasmus Bech', role: 'reviewer' });
    const { commitments } = await givenDocument(database, {
      title: 'Havne og fyr',
      language: 'da',
      date: '2024-01-15',
      commitments: [
        { quote: 'Danmark vil åbne tolv havne for skibe i nød.', bearers: ['dk'], dueOn: '2025-12-31' },
        { quote: 'Danmark vil tænde alle fyr på sine kyster.', bearers: ['dk'] },
      ],
    });
    path = `/commitments/${commitments[0]}`;
    const parts = { database, databaseFor, today: () => DESK_DAY, now: () => new Date(`${DESK_DAY}T12:00:00Z`) };
    await assignCommitment(await openContext(parts, signe), { commitmentId: commitments[0] ?? '', teamId: team });
    url = await servedDesk(desk, { signe, rasmus });
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function walkAs(who: string, options: Parameters<typeof journey>[2], walk: (page: Page) => Promise<void>) {
    await journey(browser, url, options, async (page) => {
      await page.context().addCookies([{ name: 'who', value: who, url }]);
      await walk(page);
    });
  }

  test('a desk officer reports, plans and asks, and a reviewer judges, without JavaScript', async () => {
    await walkAs('signe', { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${path}/progress`);
      await page.locator('#progress-code').selectOption('under-way');
      await page.locator('#progress-text').fill('Syv af tolv er åbnet.');
      await page.locator('.progress-form button').click();
      await page.waitForURL(`**${path}#account-progress`);
      expect(await page.locator('.account-progress .account-code').textContent()).toBe('I gang');
      expect(await page.locator('.account-verdict .account-code').textContent()).toBe('Ikke vurderet');
      await page.locator('.plan > .act > summary').click();
      await page.locator('#milestone-title').fill('Uddybning');
      await page.locator('#milestone-due').fill('2026-04-01');
      await load(page, page.locator('.plan > .act button'));
      expect(await page.locator('.milestones .step-title').allTextContents()).toEqual(['Uddybning']);
      await page.locator('#comment-text').fill('Kan du se på den, @Rasmus Bech?');
      await load(page, page.locator('.comments button'));
      expect(await page.locator('.comments .named').textContent()).toBe('@Rasmus Bech');
      expect(await page.locator('.audit li > p').count()).toBe(4);
    });
    await walkAs('rasmus', { javaScriptEnabled: false }, async (page) => {
      await page.goto('/desk');
      await page.locator('.mention-list a').click();
      await page.locator('.account-verdict .act > summary').click();
      await page.locator('#verdict-code').selectOption('limited');
      await page.locator('#verdict-text').fill('Seks kan bekræftes.');
      await load(page, page.locator('.account-verdict .act button'));
      expect(await page.locator('.account-verdict .account-code').textContent()).toBe('Begrænset');
      expect(await page.locator('.account-progress .account-code').textContent()).toBe('I gang');
    });
  });

  test('two who save the same are shown both texts', async () => {
    await walkAs('signe', {}, async (page) => {
      await page.goto(path);
      await page.locator('.account-acceptance .act > summary').click();
      await page.locator('#acceptance-text').fill('Mit svar.');
      const other = await page.context().newPage();
      await other.goto(path);
      await other.locator('.account-acceptance .act > summary').click();
      await other.locator('#acceptance-code').selectOption('accepted');
      await other.locator('#acceptance-text').fill('Et andet svar.');
      await other.locator('.account-acceptance .act button').click();
      await other.locator('.account-acceptance .act button').waitFor({ state: 'attached' });
      await page.locator('#acceptance-code').selectOption('noted');
      await page.locator('.account-acceptance .act button').click();
      await page.locator('.side-of-conflict').first().waitFor();
      expect(await page.locator('.side-of-conflict').allTextContents()).toEqual([
        expect.stringContaining('Mit svar.'),
        expect.stringContaining('Et andet svar.'),
      ]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.locator('.conflict form .button').click();
      await page.waitForURL(`**${path}#account-acceptance`);
      expect(await page.locator('.account-acceptance .account-code').textContent()).toBe('Taget til efterretning');
    });
  });

  test('many are ticked in the register and assigned, and a view of it is kept', async () => {
    await walkAs('signe', {}, async (page) => {
      await page.goto('/register?bearer=dk');
      await page.locator('.row input').nth(0).check();
      await page.locator('.row input').nth(1).check();
      expect(page.url()).toContain('/register?bearer=dk');
      await page.locator('.bulk:has(#bulk) > summary').click();
      await page.locator('#bulk-person').selectOption('signe');
      await page.locator('#bulk button[value="assign"]').click();
      await page.waitForURL('**done=assign*');
      expect(await page.locator('[role="status"]').textContent()).toBe('2 løfter er fordelt.');
      await page.locator('.bulk:has(#save-view) > summary').click();
      await page.locator('#view-name').fill('Danske løfter');
      await page.locator('#save-view button').click();
      await page.locator('.saved-views a').waitFor();
      expect(await page.locator('.saved-views a').getAttribute('href')).toBe('/register?bearer=dk');
    });
  });

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['wide', 'narrow'] as const).map((size) => ({ colorScheme, size, locale: size === 'wide' ? 'da-DK' : 'en-GB' })),
  );

  test.each(looks)('every page is accessible and fits, $colorScheme and $size', async ({ size, ...look }) => {
    await walkAs('signe', { ...look, viewport: SIZES[size] }, async (page) => {
      const pages = [path, `${path}?as-of=2026-01-01`, `${path}/progress`, '/desk', '/desk/duties', '/register'];
      for (const address of pages) {
        expect([address, (await page.goto(address))?.status()]).toEqual([address, 200]);
        for (const details of await page.locator('main details:not([open]) > summary').all()) {
          if (await details.isVisible()) await details.click();
        }
        expect([address, await accessibilityFaults(page)]).toEqual([address, []]);
        expect([address, await sidewaysScroll(page)]).toEqual([address, 0]);
        expect([address, await page.getByRole('heading', { level: 1 }).count()]).toEqual([address, 1]);
      }
    });
  });

  test('visitors see the accounts, and neither owner, plan, comments nor history', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto(path);
      expect(await page.locator('.account').count()).toBe(3);
      expect(await page.locator('.owner, .plan, .comments, .audit, .act').count()).toBe(0);
      expect(await page.content()).not.toContain('Signe Holm');
      expect((await page.goto('/desk'))?.status()).toBe(403);
    });
  });
});

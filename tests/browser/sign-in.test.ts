import { createHmac } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { invite, PASSWORD, send, setUpPath, withFinger } from './enrolment.ts';
import { accessibilityFaults, follow, journey, SIZES, sidewaysScroll } from './visit.ts';

/** A code as an authenticator app computes it (RFC 6238 over RFC 4226) at this time, in milliseconds since 1970. */
function codeOf(key: string, time: number): string {
  const bits = [...key.replaceAll(' ', '')].map((sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  );
  const secret = Buffer.from(
    bits
      .join('')
      .match(/.{8}/gu)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  );
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function looksRight(page: Page): Promise<void> {
  for (const size of [SIZES.wide, SIZES.narrow]) {
    await page.setViewportSize(size);
    expect([page.url(), await accessibilityFaults(page)]).toEqual([page.url(), []]);
    expect([page.url(), await sidewaysScroll(page)]).toEqual([page.url(), 0]);
  }
  await page.setViewportSize(SIZES.wide);
}

describe.skipIf(!chromiumPath())('signing in', () => {
  let browser: Browser;
  let server: RunningServer;
  let invitation = '';

  beforeAll(async () => {
    server = await startServer({ empty: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('makes the first administrator from the terminal’s link, and lets them invite, without JavaScript', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      expect(await page.locator('.banner').textContent()).toContain('åben for alle ved denne maskine');
      await page.goto(setUpPath(server));
      await page.fill('#name', 'Anna Holm');
      await page.fill('#email', 'anna@um.example');
      await page.fill('#password', PASSWORD);
      await send(page, '.sign-in-form');
      await page.waitForURL('**/account');
      expect(await page.locator('h1').textContent()).toBe('Ét trin mere');
      await page.fill('#start', PASSWORD);
      await send(page, 'form[action="/account/codes"]');
      await page.locator('.qr svg').waitFor();
      const key = (await page.locator('.secret-key code').textContent()) ?? '';
      expect(await page.locator('.recovery-codes li').count()).toBe(10);
      await page.fill('#code', codeOf(key, Date.now()));
      await send(page, '.sign-in-form');
      await page.waitForURL('**/account?saved');
      invitation = await invite(page, 'Bo Lund', 'editor');
      await send(page, '.who');
      await page.waitForURL('**/sign-in?out');
      expect((await page.goto('/people'))?.status()).toBe(403);
    });
  });

  it('takes the invited person in with a passkey, which then signs in alone, and shows and ends sessions', async () => {
    await journey(browser, server.url, {}, async (page) => {
      await withFinger(page);
      await page.goto(invitation);
      await looksRight(page);
      await page.fill('#password', PASSWORD);
      await send(page, '.sign-in-form');
      await page.waitForURL('**/account');
      await looksRight(page);
      await page.fill('#passkey-name', 'Kontoret');
      await page.locator('[data-passkey="add"]').click();
      await page.waitForURL('**/account?saved');
      expect(await page.locator('main').textContent()).toContain('Kontoret');
      await looksRight(page);
      await send(page, '.who');
      await page.waitForURL('**/sign-in?out');
      await looksRight(page);
      await page.locator('[data-passkey="sign-in"]').click();
      await page.waitForURL(`${server.url}/`);
      await follow(page, page.getByRole('link', { name: 'Bo Lund' }));
      expect(await page.getByText('denne browser').count()).toBe(1);
      expect(await page.locator('.upload, .empty-home').count()).toBe(0);
    });
  });

  it('refuses the password of an account that has a passkey, and leads to the passkey', async () => {
    await journey(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/sign-in');
      await page.fill('#email', 'bo@um.example');
      await page.fill('#password', PASSWORD);
      await send(page, '.sign-in-form');
      expect(await page.locator('.said').first().textContent()).toContain('log ind med den');
      expect((await page.goto('/account'))?.status()).toBe(403);
    });
  });
});

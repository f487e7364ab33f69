import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../support/server.ts';
import { visit } from './visit.ts';

/** The password of everybody in the journeys. */
export const PASSWORD = 'en stille havn ved daggry';

/** Lets the page make and use passkeys as a computer with a fingerprint reader would. */
export async function withFinger(page: Page): Promise<void> {
  const debuggee = await page.context().newCDPSession(page);
  await debuggee.send('WebAuthn.enable');
  await debuggee.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

/** Sends a form of the page and waits for the answer. */
export async function send(page: Page, form: string): Promise<void> {
  await Promise.all([
    page.waitForLoadState('load'),
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.locator(`${form} button[type="submit"]`).click(),
  ]);
}

/** The path of the link on the terminal that makes the first administrator. */
export function setUpPath(server: RunningServer): string {
  return new URL(/http\S+\/set-up\/\S+/u.exec(server.progress())?.[0] ?? '').pathname;
}

/** Invites somebody, signed in as an administrator, and gives the path of the invitation's link. */
export async function invite(page: Page, name: string, role: string): Promise<string> {
  await page.goto('/people');
  await page.fill('#name', name);
  await page.fill('#email', `${name.split(' ')[0]?.toLowerCase()}@um.example`);
  await page.locator(`input[name="role"][value="${role}"]`).check();
  await send(page, '.sign-in-form');
  return new URL((await page.locator('.one-time-link').textContent())?.trim() ?? '').pathname;
}

/** Gives the new account of the page a passkey, which signs it in. */
async function addPasskey(page: Page): Promise<void> {
  await page.waitForURL('**/account');
  await page.fill('#passkey-name', 'Kontoret');
  await page.locator('[data-passkey="add"]').click();
  await page.waitForURL('**/account?saved');
}

/**
 * Makes the first administrator of a server, who invites a person of each role of `names`. Gives a signed-in page of
 * each; they are closed with the browser.
 */
export async function enrol<Role extends string>(
  browser: Browser,
  server: RunningServer,
  names: Readonly<Record<Role, string>>,
): Promise<Readonly<Record<Role, Page>>> {
  const open = async (): Promise<Page> => {
    const { page } = await visit(browser, server.url, { acceptDownloads: true });
    await withFinger(page);
    return page;
  };
  const administrator = await open();
  await administrator.goto(setUpPath(server));
  await administrator.fill('#name', 'Anna Holm');
  await administrator.fill('#email', 'anna@um.example');
  await administrator.fill('#password', PASSWORD);
  await send(administrator, '.sign-in-form');
  await addPasskey(administrator);
  const pages: Partial<Record<Role, Page>> = {};
  for (const role of Object.keys(names) as Role[]) {
    const invitation = await invite(administrator, names[role], role);
    const page = await open();
    await page.goto(invitation);
    await page.fill('#password', PASSWORD);
    await send(page, '.sign-in-form');
    await addPasskey(page);
    pages[role] = page;
  }
  return pages as Record<Role, Page>;
}

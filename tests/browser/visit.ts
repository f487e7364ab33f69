import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The widths that pages are looked at in: a desk and a phone. */
export const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } } as const;

/** A page that remembers everything that went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions and breaches of the content security policy so far. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens a page of its own, in Danish and wide unless `options` say otherwise. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'da-DK', viewport: SIZES.wide, baseURL: url, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    // The browser notes every status of 400 or more; those that are wrong, the journeys themselves notice.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded with a status of 4');
    if (message.type() === 'error' && !isStatus) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, faults, close: () => context.close() };
}

/** Runs `journey` in a page of its own, and fails when anything went wrong in the browser on the way. */
export async function journey(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  walk: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, faults, close } = await visit(browser, url, options);
  try {
    await walk(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}

/** Clicks a link that leads to another address, and waits until the page there has come; a click alone does not wait. */
export async function follow(page: Page, link: Locator): Promise<void> {
  const before = page.url();
  await Promise.all([page.waitForURL((address) => address.href !== before), link.click()]);
}

/** Clicks what leads to another page or sends a form, and waits until the page that answers has come, at whatever address. */
export async function load(page: Page, control: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), control.click()]);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

/** Every rule of axe-core that the page breaks, with the elements that break it. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResult;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** How many pixels the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

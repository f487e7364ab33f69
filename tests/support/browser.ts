import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is (`CHROMIUM` overrides), null if this machine has none. */
export function chromiumPath(): string | null {
  return [process.env.CHROMIUM, ...CHROMIUM].find((path) => path && existsSync(path)) ?? null;
}

/**
 * Starts Chromium, silent towards the network. Close it after the file's tests. Where there is none, wrap the tests in
 * `describe.skipIf(!chromiumPath())`.
 */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('This machine has no Chromium.');
  // Chromium's sandbox refuses root, and in a container there is only root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath,
    args: [
      ...sandbox,
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

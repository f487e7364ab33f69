import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More than any page has stops for the keyboard. */
const MOST_STOPS = 800;

/** Walks with Tab to an element, as somebody without a mouse does. Fails where the keyboard never comes to it. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  const wanted = await element.elementHandle();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await page.evaluate((each) => each === document.activeElement, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${element}`);
}

/** Walks to a link or button that leads to another page, presses it, and waits for that page. */
export async function enter(page: Page, element: Locator): Promise<void> {
  await tabTo(page, element);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Walks to a summary and unfolds what it stands over. */
export async function unfold(page: Page, summary: Locator): Promise<void> {
  await tabTo(page, summary);
  await page.keyboard.press('Enter');
}

/** Walks to a field and writes in it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.insertText(text);
}

/** Walks to a list and goes down in it to the option with this label. */
export async function chooseOption(page: Page, list: Locator, label: string): Promise<void> {
  await tabTo(page, list);
  const chosen = () => list.evaluate((each: HTMLSelectElement) => each.selectedOptions[0]?.text.trim() ?? '');
  const count = await list.locator('option').count();
  for (let steps = 0; steps < count && (await chosen()) !== label; steps += 1) await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(label);
}

/** Walks to a date field and writes the day; browsers ask for its parts in the order of their own language. */
export async function writeDate(page: Page, field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await tabTo(page, field);
  await page.keyboard.type(`${month}${date}${year}`);
  if ((await field.inputValue()) !== day) {
    for (const _ of ['month', 'day']) await page.keyboard.press('Shift+Tab');
    await page.keyboard.type(`${date}${month}${year}`);
  }
  expect(await field.inputValue()).toBe(day);
}

/** Presses a key of the review, and waits until the page says what became of it. */
export async function pressAndHear(page: Page, key: string, expected: RegExp): Promise<void> {
  const status = page.locator('#status');
  await status.evaluate((each) => {
    each.textContent = '';
  });
  await page.keyboard.press(key);
  await expect.poll(() => status.textContent(), { timeout: 30_000 }).toMatch(expected);
}

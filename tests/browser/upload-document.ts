import type { Page } from 'playwright-core';

/** Chooses a file in the file picker, with the date of its text, and waits for what became of it. */
export async function uploadDocument(
  page: Page,
  file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  date: string,
): Promise<void> {
  await page.goto('/documents');
  await page.locator('.declared summary').click();
  await page.locator('input[name="date"]').fill(date);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('.upload-result .document-title').waitFor();
}

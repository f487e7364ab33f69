import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';
import { fromApi } from './marks.ts';
import { journey } from './visit.ts';

interface Words {
  readonly text: string;
}

interface Found {
  readonly id: string;
  readonly document: { readonly id: string };
  readonly amounts: readonly Words[];
  readonly topics: readonly { readonly topic: { readonly id: string }; readonly words: readonly Words[] }[];
  readonly trace: readonly { readonly alternatives: readonly Words[] }[];
  readonly confidence: number;
  readonly confidenceFeatures: readonly { readonly weight: number }[];
}

interface Facets {
  readonly total: number;
  readonly rows: readonly { readonly commitment: Found }[];
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
}

/** The words that the page lights as a part of a commitment, in text order. */
function lit(page: Page, commitment: string, part: string): Promise<string[]> {
  return page.locator(`[data-parts~="${part}:${commitment}"].lit-${part}`).allTextContents();
}

describe.skipIf(!chromiumPath())('the parts of a commitment', () => {
  const { url } = sharedServer();
  let browser: Browser;
  let paying: readonly Found[];

  beforeAll(async () => {
    browser = await openBrowser();
    paying = (await fromApi<Facets>(`${url}/api/commitments?amount=with`)).rows.map(({ commitment }) => commitment);
    expect(paying.length).toBeGreaterThan(1);
  });
  afterAll(() => browser.close());

  it('are shown with their words, and lit where those stand, in the reader and on the page of the record', async () => {
    await journey(browser, url, {}, async (page) => {
      for (const { id, document, amounts } of paying) {
        await page.goto(`/documents/${document.id}`);
        await page.locator(`.note[data-note="${id}"] .note-link`).click();
        const card = page.locator(`.note[data-note="${id}"] .card`);
        await card.waitFor();
        const words = amounts.map(({ text }) => text);
        expect(await card.locator('[data-part="amount"] q').allTextContents()).toEqual(words);
        expect((await lit(page, id, 'amount')).join(' ')).toContain(words[0]);
        await page.goto(`/commitments/${id}`);
        expect((await lit(page, id, 'amount')).join(' ')).toContain(words[0]);
      }
    });
  });

  it('stand out in the text while one points at them', async () => {
    await journey(browser, url, {}, async (page) => {
      const [{ id, document }] = paying as [Found];
      await page.goto(`/documents/${document.id}?c=${id}#c-${id}`);
      await page.locator('.card [data-part="amount"]').hover();
      await page.locator('.pointed').first().waitFor();
      expect(await page.locator('.pointed').allTextContents()).toEqual(await lit(page, id, 'amount'));
    });
  });

  it('are told apart by more than colour', async () => {
    await journey(browser, url, {}, async (page) => {
      const [{ id }] = paying as [Found];
      await page.goto(`/commitments/${id}`);
      const styles = await page
        .locator('.parts .swatch')
        .evaluateAll((all) => all.map((swatch) => getComputedStyle(swatch).textDecoration));
      expect(new Set(styles).size).toBe(styles.length);
    });
  });

  it('narrow the register by topic, with the words of the topic on the record', async () => {
    const { facets } = await fromApi<Facets>(`${url}/api/commitments`);
    const [topic] = facets.topic ?? [];
    const { rows } = await fromApi<Facets>(`${url}/api/commitments?topic=${topic?.value}`);
    await journey(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`/register?topic=${topic?.value}`);
      expect(await page.locator('#results-title').textContent()).toContain(String(topic?.count));
      const { commitment } = rows[0] as Facets['rows'][number];
      const [found] = commitment.topics.filter((each) => each.topic.id === topic?.value);
      await page.goto(`/commitments/${commitment.id}`);
      const shown = page.locator(`[data-part="topic"] .part-value:has(a[href="/topics/${topic?.value}"])`);
      expect(await shown.locator('q').allTextContents()).toEqual(found?.words.map(({ text }) => text));
    });
  });

  it('are explained: the rules, and weights that come to the confidence', async () => {
    await journey(browser, url, { locale: 'en-GB' }, async (page) => {
      const { confidence, confidenceFeatures, trace } = await fromApi<Found>(`${url}/api/commitments/${paying[0]?.id}`);
      await page.goto(`/commitments/${paying[0]?.id}#why`);
      expect(await page.locator('.trace-step').count()).toBe(trace.length);
      expect(await page.locator('.features tbody tr').count()).toBe(
        confidenceFeatures.filter(({ weight }) => weight !== 0).length,
      );
      expect(await page.locator('.features tfoot').textContent()).toContain(`${Math.round(confidence * 100)}%`);
    });
  });
});

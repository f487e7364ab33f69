import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';
import { fromApi, inOneLine, type ListedCommitment, markedWords } from './marks.ts';
import { follow, journey, SIZES } from './visit.ts';

const chosenNote = (page: Page) => page.locator('.note:has(.card)');

describe.skipIf(!chromiumPath())('the reader', () => {
  const { url } = sharedServer();
  let browser: Browser;
  let documents: { id: string; title: string }[];
  /** A document with enough commitments to walk through. */
  let long: { id: string; commitments: ListedCommitment[] };

  beforeAll(async () => {
    browser = await openBrowser();
    documents = (await fromApi<{ rows: { id: string; title: string }[] }>(`${url}/api/documents`)).rows;
    for (const { id } of documents) {
      const { rows } = await fromApi<{ rows: ListedCommitment[] }>(`${url}/api/documents/${id}/commitments`);
      if (rows.length > 20) long = { id, commitments: rows };
    }
  });
  afterAll(() => browser.close());

  it('shows every commitment of every document exactly at its words', async () => {
    expect(documents.length).toBeGreaterThan(4);
    await journey(browser, url, {}, async (page) => {
      for (const { id } of documents) {
        const { rows } = await fromApi<{ rows: ListedCommitment[] }>(`${url}/api/documents/${id}/commitments`);
        await page.goto(`/documents/${id}`);
        const expected = Object.fromEntries(rows.map((row) => [row.id, inOneLine(row.quote)]));
        expect(await markedWords(page)).toEqual(expected);
        const notes = await page.locator('.note').evaluateAll((all) => all.map((note) => note.dataset.note));
        expect(notes.toSorted()).toEqual(rows.map((row) => row.id).toSorted());
      }
    });
  });

  it('shows beside an open card only notes that are whole, and all of them when it is closed', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto(`/documents/${long.id}`);
      await page.evaluate(() => document.fonts.ready);
      const covered = () => page.locator('.note.covered').count();
      const underCard = () =>
        page.locator('.note:not(.covered):not(:has(.card))').evaluateAll((notes) => {
          const card = document.querySelector('.card')?.getBoundingClientRect();
          const boxes = notes.map((note) => note.getBoundingClientRect()).filter(({ height }) => height > 0);
          return boxes.filter(({ top, bottom }) => card && top < card.bottom && bottom > card.top).length;
        });
      let hidden = 0;
      for (let place = 0; place < 6; place += 1) {
        await page.keyboard.press('j');
        await page.locator('.card').waitFor();
        expect(await underCard()).toBe(0);
        hidden += await covered();
      }
      expect(hidden).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      expect(await covered()).toBe(0);
    });
  });

  it('chooses a commitment by its note, and lights its parts without moving the text', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto(`/documents/${long.id}`);
      await page.evaluate(() => document.fonts.ready);
      const tops = () =>
        page.locator('.passage').evaluateAll((all) => all.map((each) => Math.round((each as HTMLElement).offsetTop)));
      const before = await tops();
      const note = page.locator('.note.k-call, .note.k-undertaking').nth(3);
      const id = await note.getAttribute('data-note');
      await note.locator('.note-link').click();
      await note.locator('.card').waitFor();
      expect(await tops()).toEqual(before);
      expect(page.url()).toBe(`${url}/documents/${long.id}?c=${id}#c-${id}`);
      expect(await page.locator('.lit').count()).toBeGreaterThan(0);
      const record = await fromApi<ListedCommitment & { action: { text: string } | null }>(
        `${url}/api/commitments/${id}`,
      );
      const action = await page.locator('.lit-action').allTextContents();
      expect(action.join('')).toBe(record.action?.text ?? '');
      await note.locator('[data-close]').click();
      expect(await page.locator('.lit, .card, .chosen').count()).toBe(0);
    });
  });

  it('walks through the commitments by keyboard, and leaves fields alone', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto(`/documents/${long.id}`);
      const order = await page
        .locator('.note:not(.k-stance)')
        .evaluateAll((all) => all.map((note) => note.dataset.note));
      const shown = async () => {
        await chosenNote(page).waitFor();
        return chosenNote(page).getAttribute('data-note');
      };
      await page.keyboard.press('j');
      expect(await shown()).toBe(order[0]);
      await page.keyboard.press('j');
      await page.locator(`.note[data-note="${order[1]}"] .card`).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator(`.note[data-note="${order[2]}"] .card`).waitFor();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('note-link');
      await page.keyboard.press('k');
      await page.locator(`.note[data-note="${order[1]}"] .card`).waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('.card').count()).toBe(0);
      expect(new URL(page.url()).search).toBe('');
      await page.locator('.top-search input').focus();
      await page.keyboard.type('jk');
      expect(await page.locator('.top-search input').inputValue()).toBe('jk');
      expect(await page.locator('.card').count()).toBe(0);
    });
  });

  it('chooses by clicking the marked words', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto(`/documents/${long.id}`);
      const mark = page.locator('.mark:not(.k-stance)').first();
      const id = (await mark.getAttribute('data-commitments'))?.split(' ')[0];
      await mark.click();
      await page.locator(`.note[data-note="${id}"] .card`).waitFor();
    });
  });

  it('hides a kind and shows it again', async () => {
    await journey(browser, url, {}, async (page) => {
      await page.goto(`/documents/${long.id}`);
      const notes = page.locator('.note.k-undertaking');
      const count = await notes.count();
      await page.locator('#show-undertaking').uncheck();
      expect(await notes.filter({ visible: true }).count()).toBe(0);
      await page.locator('#show-undertaking').check();
      expect(await notes.filter({ visible: true }).count()).toBe(count);
    });
  });

  it('opens at a passage and at a commitment', async () => {
    const { id } = long.commitments.at(-2) as ListedCommitment;
    await journey(browser, url, {}, async (page) => {
      await page.goto(`/documents/${long.id}#c-${id}`);
      await page.locator(`.note[data-note="${id}"] .card`).waitFor();
      const mark = page.locator(`.mark[data-commitments~="${id}"]`).first();
      expect(await mark.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(SIZES.wide.height);
      const passage = await page.locator('.passage').nth(12).getAttribute('id');
      await page.goto(`/documents/${long.id}#${passage}`);
      expect(await page.locator(':target').getAttribute('id')).toBe(passage);
    });
  });

  it('shows the chosen commitment without JavaScript', async () => {
    const { id } = long.commitments.find(({ kind }) => kind !== 'stance') as ListedCommitment;
    await journey(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`/documents/${long.id}`);
      await follow(page, page.locator(`.note[data-note="${id}"] .note-link`));
      expect(page.url()).toContain(`?c=${id}#c-${id}`);
      await page.locator(`.note[data-note="${id}"] .card`).waitFor();
      expect(await page.locator('.mark.chosen').count()).toBeGreaterThan(0);
      await follow(page, page.locator('.card [data-step="next"]'));
      expect(await chosenNote(page).getAttribute('data-note')).not.toBe(id);
      await follow(page, page.locator('.card [data-close]'));
      expect(await page.locator('.card').count()).toBe(0);
    });
  });

  it('puts the note after its paragraph on a phone', async () => {
    await journey(browser, url, { viewport: SIZES.narrow, hasTouch: true }, async (page) => {
      await page.goto(`/documents/${long.id}`);
      const below = await page.locator('.passage:has(.note:not(.k-stance))').evaluateAll((all) =>
        all.every((passage) => {
          const words = passage.querySelector('.passage-body')?.getBoundingClientRect();
          const notes = passage.querySelector('.notes')?.getBoundingClientRect();
          return words !== undefined && notes !== undefined && notes.top >= words.bottom - 1;
        }),
      );
      expect(below).toBe(true);
    });
  });

  it('leads from every marker to its footnote and back', async () => {
    await journey(browser, url, {}, async (page) => {
      let markers = 0;
      for (const { id } of documents) {
        await page.goto(`/documents/${id}`);
        const dangling = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('.footnote-marker a, .footnote-return, .contents a')]
            .filter((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null)
            .map((link) => link.hash),
        );
        expect(dangling).toEqual([]);
        markers += await page.locator('.footnote-marker a').count();
      }
      expect(markers).toBeGreaterThan(0);
    });
  });

  it('keeps what reading set aside at hand, once, and out of the text', async () => {
    const asideOf = async (id: string) => {
      const answer = `${url}/api/documents/${id}/passages`;
      const { rows } = await fromApi<{ rows: { type: string; text: string }[] }>(answer);
      return rows.filter(({ type }) => type === 'header' || type === 'footer').map(({ text }) => text);
    };
    const asides = await Promise.all(documents.map(async ({ id }) => ({ id, texts: await asideOf(id) })));
    const { id, texts } = asides.find((one) => one.texts.length > 1) ?? expect.unreachable('no sample has headers');
    await journey(browser, url, {}, async (page) => {
      await page.goto(`/documents/${id}`);
      expect(await page.locator('.set-aside li').first().isVisible()).toBe(false);
      await page.locator('.set-aside summary').click();
      expect(await page.locator('.set-aside li').allInnerTexts()).toEqual([...new Set(texts)]);
      expect(await page.locator('.passage-header, .passage-footer').count()).toBe(0);
    });
  });

  it('speaks each language in its own', async () => {
    await journey(browser, url, {}, async (page) => {
      for (const { id } of documents) {
        await page.goto(`/documents/${id}`);
        const { language } = await fromApi<{ language: string }>(`${url}/api/documents/${id}`);
        const languages = await page
          .locator('.passage-body')
          .evaluateAll((all) => all.map((each) => (each as HTMLElement).lang));
        expect(new Set(languages)).toEqual(new Set([language]));
      }
    });
  });
});

import type { Page } from 'playwright-core';

/** What the API tells of a commitment that the page is held against. */
export interface ListedCommitment {
  readonly id: string;
  readonly kind: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly passage: { readonly eId: string };
}

/** The answer of the API at `url`. */
export async function fromApi<Answer>(url: string): Promise<Answer> {
  return (await fetch(url)).json() as Promise<Answer>;
}

/** The words that the page marks as each commitment's, by its id. */
export function markedWords(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const words: Record<string, string> = {};
    for (const mark of document.querySelectorAll('.mark')) {
      for (const id of mark.getAttribute('data-commitments')?.split(' ') ?? []) {
        words[id] = (words[id] ?? '') + mark.textContent;
      }
    }
    return words;
  });
}

/** The passages in which the page marks each commitment, in reading order, by its id. */
export function markedPassages(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const passages: Record<string, string[]> = {};
    for (const mark of document.querySelectorAll('.mark')) {
      const passage = mark.closest('.passage')?.id ?? '';
      for (const id of mark.getAttribute('data-commitments')?.split(' ') ?? []) {
        passages[id] = [...new Set([...(passages[id] ?? []), passage])];
      }
    }
    return passages;
  });
}

/** Between passages the clean text has a blank line, which no mark covers. */
export function inOneLine(quote: string): string {
  return quote.replaceAll('\n\n', '');
}

import type { KnownDocument } from './known-document.ts';
import type { Layout } from './layout.ts';

export const CONTENTS_HEADING = { da: 'Indhold', en: 'Contents' } as const;

/** The title of the document in one line. */
export function titleOf(document: KnownDocument): string {
  return document.items.flatMap((item) => (item.kind === 'title' ? [item.text] : [])).join(' ');
}

/** What stands at the head and foot of a page; where several wordings are right, each of them. */
export interface Furniture {
  readonly header: readonly string[];
  readonly footer: readonly string[];
}

/** The running lines of page `page`, counted from 1. */
export function furnitureOf(document: KnownDocument, { running, headings }: Layout, page: number): Furniture {
  const title = titleOf(document);
  if (running === 'none') return { header: [''], footer: [''] };
  if (running === 'plain') return { header: [title], footer: [`${page}`] };
  if (running === 'mirrored')
    return { header: [page % 2 === 0 ? `${page} ${title}` : `${title} ${page}`], footer: [''] };
  const sections = document.items.flatMap((item) =>
    item.kind === 'heading' && item.level === 1 ? [`${item.number === null ? '' : `${item.number} `}${item.text}`] : [],
  );
  const printed = headings === 'capitals' ? sections.map((section) => section.toUpperCase()) : sections;
  // Before the first section the head of a page is empty, which only the first page can be.
  return { header: page === 1 ? [...printed, ''] : printed, footer: [`${title} ${page}`] };
}

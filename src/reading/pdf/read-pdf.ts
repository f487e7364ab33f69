import type { ReadingNotice } from '../document.ts';
import { READING_LIMITS, type ReadingLimits } from '../limits.ts';
import type { SourceLine } from '../lines.ts';
import { Unreadable } from '../unreadable.ts';
import { EngineFailure, withEngine } from './engine.ts';
import { linesOfPages } from './lines-of-pages.ts';
import { MOST_TAG_PLACES } from './page-tags.ts';
import { type PdfDocument, withDocument } from './pdf-document.ts';
import { type DrawnPage, readPage } from './read-page.ts';
import type { FontCache } from './text-pieces.ts';

/** A PDF as lines in reading order. */
export interface PdfLines {
  readonly lines: readonly SourceLine[];
  readonly pageCount: number;
  /** Title in the metadata. */
  readonly title: string | null;
  readonly notices: readonly ReadingNotice[];
}

/** At most this many pages without text are named in a notice. */
const MOST_PAGES_NAMED = 20;

/**
 * Reads the lines of a PDF with PDFium, without network and without running anything in the file.
 * @throws Unreadable `empty-file`, `damaged`, `password-protected`, `too-large`, `no-text-layer`, `needs-too-much-memory`
 */
export async function readPdfLines(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = READING_LIMITS,
): Promise<PdfLines> {
  if (bytes.length === 0) throw new Unreadable('empty-file', name);
  try {
    return await withEngine((engine) => {
      engine.limitMemory(limits.maximumMemoryBytes);
      return withDocument(engine, bytes, name, (document) => readOpenDocument(document, name, limits));
    });
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    throw new Unreadable(error.ranOutOfMemory ? 'needs-too-much-memory' : 'damaged', name);
  }
}

function readOpenDocument(document: PdfDocument, name: string, limits: ReadingLimits): PdfLines {
  const { pageCount, title } = document;
  if (pageCount > limits.maximumPages) {
    throw new Unreadable('too-large', name, { pages: pageCount, maximumPages: limits.maximumPages });
  }
  const fonts: FontCache = new Map();
  const budget = { places: MOST_TAG_PLACES };
  const pages = Array.from({ length: pageCount }, (_, index) => readPage(document, index, name, fonts, budget));
  if (pages.every(hasNoText)) throw new Unreadable('no-text-layer', name, { pages: pageCount });
  const silent = pages.filter((page) => hasNoText(page) && !page.isBlank).map((page) => page.number);
  return { lines: linesOfPages(pages), pageCount, title, notices: silent.length > 0 ? [pagesWithoutText(silent)] : [] };
}

function hasNoText(page: DrawnPage): boolean {
  return page.main === null && page.turned.length === 0;
}

function pagesWithoutText(pages: readonly number[]): ReadingNotice {
  const named = pages.slice(0, MOST_PAGES_NAMED).join(', ');
  return {
    code: 'pages-without-text',
    details: { count: pages.length, pages: pages.length > MOST_PAGES_NAMED ? `${named} …` : named },
  };
}

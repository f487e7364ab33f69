import type { ReadingNotice } from '../document.ts';
import { READING_LIMITS, type ReadingLimits } from '../limits.ts';
import type { SourceLine } from '../lines.ts';
import { Unreadable } from '../unreadable.ts';
import { type DocumentFonts, withFonts } from './document-fonts.ts';
import { EngineFailure, withEngine } from './engine.ts';
import { linesOfPages } from './lines-of-pages.ts';
import { namedPages } from './named-pages.ts';
import { MOST_TAG_PLACES } from './page-tags.ts';
import { type PdfDocument, withDocument } from './pdf-document.ts';
import { type DrawnPage, readPage } from './read-page.ts';
import { recognisePages } from './recognise-pages.ts';
import { MOST_INSERTIONS } from './text-budget.ts';

/** A PDF as lines in reading order. */
export interface PdfLines {
  readonly lines: readonly SourceLine[];
  readonly pageCount: number;
  /** Title in the metadata. */
  readonly title: string | null;
  readonly notices: readonly ReadingNotice[];
}

/**
 * Reads the lines of a PDF with PDFium, without network and without running anything in the file; the words of scanned
 * pages with Tesseract where that is installed. Pages that cannot be loaded are left out and named in a notice.
 * @throws Unreadable `empty-file`, `damaged`, `password-protected`, `too-large`, `no-text-layer`, `needs-too-much-memory`
 */
export async function readPdfLines(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = READING_LIMITS,
): Promise<PdfLines> {
  if (bytes.length === 0) throw new Unreadable('empty-file', name);
  const { pages: drawn, damaged, title } = await readDrawnPages(bytes, name, limits);
  const { pages, notices } = await recognisePages({ name, bytes }, drawn, limits);
  if (pages.every(hasNoText)) throw withoutText(name, drawn, damaged, notices);
  return {
    lines: linesOfPages(pages),
    pageCount: drawn.length + damaged.length,
    title,
    notices: [...damageNotices(damaged), ...notices],
  };
}

interface DrawnPages {
  /** The pages that can be read. */
  readonly pages: readonly DrawnPage[];
  /** The numbers of those that cannot. */
  readonly damaged: readonly number[];
  readonly title: string | null;
}

async function readDrawnPages(bytes: Uint8Array, name: string, limits: ReadingLimits): Promise<DrawnPages> {
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

function readOpenDocument(document: PdfDocument, name: string, limits: ReadingLimits): DrawnPages {
  const { pageCount, title } = document;
  if (pageCount > limits.maximumPages) {
    throw new Unreadable('too-large', name, { pages: pageCount, maximumPages: limits.maximumPages });
  }
  return { ...withFonts(document, (fonts) => readPages(document, name, fonts)), title };
}

function readPages(document: PdfDocument, name: string, fonts: DocumentFonts): Omit<DrawnPages, 'title'> {
  const budget = { places: MOST_TAG_PLACES, insertions: MOST_INSERTIONS };
  const pages: DrawnPage[] = [];
  const damaged: number[] = [];
  for (let index = 0; index < document.pageCount; index += 1) {
    const page = readUnlessDamaged(() => readPage(document, index, name, fonts, budget));
    if (page === null) damaged.push(index + 1);
    else pages.push(page);
  }
  return { pages, damaged };
}

/** What `read` gives; null for a page that cannot be loaded. */
function readUnlessDamaged(read: () => DrawnPage): DrawnPage | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable && error.code === 'damaged') return null;
    throw error;
  }
}

function damageNotices(damaged: readonly number[]): ReadingNotice[] {
  return damaged.length === 0 ? [] : [{ code: 'pages-damaged', details: namedPages(damaged) }];
}

function hasNoText(page: DrawnPage): boolean {
  return page.main === null && page.turned.length === 0;
}

/** Why a document has no text at all, with what would be needed to read it. */
function withoutText(
  name: string,
  pages: readonly DrawnPage[],
  damaged: readonly number[],
  notices: readonly ReadingNotice[],
): Unreadable {
  const isBlank = pages.every((page) => page.objects === 0);
  const isWhole = pages.length > 0 && damaged.length === 0;
  if (isBlank)
    return isWhole ? new Unreadable('no-words', name, { pages: pages.length }) : new Unreadable('damaged', name);
  const why = notices.find((notice) => notice.code === 'pages-without-text')?.details;
  return new Unreadable('no-text-layer', name, { ...why, pages: pages.length + damaged.length });
}

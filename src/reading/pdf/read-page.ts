import { Unreadable } from '../unreadable.ts';
import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';
import { type Fragment, toFragments } from './fragments.ts';
import { type Drawings, readDrawings } from './page-drawings.ts';
import { readSheets, type Sheet } from './page-glyphs.ts';
import { NO_TAGS, readPageTags, type TagBudget } from './page-tags.ts';
import type { PdfDocument } from './pdf-document.ts';
import type { FontCache } from './text-pieces.ts';
import { type PageRectangle, PageView, quarterTurns } from './view.ts';

/** The text of a page that reads in one direction, with the view in which it stands upright. */
export interface TextLayer {
  readonly view: PageView;
  readonly fragments: readonly Fragment[];
  readonly drawings: Drawings;
  /** Whether the text stands at a slant across the page: a watermark. */
  readonly slanted: boolean;
}

/** What is drawn on one page. */
export interface DrawnPage {
  /** 1-based. */
  readonly number: number;
  /** As a person sees the page. */
  readonly view: PageView;
  /** The layer with most text, in which headers, footers and columns are looked for; null on a page without text. */
  readonly main: TextLayer | null;
  /** Text that is turned against the main text: codes in the margin, watermarks. */
  readonly turned: readonly TextLayer[];
  /** Whether nothing at all is drawn on it. */
  readonly isBlank: boolean;
}

/** A page that PDFium has loaded. */
export interface LoadedPage {
  readonly page: Pointer;
  readonly rectangle: PageRectangle;
  /** As a person sees the page. */
  readonly view: PageView;
}

/**
 * Loads a page, hands it to `use` and closes it afterwards.
 * @throws Unreadable `damaged` if the page cannot be loaded, `needs-too-much-memory`
 */
export function withPage<Result>(
  { engine, handle }: PdfDocument,
  index: number,
  name: string,
  use: (page: LoadedPage) => Result,
): Result {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(handle, index);
  return releasing(
    () => {
      if (page === 0 && !engine.ranOutOfMemory) throw new Unreadable('damaged', name, { page: index + 1 });
      const rectangle = pageRectangle(engine, page);
      const view = new PageView(rectangle, quarterTurns(90 * pdfium.FPDFPage_GetRotation(page)));
      const result = use({ page, rectangle, view });
      if (engine.ranOutOfMemory) throw new Unreadable('needs-too-much-memory', name, { page: index + 1 });
      return result;
    },
    () => {
      if (page !== 0) pdfium.FPDF_ClosePage(page);
    },
  );
}

/**
 * Reads one page.
 * @throws Unreadable `damaged` if the page cannot be loaded, `needs-too-much-memory`
 */
export function readPage(
  document: PdfDocument,
  index: number,
  name: string,
  fonts: FontCache,
  budget: TagBudget,
): DrawnPage {
  const { engine } = document;
  return withPage(document, index, name, ({ page, rectangle, view }) => {
    const sheets = readSheets(engine, page, rectangle, fonts);
    const tags = sheets.some(isTagged) ? readPageTags(engine, page, budget) : NO_TAGS;
    const layers = sheets
      .toSorted((one, other) => other.glyphs.length - one.glyphs.length)
      .map((sheet) => ({
        view: sheet.view,
        fragments: toFragments(sheet.glyphs, tags),
        drawings: readDrawings(engine, page, sheet.view),
        slanted: sheet.slanted,
      }));
    const main = layers.find((layer) => !layer.slanted) ?? null;
    return {
      number: index + 1,
      view,
      main,
      turned: layers.filter((layer) => layer !== main),
      isBlank: engine.pdfium.FPDFPage_CountObjects(page) === 0,
    };
  });
}

function isTagged(sheet: Sheet): boolean {
  return sheet.glyphs.some((glyph) => glyph.piece.content >= 0);
}

/** What of the page is shown: its crop box within its media box. */
function pageRectangle(engine: PdfiumEngine, page: Pointer): PageRectangle {
  const { pdfium, scratch } = engine;
  pdfium.FPDF_GetPageBoundingBox(page, scratch);
  const memory = engine.view();
  return {
    left: memory.getFloat32(scratch, true),
    top: memory.getFloat32(scratch + 4, true),
    right: memory.getFloat32(scratch + 8, true),
    bottom: memory.getFloat32(scratch + 12, true),
  };
}

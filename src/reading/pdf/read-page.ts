import { Unreadable } from '../unreadable.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';
import { type Fragment, toFragments } from './fragments.ts';
import { drawAnnotations } from './page-annotations.ts';
import { type Drawings, readDrawings } from './page-drawings.ts';
import type { Sheet } from './page-glyphs.ts';
import { pictureShareOf } from './page-pictures.ts';
import { NO_TAGS, readPageTags, type TagBudget } from './page-tags.ts';
import { readPageText } from './page-text.ts';
import type { PdfDocument } from './pdf-document.ts';
import { spendOnText, type TextBudget } from './text-budget.ts';
import { type LayerView, type PageRectangle, PageView, quarterTurns } from './view.ts';

/** From this many characters on a page is no scan, whatever pictures it has. */
const MUCH_TEXT = 600;

/** The text of a page that reads in one direction, with the view in which it stands upright. */
export interface TextLayer {
  readonly view: LayerView;
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
  /** How many things are drawn on it: stretches of text, lines, pictures. */
  readonly objects: number;
  /** Whether it has characters in the file that are not those it shows; they are left out. */
  readonly hasGibberish: boolean;
  /** How much of it pictures cover, 0 to 1; 0 where it has so much text that nobody needs to know. */
  readonly pictureShare: number;
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
      drawAnnotations(engine, page);
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
 * @throws Unreadable `damaged` if the page cannot be loaded, `needs-too-much-memory`, `took-too-long`
 */
export function readPage(
  document: PdfDocument,
  index: number,
  name: string,
  fonts: DocumentFonts,
  budget: TagBudget & TextBudget,
): DrawnPage {
  const { engine } = document;
  return withPage(document, index, name, ({ page, rectangle, view }) => {
    spendOnText(engine, page, budget, name);
    const { sheets: found, hasGibberish } = readPageText(engine, page, rectangle, fonts);
    const sheets = hasGibberish ? [] : found;
    const tags = sheets.some(isTagged) ? readPageTags(engine, page, budget) : NO_TAGS;
    const layers = sheets
      .toSorted((one, other) => other.glyphs.length - one.glyphs.length)
      .map(({ view, glyphs, slanted }) => {
        const drawings = readDrawings(engine, page, view);
        return { view, fragments: toFragments(glyphs, tags, drawings.ruling.down), drawings, slanted };
      });
    const main = layers.find((layer) => !layer.slanted) ?? null;
    return {
      number: index + 1,
      view,
      main,
      turned: layers.filter((layer) => layer !== main),
      objects: engine.pdfium.FPDFPage_CountObjects(page),
      hasGibberish,
      pictureShare: hasMuchText(sheets) ? 0 : pictureShareOf(engine, page, view),
    };
  });
}

function hasMuchText(sheets: readonly Sheet[]): boolean {
  return sheets.reduce((sum, sheet) => sum + sheet.glyphs.length, 0) > MUCH_TEXT;
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

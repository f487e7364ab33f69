import { Unreadable } from '../unreadable.ts';
import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';
import { type Fragment, toFragments } from './fragments.ts';
import { type Drawings, readDrawings } from './page-drawings.ts';
import { readSheets } from './page-glyphs.ts';
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

/**
 * Reads one page.
 * @throws Unreadable `damaged` if the page cannot be loaded, `needs-too-much-memory`
 */
export function readPage(document: PdfDocument, index: number, name: string, fonts: FontCache): DrawnPage {
  const { engine, handle } = document;
  const page = engine.pdfium.FPDF_LoadPage(handle, index);
  return releasing(
    () => {
      if (page === 0 && !engine.ranOutOfMemory) throw new Unreadable('damaged', name, { page: index + 1 });
      const drawn = readLoadedPage(engine, page, index + 1, fonts);
      if (engine.ranOutOfMemory) throw new Unreadable('needs-too-much-memory', name, { page: index + 1 });
      return drawn;
    },
    () => {
      if (page !== 0) engine.pdfium.FPDF_ClosePage(page);
    },
  );
}

function readLoadedPage(engine: PdfiumEngine, page: Pointer, number: number, fonts: FontCache): DrawnPage {
  const { pdfium } = engine;
  const rectangle = pageRectangle(engine, page);
  const layers = readSheets(engine, page, rectangle, fonts)
    .toSorted((one, other) => other.glyphs.length - one.glyphs.length)
    .map(({ view, glyphs, slanted }) => ({
      view,
      fragments: toFragments(glyphs),
      drawings: readDrawings(engine, page, view),
      slanted,
    }));
  const main = layers.find((layer) => !layer.slanted) ?? null;
  return {
    number,
    view: new PageView(rectangle, quarterTurns(90 * pdfium.FPDFPage_GetRotation(page))),
    main,
    turned: layers.filter((layer) => layer !== main),
    isBlank: pdfium.FPDFPage_CountObjects(page) === 0,
  };
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

import { READING_LIMITS, type ReadingLimits } from '../limits.ts';
import { NoSuchPage } from '../no-such-page.ts';
import { Unreadable } from '../unreadable.ts';
import { EngineFailure, type PdfiumEngine, type Pointer, releasing, withEngine } from './engine.ts';
import { type PdfDocument, withDocument } from './pdf-document.ts';
import { encodePng, type Pixels } from './png.ts';
import type { QuarterTurns } from './view.ts';

/** What to make a picture of. */
export interface PageToRender {
  /** 1-based. */
  readonly page: number;
  /** Pixels to a point (1/72 inch); a picture that would become too large is made smaller. */
  readonly scale: number;
  /** Shades of grey instead of colours; colours if not given. */
  readonly grey?: boolean;
  /** Quarter turns clockwise beside those of the page itself; none if not given. */
  readonly turns?: QuarterTurns;
}

/** A page as a PNG file. */
export interface PagePicture {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The most pixels in a picture, and along one side: an A4 page at 400 dots to the inch has 15 million. */
const MOST_PIXELS = 24_000_000;
const LONGEST_SIDE = 16_000;

/** Formats of bitmaps and flags of rendering in PDFium (fpdfview.h). */
const GREY_BITMAP = 1;
const COLOUR_BITMAP = 2;
const DRAW_ANNOTATIONS = 0x01;
const DRAW_GREY = 0x08;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

/**
 * Makes a picture of a page as a person sees it: turned as the page says, on white, with its annotations.
 * @throws Unreadable `empty-file`, `damaged`, `password-protected`, `needs-too-much-memory`
 * @throws NoSuchPage if the document has no such page
 */
export async function renderPage(
  bytes: Uint8Array,
  name: string,
  wanted: PageToRender,
  limits: ReadingLimits = READING_LIMITS,
): Promise<PagePicture> {
  const pixels = await renderPixels(bytes, name, wanted, limits);
  return { png: encodePng(pixels), width: pixels.width, height: pixels.height };
}

/** As {@link renderPage}, before it becomes a file. */
export async function renderPixels(
  bytes: Uint8Array,
  name: string,
  wanted: PageToRender,
  limits: ReadingLimits,
): Promise<Pixels> {
  if (bytes.length === 0) throw new Unreadable('empty-file', name);
  try {
    return await withEngine((engine) => {
      engine.limitMemory(limits.maximumPictureMemoryBytes);
      return withDocument(engine, bytes, name, (document) => renderPageOf(document, name, wanted));
    });
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    throw new Unreadable(error.ranOutOfMemory ? 'needs-too-much-memory' : 'damaged', name, { page: wanted.page });
  }
}

function renderPageOf(document: PdfDocument, name: string, wanted: PageToRender): Pixels {
  const { engine, handle, pageCount } = document;
  const { pdfium } = engine;
  const number = wanted.page;
  if (!Number.isInteger(number) || number < 1 || number > pageCount) throw new NoSuchPage(number, pageCount);
  const page = pdfium.FPDF_LoadPage(handle, number - 1);
  return releasing(
    () => {
      if (page === 0 && !engine.ranOutOfMemory) throw new Unreadable('damaged', name, { page: number });
      const picture = page === 0 ? null : drawPage(engine, page, wanted);
      if (picture === null) throw new Unreadable('needs-too-much-memory', name, { page: number });
      return picture;
    },
    () => {
      if (page !== 0) pdfium.FPDF_ClosePage(page);
    },
  );
}

/** The picture of a loaded page; null if there is no memory for it. */
function drawPage(engine: PdfiumEngine, page: Pointer, wanted: PageToRender): Pixels | null {
  const { pdfium } = engine;
  const { scale, grey = false, turns = 0 } = wanted;
  const sides = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)] as const;
  const [across, down] = turns % 2 === 0 ? sides : [sides[1], sides[0]];
  const { width, height } = pictureSize(across, down, scale);
  const ownMemory = 0;
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, grey ? GREY_BITMAP : COLOUR_BITMAP, ownMemory, 0);
  if (bitmap === 0) return null;
  return releasing(
    () => {
      const flags = DRAW_ANNOTATIONS | (grey ? DRAW_GREY : RED_FIRST);
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turns, flags);
      if (engine.ranOutOfMemory) return null;
      return pixelsOf(engine, bitmap, width, height, grey ? 1 : 3);
    },
    () => pdfium.FPDFBitmap_Destroy(bitmap),
  );
}

/** A copy of the pixels of a bitmap. */
function pixelsOf(engine: PdfiumEngine, bitmap: Pointer, width: number, height: number, channels: 1 | 3): Pixels {
  const { pdfium } = engine;
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const memory = new Uint8Array(pdfium.memory.buffer, pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height);
  return { bytes: memory.slice(), width, height, channels, stride };
}

/** Whole pixels for a page of `across` by `down` points: at `scale`, or as large as a picture may be. */
function pictureSize(across: number, down: number, scale: number): { width: number; height: number } {
  const fitting = Math.min(scale, LONGEST_SIDE / across, LONGEST_SIDE / down, Math.sqrt(MOST_PIXELS / (across * down)));
  return { width: Math.max(1, Math.floor(across * fitting)), height: Math.max(1, Math.floor(down * fitting)) };
}

import type { DocumentFonts } from './document-fonts.ts';
import type { PdfiumEngine, Pointer } from './engine.ts';
import { isGibberish } from './gibberish.ts';
import { inStandardOrder } from './glyph-order.ts';
import { isCode, readSheets, type Sheet } from './page-glyphs.ts';
import type { PageRectangle } from './view.ts';

/** The characters of a page. */
export interface PageText {
  /** Without those of which nothing is known. */
  readonly sheets: readonly Sheet[];
  /** Whether they are not those that the page shows. */
  readonly hasGibberish: boolean;
}

/** Reads the characters of a loaded page, with what can be told of those whose fonts do not say what they are. */
export function readPageText(
  engine: PdfiumEngine,
  page: Pointer,
  rectangle: PageRectangle,
  fonts: DocumentFonts,
): PageText {
  const sheets = inStandardOrder(readSheets(engine, page, rectangle, fonts));
  const known = sheets.some(({ glyphs }) => glyphs.some(isCode)) ? sheets.flatMap(withoutCodes) : sheets;
  return { sheets: known, hasGibberish: isGibberish(sheets) };
}

function withoutCodes(sheet: Sheet): Sheet[] {
  const glyphs = sheet.glyphs.filter((glyph) => !isCode(glyph));
  return glyphs.length === 0 ? [] : [{ ...sheet, glyphs }];
}

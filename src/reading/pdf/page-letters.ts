import type { Box } from '../document.ts';
import { READING_LIMITS, type ReadingLimits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { withFonts } from './document-fonts.ts';
import { EngineFailure, withEngine } from './engine.ts';
import { readPageText } from './page-text.ts';
import { type PdfDocument, withDocument } from './pdf-document.ts';
import { withPage } from './read-page.ts';

/** One printed character, or what a ligature stands for, and its place on the page as a person sees it. */
export interface Letter extends Box {
  readonly text: string;
}

/** The letters of a page. */
export interface PageLetters {
  /** Size of the page as a person sees it, in points. */
  readonly width: number;
  readonly height: number;
  /** In the order of drawing. */
  readonly letters: readonly Letter[];
}

/**
 * Where each letter of a page stands, in points from the top left; what a mark on a picture of the page is drawn by.
 * @throws Unreadable `damaged`, also where the file has no such page, `password-protected`, `needs-too-much-memory`
 */
export async function readPageLetters(
  bytes: Uint8Array,
  name: string,
  page: number,
  limits: ReadingLimits = READING_LIMITS,
): Promise<PageLetters> {
  try {
    return await withEngine((engine) => {
      engine.limitMemory(limits.maximumMemoryBytes);
      return withDocument(engine, bytes, name, (document) => lettersOf(document, page, name));
    });
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    throw new Unreadable(error.ranOutOfMemory ? 'needs-too-much-memory' : 'damaged', name, { page });
  }
}

function lettersOf(document: PdfDocument, number: number, name: string): PageLetters {
  return withPage(document, number - 1, name, ({ page, rectangle, view }) => ({
    width: view.width,
    height: view.height,
    letters: withFonts(document, (fonts) => readPageText(document.engine, page, rectangle, fonts)).sheets.flatMap(
      (sheet) =>
        sheet.glyphs.map((glyph) => {
          const { left, top, right, bottom } = sheet.view.boxIn(view, glyph);
          return { text: glyph.text, left, top, right, bottom };
        }),
    ),
  }));
}

import type { Box } from '../document.ts';
import { charactersOf, isSpace } from './characters.ts';
import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';
import { type FontCache, readTextPiece, type TextPiece } from './text-pieces.ts';
import { type PageRectangle, PageView } from './view.ts';

/** A printed character in the view in which its text stands upright. */
export interface Glyph extends Box {
  /** One character, or what a ligature stands for. */
  readonly text: string;
  readonly baseline: number;
  /** Whether its own shape stands above the line, as the superior figures of a font do. */
  readonly superior: boolean;
  /** Whether a space precedes it: set in the file, guessed by PDFium, or none. */
  readonly space: SpaceBefore;
  readonly piece: TextPiece;
}

export type SpaceBefore = 'set' | 'guessed' | 'none';

/** The characters of a page that read in one direction, in the order of drawing. */
export interface Sheet {
  readonly view: PageView;
  readonly glyphs: readonly Glyph[];
  /** Whether this is text at a slant across the page: a watermark. */
  readonly slanted: boolean;
}

/** Share of the type size by which a figure's foot stands above the line when it is a superior figure. */
const SUPERIOR_FOOT = 0.22;
/** Type larger than this is none; hostile files have sizes of millions of points. */
const LARGEST_SIZE = 2000;
const FIGURE = /^[0-9]$/u;

/**
 * Reads the characters of a loaded page. Text outside the page is left out, and so is invisible text beside visible.
 */
export function readSheets(engine: PdfiumEngine, page: Pointer, rectangle: PageRectangle, fonts: FontCache): Sheet[] {
  const textPage = engine.pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  return releasing(
    () => toSheets(readGlyphs(engine, textPage, rectangle, fonts), rectangle),
    () => engine.pdfium.FPDFText_ClosePage(textPage),
  );
}

function readGlyphs(engine: PdfiumEngine, textPage: Pointer, rectangle: PageRectangle, fonts: FontCache): Glyph[] {
  const { pdfium } = engine;
  const views = ([0, 1, 2, 3] as const).map((turns) => new PageView(rectangle, turns));
  const glyphs: Glyph[] = [];
  const count = pdfium.FPDFText_CountChars(textPage);
  let lastObject: Pointer = 0;
  let piece: TextPiece | null = null;
  let pieces = 0;
  let space: SpaceBefore = 'none';
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index);
    if (isSpace(code)) {
      if (pdfium.FPDFText_IsGenerated(textPage, index) !== 1) space = 'set';
      else if (space === 'none') space = 'guessed';
      continue;
    }
    const text = charactersOf(code);
    const object = pdfium.FPDFText_GetTextObject(textPage, index);
    if (text === '' || object === 0) continue;
    if (object !== lastObject || piece === null) {
      piece = readTextPiece(engine, textPage, index, object, pieces, fonts);
      pieces += 1;
      lastObject = object;
    }
    const view = views[piece.turns];
    const glyph = view && readGlyph(engine, textPage, index, text, piece, view, space);
    if (!glyph) continue;
    glyphs.push(glyph);
    space = 'none';
  }
  return glyphs;
}

/** The character at `index`; null if it lies outside the page or has no sensible place. */
function readGlyph(
  engine: PdfiumEngine,
  textPage: Pointer,
  index: number,
  text: string,
  piece: TextPiece,
  view: PageView,
  space: SpaceBefore,
): Glyph | null {
  const { pdfium, scratch } = engine;
  if (!(piece.size > 0 && piece.size < LARGEST_SIZE)) return null;
  pdfium.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
  const memory = engine.view();
  const baseline = view.down(memory.getFloat64(scratch, true), memory.getFloat64(scratch + 8, true));
  const tight = piece.horizontal && !FIGURE.test(text) ? null : tightBox(engine, textPage, index, view);
  const box = (piece.horizontal ? looseBox(engine, textPage, index, view) : tight) ?? tight;
  if (box === null || !Number.isFinite(baseline) || !isOnPage(box, view)) return null;
  return {
    text,
    left: box.left,
    right: box.right,
    top: Math.min(box.top, baseline - piece.size * 0.7),
    bottom: Math.max(box.bottom, baseline + piece.size * 0.2),
    baseline,
    superior: tight !== null && FIGURE.test(text) && baseline - tight.bottom > piece.size * SUPERIOR_FOOT,
    space,
    piece,
  };
}

/** The box as wide as the type moves on, so that gaps between characters are what the typesetter left between them. */
function looseBox(engine: PdfiumEngine, textPage: Pointer, index: number, view: PageView): Box | null {
  const { pdfium, scratch } = engine;
  if (pdfium.FPDFText_GetLooseCharBox(textPage, index, scratch) === 0) return null;
  const memory = engine.view();
  const left = memory.getFloat32(scratch, true);
  const top = memory.getFloat32(scratch + 4, true);
  const right = memory.getFloat32(scratch + 8, true);
  const bottom = memory.getFloat32(scratch + 12, true);
  return finite(view.box(left, top, right, bottom));
}

/** The box around the ink. */
function tightBox(engine: PdfiumEngine, textPage: Pointer, index: number, view: PageView): Box | null {
  const { pdfium, scratch } = engine;
  if (pdfium.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24) === 0) return null;
  const memory = engine.view();
  const left = memory.getFloat64(scratch, true);
  const right = memory.getFloat64(scratch + 8, true);
  const bottom = memory.getFloat64(scratch + 16, true);
  const top = memory.getFloat64(scratch + 24, true);
  return finite(view.box(left, top, right, bottom));
}

function finite(box: Box): Box | null {
  return Number.isFinite(box.left + box.right + box.top + box.bottom) ? box : null;
}

function isOnPage(box: Box, view: PageView): boolean {
  const across = (box.left + box.right) / 2;
  const down = (box.top + box.bottom) / 2;
  return across >= 0 && across <= view.width && down >= 0 && down <= view.height;
}

function toSheets(glyphs: readonly Glyph[], rectangle: PageRectangle): Sheet[] {
  const readable = withoutHiddenText(glyphs);
  const groups = Map.groupBy(readable, (glyph) => `${glyph.piece.turns} ${glyph.piece.slanted}`);
  return [...groups.values()].flatMap((group) => {
    const first = group[0]?.piece;
    return first ? [{ view: new PageView(rectangle, first.turns), glyphs: group, slanted: first.slanted }] : [];
  });
}

/**
 * Scans that went through character recognition carry their text invisibly over the picture: there it is the text.
 * Elsewhere invisible text is not what a person reads.
 */
function withoutHiddenText(glyphs: readonly Glyph[]): readonly Glyph[] {
  const visible = glyphs.filter((glyph) => !glyph.piece.invisible);
  return visible.length * 2 >= glyphs.length ? visible : glyphs;
}

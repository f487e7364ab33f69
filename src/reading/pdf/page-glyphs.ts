import type { Box } from '../document.ts';
import { accented, withAccents } from './accents.ts';
import { charactersOf, isSpace } from './characters.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';
import { readTextPiece, type TextPiece } from './text-pieces.ts';
import { type PageRectangle, PageView, quarterTurns } from './view.ts';

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
/* How far a character reaches from its baseline, in type sizes: fonts tell, and some tell of heights that none has. */
const ABOVE_BASELINE = { least: 0.7, most: 1.2 };
const BELOW_BASELINE = { least: 0.2, most: 0.5 };
const MIDDLE = 0.25;
/** Codes below this are no characters, but where a font that does not say what it has keeps shapes all the same. */
const FIRST_PRINTED = 0x20;
/** Scripts that are written in columns have their signs from here on. */
const FIRST_EAST_ASIAN = 0x2e80;
/** How text stands that runs down the page in columns from the right: as lines of a page that was turned. */
const DOWNWARD = quarterTurns(-90);
const SAME_COLUMN = 0.2;
const STEP_DOWN = 0.5;
/** Type larger than this is none; hostile files have sizes of millions of points. */
const LARGEST_SIZE = 2000;

/**
 * Reads the characters of a loaded page. Text outside the page is left out, and so is invisible text beside visible.
 * Codes of a font that does not say what it has may be those of no characters at all (see {@link isCode}).
 */
export function readSheets(
  engine: PdfiumEngine,
  page: Pointer,
  rectangle: PageRectangle,
  fonts: DocumentFonts,
): Sheet[] {
  const textPage = engine.pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  return releasing(
    () => toSheets(new GlyphReader(engine, textPage, rectangle, fonts).read(), rectangle),
    () => engine.pdfium.FPDFText_ClosePage(textPage),
  );
}

/** Whether a glyph has no character, but the code under which its font keeps it. */
export function isCode({ text }: Glyph): boolean {
  return text.charCodeAt(0) < FIRST_PRINTED;
}

/** Reads the characters of one page, a few calls each: everything here is done thousands of times a page. */
class GlyphReader {
  readonly #engine: PdfiumEngine;
  readonly #textPage: Pointer;
  readonly #views: readonly PageView[];
  readonly #fonts: DocumentFonts;

  constructor(engine: PdfiumEngine, textPage: Pointer, rectangle: PageRectangle, fonts: DocumentFonts) {
    this.#engine = engine;
    this.#textPage = textPage;
    this.#views = ([0, 1, 2, 3] as const).map((turns) => new PageView(rectangle, turns));
    this.#fonts = fonts;
  }

  read(): Glyph[] {
    const textPage = this.#textPage;
    const { pdfium } = this.#engine;
    const { FPDFText_GetUnicode, FPDFText_GetTextObject, FPDFText_IsGenerated, FPDFText_HasUnicodeMapError } = pdfium;
    const glyphs: Glyph[] = [];
    const count = pdfium.FPDFText_CountChars(textPage);
    let lastObject: Pointer = 0;
    let piece: TextPiece | null = null;
    let pieces = 0;
    let space: SpaceBefore = 'none';
    for (let index = 0; index < count; index += 1) {
      const code = FPDFText_GetUnicode(textPage, index);
      const isUnknown = code < FIRST_PRINTED && FPDFText_HasUnicodeMapError(textPage, index) === 1;
      if (!isUnknown && isSpace(code)) {
        if (FPDFText_IsGenerated(textPage, index) !== 1) space = 'set';
        else if (space === 'none') space = 'guessed';
        continue;
      }
      const text = isUnknown ? String.fromCharCode(code) : charactersOf(code);
      const object = FPDFText_GetTextObject(textPage, index);
      if (text === '' || object === 0) continue;
      if (object !== lastObject || piece === null) {
        piece = readTextPiece(this.#engine, textPage, index, object, pieces, this.#fonts);
        if (code >= FIRST_EAST_ASIAN && this.#runsDown(index, piece)) piece = { ...piece, turns: DOWNWARD };
        pieces += 1;
        lastObject = object;
      }
      const glyph = this.#glyphAt(index, text, piece, space);
      if (glyph === null) continue;
      const last = glyphs.at(-1);
      const whole = last ? accented(last, glyph) : null;
      if (last && whole) glyphs[glyphs.length - 1] = { ...whole, space: last.space };
      else glyphs.push(glyph);
      space = 'none';
    }
    return withAccents(glyphs);
  }

  /** Whether the next character of an upright piece stands below this one: a column of Chinese or Japanese. */
  #runsDown(index: number, { turns, slanted, size }: TextPiece): boolean {
    const { pdfium, scratch } = this.#engine;
    if (turns !== 0 || slanted) return false;
    const place = (at: number): [number, number] => {
      if (pdfium.FPDFText_GetCharOrigin(this.#textPage, at, scratch, scratch + 8) === 0) return [Number.NaN, 0];
      const memory = this.#engine.view();
      return [memory.getFloat64(scratch, true), memory.getFloat64(scratch + 8, true)];
    };
    const [[x, y], [nextX, nextY]] = [place(index), place(index + 1)];
    const isSameObject =
      pdfium.FPDFText_GetTextObject(this.#textPage, index) === pdfium.FPDFText_GetTextObject(this.#textPage, index + 1);
    return isSameObject && Math.abs(nextX - x) < SAME_COLUMN * size && y - nextY > STEP_DOWN * size;
  }

  /** The character at `index`; null if it lies outside the page or has no sensible place. */
  #glyphAt(index: number, text: string, piece: TextPiece, space: SpaceBefore): Glyph | null {
    const view = this.#views[piece.turns];
    if (!view || !(piece.size > 0 && piece.size < LARGEST_SIZE)) return null;
    const baseline = this.#baselineAt(index, view);
    const figure = isFigure(text);
    const tight = piece.slanted || figure ? this.#tightBox(index, view) : null;
    const box = (piece.slanted ? tight : this.#looseBox(index, view)) ?? tight;
    if (box === null || !Number.isFinite(baseline) || !isOnPage(box, baseline - piece.size * MIDDLE, view)) return null;
    return {
      text,
      left: box.left,
      right: box.right,
      top: baseline - piece.size * within(ABOVE_BASELINE, (baseline - box.top) / piece.size),
      bottom: baseline + piece.size * within(BELOW_BASELINE, (box.bottom - baseline) / piece.size),
      baseline,
      superior: figure && tight !== null && baseline - tight.bottom > piece.size * SUPERIOR_FOOT,
      space,
      piece,
    };
  }

  #baselineAt(index: number, view: PageView): number {
    const { pdfium, scratch } = this.#engine;
    pdfium.FPDFText_GetCharOrigin(this.#textPage, index, scratch, scratch + 8);
    const memory = this.#engine.view();
    return view.down(memory.getFloat64(scratch, true), memory.getFloat64(scratch + 8, true));
  }

  /** The box as wide as the type moves on, so that gaps between characters are what the typesetter left between them. */
  #looseBox(index: number, view: PageView): Box | null {
    const { pdfium, scratch } = this.#engine;
    if (pdfium.FPDFText_GetLooseCharBox(this.#textPage, index, scratch) === 0) return null;
    const memory = this.#engine.view();
    const left = memory.getFloat32(scratch, true);
    const top = memory.getFloat32(scratch + 4, true);
    const right = memory.getFloat32(scratch + 8, true);
    const bottom = memory.getFloat32(scratch + 12, true);
    return finite(view.box(left, top, right, bottom));
  }

  /** The box around the ink. */
  #tightBox(index: number, view: PageView): Box | null {
    const { pdfium, scratch } = this.#engine;
    const found = pdfium.FPDFText_GetCharBox(this.#textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24);
    if (found === 0) return null;
    const memory = this.#engine.view();
    const left = memory.getFloat64(scratch, true);
    const right = memory.getFloat64(scratch + 8, true);
    const bottom = memory.getFloat64(scratch + 16, true);
    const top = memory.getFloat64(scratch + 24, true);
    return finite(view.box(left, top, right, bottom));
  }
}

function isFigure(text: string): boolean {
  return text.length === 1 && text >= '0' && text <= '9';
}

function finite(box: Box): Box | null {
  return Number.isFinite(box.left + box.right + box.top + box.bottom) ? box : null;
}

function within({ least, most }: { readonly least: number; readonly most: number }, share: number): number {
  return Math.min(Math.max(share, least), most);
}

function isOnPage(box: Box, down: number, view: PageView): boolean {
  const across = (box.left + box.right) / 2;
  return across >= 0 && across <= view.width && down >= 0 && down <= view.height;
}

function toSheets(glyphs: readonly Glyph[], rectangle: PageRectangle): Sheet[] {
  const sheets: { readonly view: PageView; readonly turns: number; readonly slanted: boolean; glyphs: Glyph[] }[] = [];
  let last: (typeof sheets)[number] | undefined;
  for (const glyph of withoutHiddenText(glyphs)) {
    const { turns, slanted } = glyph.piece;
    const fits = (sheet: (typeof sheets)[number]) => sheet.turns === turns && sheet.slanted === slanted;
    if (!last || !fits(last)) last = sheets.find(fits);
    if (!last) {
      last = { view: new PageView(rectangle, turns), turns, slanted, glyphs: [] };
      sheets.push(last);
    }
    last.glyphs.push(glyph);
  }
  return sheets;
}

/**
 * Scans that went through character recognition carry their text invisibly over the picture: there it is the text.
 * Elsewhere invisible text is not what a person reads.
 */
function withoutHiddenText(glyphs: readonly Glyph[]): readonly Glyph[] {
  const visible = glyphs.filter((glyph) => !glyph.piece.invisible);
  return visible.length * 2 >= glyphs.length ? visible : glyphs;
}

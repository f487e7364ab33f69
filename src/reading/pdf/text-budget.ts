import { Unreadable } from '../unreadable.ts';
import type { PdfiumEngine, Pointer } from './engine.ts';

/** How much sorting the pages of a document may ask of the engine altogether. */
export interface TextBudget {
  insertions: number;
}

/** A line of 20,000 pieces; more takes the engine more than some seconds. */
export const MOST_INSERTIONS = 20_000 ** 2;

const TEXT_OBJECT = 1;
const FORM_OBJECT = 5;
/** Lines of fewer pieces cost next to nothing. */
const SHORT_LINE = 2_000;
const DEEPEST_FORM = 12;
/** Pieces whose middles are no further apart than this share of their height stand on one line. */
const SAME_LINE = 0.5;

/**
 * PDFium sorts the pieces of text that stand on one line one by one into their places, which takes quadratic time. No
 * real page has lines of many thousand pieces; a page made to have them is refused before PDFium starts.
 * @throws Unreadable `took-too-long` once the budget is used up
 */
export function spendOnText(engine: PdfiumEngine, page: Pointer, budget: TextBudget, name: string): void {
  const count = engine.pdfium.FPDFPage_CountObjects(page);
  const lines = new LineLengths(engine);
  for (let index = 0; index < count; index += 1) lines.add(engine.pdfium.FPDFPage_GetObject(page, index), 0);
  budget.insertions -= lines.finish();
  if (budget.insertions < 0) throw new Unreadable('took-too-long', name);
}

/** Follows the pieces of text in the order of drawing, and how many stand on one line. */
class LineLengths {
  readonly #engine: PdfiumEngine;
  #middle = Number.NaN;
  #length = 0;
  #insertions = 0;

  constructor(engine: PdfiumEngine) {
    this.#engine = engine;
  }

  add(object: Pointer, depth: number): void {
    const { pdfium } = this.#engine;
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === TEXT_OBJECT) this.#addText(object);
    if (type !== FORM_OBJECT || depth > DEEPEST_FORM) return;
    const count = pdfium.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1) this.add(pdfium.FPDFFormObj_GetObject(object, index), depth + 1);
  }

  /** The pairs of pieces that share a long line. */
  finish(): number {
    if (this.#length > SHORT_LINE) this.#insertions += this.#length ** 2;
    this.#length = 0;
    return this.#insertions;
  }

  #addText(object: Pointer): void {
    const { pdfium, scratch } = this.#engine;
    if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return;
    const memory = this.#engine.view();
    const bottom = memory.getFloat32(scratch + 4, true);
    const top = memory.getFloat32(scratch + 12, true);
    const middle = (top + bottom) / 2;
    if (!(Math.abs(middle - this.#middle) <= (top - bottom) * SAME_LINE)) this.finish();
    this.#middle = middle;
    this.#length += 1;
  }
}

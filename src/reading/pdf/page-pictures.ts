import type { Box } from '../document.ts';
import type { PdfiumEngine, Pointer } from './engine.ts';
import { boundsOf } from './page-drawings.ts';
import type { PageView } from './view.ts';

/** Kinds of page objects (fpdf_edit.h). */
const PICTURE = 3;
const FORM = 5;
/** Pages with more objects are drawings, not scans. */
const MOST_OBJECTS = 2000;
/** The page is looked at in this many squares each way. */
const SQUARES = 20;

/** How much of a loaded page is covered by pictures, 0 to 1, measured in squares of a twentieth of its sides. */
export function pictureShareOf(engine: PdfiumEngine, page: Pointer, view: PageView): number {
  const boxes = pictureBoxes(engine, page, view);
  let covered = 0;
  for (let square = 0; square < SQUARES * SQUARES; square += 1) {
    const across = ((square % SQUARES) + 0.5) * (view.width / SQUARES);
    const down = (Math.floor(square / SQUARES) + 0.5) * (view.height / SQUARES);
    if (boxes.some((box) => isInside(box, across, down))) covered += 1;
  }
  return covered / SQUARES ** 2;
}

function isInside(box: Box, across: number, down: number): boolean {
  return box.left <= across && across <= box.right && box.top <= down && down <= box.bottom;
}

function pictureBoxes(engine: PdfiumEngine, page: Pointer, view: PageView): Box[] {
  const { pdfium } = engine;
  const boxes: Box[] = [];
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS);
  for (let index = 0; index < count; index += 1) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    const box = hasPicture(engine, object) ? boundsOf(engine, object, view) : null;
    if (box) boxes.push(box);
  }
  return boxes;
}

/** Whether the object is a picture, or a form with one right in it. */
function hasPicture({ pdfium }: PdfiumEngine, object: Pointer): boolean {
  const type = pdfium.FPDFPageObj_GetType(object);
  if (type !== FORM) return type === PICTURE;
  const count = Math.min(pdfium.FPDFFormObj_CountObjects(object), MOST_OBJECTS);
  for (let index = 0; index < count; index += 1) {
    if (pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(object, index)) === PICTURE) return true;
  }
  return false;
}

import type { PdfiumEngine, Pointer } from './engine.ts';

/** Annotation subtypes of fpdf_annot.h. */
const FREE_TEXT = 3;
const STAMP = 13;
const WIDGET = 20;
const WITH_WORDS: ReadonlySet<number> = new Set([FREE_TEXT, STAMP, WIDGET]);
const NORMAL_APPEARANCE = 0;
/** Flags of ISO 32000-1, table 165: hidden, and not for the screen. */
const UNSEEN = 0x02 | 0x20;
/** What PDFium says of an appearance that is not there: an ending zero and nothing before it. */
const NO_TEXT_BYTES = 2;
/** The stretch of an appearance in which the value of a field stands (ISO 32000-1, 12.7.3.3), with nothing in it. */
const WITHOUT_VALUE = /\/Tx\s+BMC\s+EMC\b/u;
const SHOWS_SOMETHING = /\b(?:Tj|TJ|Do)\b|['"]/u;
/** A form with more fields than this is read as it is printed, without what was filled in. */
const MOST_ANNOTATIONS = 5000;

/**
 * Makes what stands in form fields, text boxes and stamps part of a loaded page's own content, as a person sees it;
 * fields whose value the file does not draw are drawn. Of hidden ones nothing is seen.
 */
export function drawAnnotations(engine: PdfiumEngine, page: Pointer): void {
  const { pdfium } = engine;
  const count = pdfium.FPDFPage_GetAnnotCount(page);
  if (count > MOST_ANNOTATIONS) return;
  // What is drawn is no annotation any more, and those behind it move up.
  for (let index = count - 1; index >= 0; index -= 1) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = pdfium.FPDFAnnot_GetSubtype(annotation);
    if (WITH_WORDS.has(subtype) && (pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN) === 0) {
      makeAppearance(engine, annotation, subtype);
      draw(engine, page, annotation);
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
}

/** Makes an appearance for what has none, and for a field whose program left it to whoever reads the file to draw the value. */
function makeAppearance(engine: PdfiumEngine, annotation: Pointer, subtype: number): void {
  const { pdfium } = engine;
  const isMissing = pdfium.FPDFAnnot_GetAP(annotation, NORMAL_APPEARANCE, 0, 0) <= NO_TEXT_BYTES;
  if (subtype !== WIDGET) {
    if (isMissing) pdfium.EPDFAnnot_GenerateAppearance(annotation);
    return;
  }
  const drawn = engine.utf16((buffer, bytes) => pdfium.FPDFAnnot_GetAP(annotation, NORMAL_APPEARANCE, buffer, bytes));
  const isEmpty = WITHOUT_VALUE.test(drawn) && !SHOWS_SOMETHING.test(drawn);
  if (isMissing || isEmpty) pdfium.EPDFAnnot_GenerateFormFieldAP(annotation);
}

/** Draws an annotation where it stands; PDFium moves those twice whose appearance is given in places of the page. */
function draw(engine: PdfiumEngine, page: Pointer, annotation: Pointer): void {
  const { pdfium, scratch } = engine;
  if (pdfium.FPDFAnnot_GetRect(annotation, scratch) === 0) return;
  const [left, top, right, bottom] = fourFloats(engine);
  if (pdfium.EPDFAnnot_Flatten(page, annotation) === 0) return;
  const object = pdfium.FPDFPage_GetObject(page, pdfium.FPDFPage_CountObjects(page) - 1);
  if (object === 0) return;
  if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return;
  const [drawnLeft, drawnBottom, drawnRight, drawnTop] = fourFloats(engine);
  const isInPlace = drawnLeft < right && drawnRight > left && drawnBottom < top && drawnTop > bottom;
  if (!isInPlace) pdfium.FPDFPageObj_Transform(object, 1, 0, 0, 1, left - drawnLeft, bottom - drawnBottom);
}

function fourFloats(engine: PdfiumEngine): [number, number, number, number] {
  const memory = engine.view();
  const at = (index: number): number => memory.getFloat32(engine.scratch + 4 * index, true);
  return [at(0), at(1), at(2), at(3)];
}

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
/** What is drawn this much wider or higher than its place is fitted wrongly. */
const FAR = 1.5;
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

/** Where an annotation stands: a rectangle of the page, y upwards. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Draws an annotation where it stands; PDFium moves those twice whose appearance is given in places of the page. */
function draw(engine: PdfiumEngine, page: Pointer, annotation: Pointer): void {
  const { pdfium, scratch } = engine;
  if (pdfium.FPDFAnnot_GetRect(annotation, scratch) === 0) return;
  const [left = 0, top = 0, right = 0, bottom = 0] = floats(engine, 4);
  const place = { left, top, right, bottom };
  if (pdfium.EPDFAnnot_Flatten(page, annotation) === 0) return;
  const object = pdfium.FPDFPage_GetObject(page, pdfium.FPDFPage_CountObjects(page) - 1);
  const first = object === 0 ? null : boundsOf(engine, object);
  if (first === null) return;
  const isTurned = reachesFar(first, place) && exchangeScales(engine, object, place);
  const drawn = boundsOf(engine, object) ?? first;
  const isInPlace = !isTurned && drawn.left < right && drawn.right > left && drawn.bottom < top && drawn.top > bottom;
  if (!isInPlace) pdfium.FPDFPageObj_Transform(object, 1, 0, 0, 1, left - drawn.left, bottom - drawn.bottom);
}

/** Whether something is drawn well beyond its place to one side. */
function reachesFar(drawn: Place, place: Place): boolean {
  return (
    drawn.right - drawn.left > FAR * (place.right - place.left) ||
    drawn.top - drawn.bottom > FAR * (place.top - place.bottom)
  );
}

/**
 * An appearance that turns itself by a quarter is fitted by PDFium as if it did not: its height to the width of its place.
 *
 * @returns whether that was so, by the shape that its letters have afterwards
 */
function exchangeScales(engine: PdfiumEngine, object: Pointer, { left, top, right, bottom }: Place): boolean {
  const { pdfium, scratch } = engine;
  if (pdfium.FPDFPageObj_GetMatrix(object, scratch) === 0) return false;
  const [across = 0, b, c, up = 0] = floats(engine, 4);
  if (b !== 0 || c !== 0 || !(across > 0 && up > 0)) return false;
  const shape = (right - left) / (top - bottom);
  const wider = (shape * up) / across;
  const isTruer = Math.abs(Math.log(shape * wider)) < Math.abs(Math.log(across / up)) / 2;
  if (isTruer) pdfium.FPDFPageObj_Transform(object, wider, 0, 0, 1 / wider, 0, 0);
  return isTruer;
}

function boundsOf(engine: PdfiumEngine, object: Pointer): Place | null {
  const { pdfium, scratch } = engine;
  if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = floats(engine, 4);
  return { left, top, right, bottom };
}

/** The first numbers in the scratch memory. */
function floats(engine: PdfiumEngine, count: number): number[] {
  const memory = engine.view();
  return Array.from({ length: count }, (_, index) => memory.getFloat32(engine.scratch + 4 * index, true));
}

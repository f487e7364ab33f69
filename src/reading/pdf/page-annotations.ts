import type { PdfiumEngine, Pointer } from './engine.ts';

/** Annotation subtypes of fpdf_annot.h. */
const FREE_TEXT = 3;
const STAMP = 13;
const WIDGET = 20;
const WITH_WORDS: ReadonlySet<number> = new Set([FREE_TEXT, STAMP, WIDGET]);
const NORMAL_APPEARANCE = 0;
const FOR_THE_SCREEN = 0;
const FLATTENED = 1;
/** What PDFium says of an appearance that is not there: an ending zero and nothing before it. */
const NO_TEXT_BYTES = 2;
/** A form with more fields than this is read as it is printed, without what was filled in. */
const MOST_ANNOTATIONS = 5000;

/**
 * Makes what stands in form fields, text boxes and stamps part of the page's own content, as a person sees it; fields
 * whose value the file does not draw are drawn. Says whether the page has changed and has to be loaded anew.
 */
export function drawAnnotations(engine: PdfiumEngine, page: Pointer): boolean {
  const { pdfium } = engine;
  const count = pdfium.FPDFPage_GetAnnotCount(page);
  if (count <= 0 || count > MOST_ANNOTATIONS) return false;
  let hasWords = false;
  for (let index = 0; index < count; index += 1) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = pdfium.FPDFAnnot_GetSubtype(annotation);
    if (WITH_WORDS.has(subtype)) {
      hasWords = true;
      if (pdfium.FPDFAnnot_GetAP(annotation, NORMAL_APPEARANCE, 0, 0) <= NO_TEXT_BYTES) {
        if (subtype === WIDGET) pdfium.EPDFAnnot_GenerateFormFieldAP(annotation);
        else pdfium.EPDFAnnot_GenerateAppearance(annotation);
      }
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  return hasWords && pdfium.FPDFPage_Flatten(page, FOR_THE_SCREEN) === FLATTENED;
}

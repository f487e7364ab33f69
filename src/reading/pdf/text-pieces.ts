import type { DocumentFonts } from './document-fonts.ts';
import type { PdfiumEngine, Pointer } from './engine.ts';
import { type QuarterTurns, quarterTurns } from './view.ts';

/** A text object of a page: characters set in one go, in one font and size. */
export interface TextPiece {
  /** Ordinal on the page, in the order of drawing. */
  readonly number: number;
  /** Size of the type in points as it appears on the page. */
  readonly size: number;
  /** The quarter turns that bring the text upright. */
  readonly turns: QuarterTurns;
  /** Whether the text stands at a slant that no quarter turn brings upright. */
  readonly slanted: boolean;
  readonly bold: boolean;
  readonly invisible: boolean;
  /** Whether the file marks it as no part of the content: header, footer, page number. */
  readonly artifact: boolean;
  /** Whether the file does not say which characters these are, so that their codes have to do. */
  readonly unmapped: boolean;
  /** The number by which the file's structure refers to it; -1 if it does not. */
  readonly content: number;
}

/** Text render modes of ISO 32000-1, table 106. */
const FILL_AND_STROKE = 2;
const INVISIBLE = 3;
const CLIP_ONLY = 7;

/** Scans that were straightened badly stand within this of upright, in degrees. */
const SKEW_TOLERANCE = 12;

/** Reads the text object that the character at `index` belongs to. */
export function readTextPiece(
  engine: PdfiumEngine,
  textPage: Pointer,
  index: number,
  object: Pointer,
  number: number,
  fonts: DocumentFonts,
): TextPiece {
  const { pdfium, scratch } = engine;
  pdfium.FPDFText_GetMatrix(textPage, index, scratch);
  const memory = engine.view();
  const a = memory.getFloat32(scratch, true);
  const b = memory.getFloat32(scratch + 4, true);
  const c = memory.getFloat32(scratch + 8, true);
  const d = memory.getFloat32(scratch + 12, true);
  const fontSize = pdfium.FPDFText_GetFontSize(textPage, index);
  // Type of a size below zero stands on its head.
  const upright = fontSize < 0 ? -1 : 1;
  const degrees = (Math.atan2(upright * b, upright * a) * 180) / Math.PI;
  const turns = quarterTurns(degrees);
  const mode = pdfium.FPDFTextObj_GetTextRenderMode(object);
  return {
    number,
    size: Math.abs(fontSize) * Math.hypot(c, d),
    turns,
    slanted: Math.abs(degrees - Math.round(degrees / 90) * 90) > SKEW_TOLERANCE,
    bold: mode === FILL_AND_STROKE || fonts.isBold(pdfium.FPDFTextObj_GetFont(object)),
    invisible: mode === INVISIBLE || mode === CLIP_ONLY || isTransparent(engine, object),
    unmapped: pdfium.FPDFText_HasUnicodeMapError(textPage, index) === 1,
    ...marksOf(engine, object),
  };
}

function isTransparent(engine: PdfiumEngine, object: Pointer): boolean {
  const { pdfium, scratch } = engine;
  const alpha = scratch + 12;
  if (pdfium.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, alpha) === 0) return false;
  return engine.view().getUint32(alpha, true) === 0;
}

/** Hostile files put thousands of marks around one another. */
const DEEPEST_MARK = 32;

/** Artifacts (ISO 32000-1, 14.8.2.2) are what a tagged file sets apart from its content. */
function marksOf(engine: PdfiumEngine, object: Pointer): Pick<TextPiece, 'artifact' | 'content'> {
  const { pdfium } = engine;
  const count = Math.min(pdfium.FPDFPageObj_CountMarks(object), DEEPEST_MARK);
  if (count === 0) return { artifact: false, content: -1 };
  let artifact = false;
  for (let index = 0; index < count && !artifact; index += 1) {
    artifact = isNamedArtifact(engine, pdfium.FPDFPageObj_GetMark(object, index));
  }
  return { artifact, content: pdfium.FPDFPageObj_GetMarkedContentID(object) };
}

const ARTIFACT = 'Artifact';
/** UTF-16 with its ending zero. */
const ARTIFACT_BYTES = 2 * (ARTIFACT.length + 1);
const LONGEST_MARK_NAME = 256;

function isNamedArtifact(engine: PdfiumEngine, mark: Pointer): boolean {
  const { pdfium, scratch } = engine;
  const length = scratch + LONGEST_MARK_NAME;
  if (pdfium.FPDFPageObjMark_GetName(mark, scratch, LONGEST_MARK_NAME, length) === 0) return false;
  const memory = engine.view();
  if (memory.getUint32(length, true) !== ARTIFACT_BYTES) return false;
  for (let index = 0; index < ARTIFACT.length; index += 1) {
    if (memory.getUint16(scratch + 2 * index, true) !== ARTIFACT.charCodeAt(index)) return false;
  }
  return true;
}

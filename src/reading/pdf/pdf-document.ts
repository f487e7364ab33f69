import { Unreadable } from '../unreadable.ts';
import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';

/** Error codes of FPDF_GetLastError (fpdfview.h). */
const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;

const START_OF_OBJECT = /\d\s+\d+\s+obj\b/u;

/** An open document in an engine. */
export interface PdfDocument {
  readonly engine: PdfiumEngine;
  readonly handle: Pointer;
  readonly pageCount: number;
  /** Title in the metadata, white space folded; null if there is none. */
  readonly title: string | null;
}

/**
 * Opens a document, hands it to `use` and gives all its memory back afterwards.
 * @throws Unreadable `password-protected`, `damaged`, `needs-too-much-memory`
 */
export function withDocument<Result>(
  engine: PdfiumEngine,
  bytes: Uint8Array,
  name: string,
  use: (document: PdfDocument) => Result,
): Result {
  const { pdfium } = engine;
  const data = engine.copyIn(bytes);
  if (data === null) throw new Unreadable('needs-too-much-memory', name, { bytes: bytes.length });
  const noPassword = 0;
  const handle = pdfium.FPDF_LoadMemDocument(data, bytes.length, noPassword);
  return releasing(
    () => {
      if (handle === 0) throw whyNotOpened(engine, name);
      if (isCutOff(engine, handle, bytes)) throw new Unreadable('damaged', name);
      return use({ engine, handle, pageCount: pdfium.FPDF_GetPageCount(handle), title: metadataTitle(engine, handle) });
    },
    () => {
      if (handle !== 0) pdfium.FPDF_CloseDocument(handle);
      pdfium.free(data);
    },
  );
}

function whyNotOpened(engine: PdfiumEngine, name: string): Unreadable {
  const error = engine.pdfium.FPDF_GetLastError();
  if (error === PASSWORD_ERROR || error === SECURITY_ERROR) return new Unreadable('password-protected', name);
  if (engine.ranOutOfMemory) return new Unreadable('needs-too-much-memory', name);
  return new Unreadable('damaged', name);
}

/**
 * Whether the end of the file is missing. PDFium opens what is left by searching for objects, which would silently
 * lose pages. The word by which a table of objects is found and the end mark (ISO 32000-1, 7.5.5) stand after all
 * objects; a file that has one of them there is whole and is read, though the table be wrong or rubbish follow.
 */
function isCutOff(engine: PdfiumEngine, handle: Pointer, bytes: Uint8Array): boolean {
  if (engine.pdfium.FPDF_DocumentHasValidCrossReferenceTable(handle) !== 0) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.max(file.lastIndexOf('startxref'), file.lastIndexOf('%%EOF'));
  return end < 0 || START_OF_OBJECT.test(file.toString('latin1', end));
}

function metadataTitle(engine: PdfiumEngine, handle: Pointer): string | null {
  const tag = engine.copyIn(new TextEncoder().encode('Title'));
  if (tag === null) return null;
  const title = engine.utf16((buffer, bytes) => engine.pdfium.FPDF_GetMetaText(handle, tag, buffer, bytes));
  engine.pdfium.free(tag);
  const folded = title
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
  return folded === '' ? null : folded;
}

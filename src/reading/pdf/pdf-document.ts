import { Unreadable } from '../unreadable.ts';
import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';
import { mendedFile } from './mended-file.ts';

/** Error codes of FPDF_GetLastError (fpdfview.h). */
const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;

const START_OF_OBJECT = /\d\s+\d+\s+obj\b/u;
const END_MARKS = ['\ntrailer', 'startxref', '%%EOF'];
/** Files with more pages are refused anyway. */
const MOST_PAGES_LOOKED_FOR = 10_000;

/** An open document in an engine. */
export interface PdfDocument {
  readonly engine: PdfiumEngine;
  readonly handle: Pointer;
  readonly pageCount: number;
  /** Title in the metadata, white space folded; null if there is none. */
  readonly title: string | null;
}

/** A document that PDFium has opened, and the bytes that it reads from. */
interface OpenFile {
  readonly handle: Pointer;
  readonly data: Pointer;
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
  const file = openWhole(engine, bytes, name);
  return releasing(
    () => {
      const { handle } = file;
      return use({ engine, handle, pageCount: pdfium.FPDF_GetPageCount(handle), title: metadataTitle(engine, handle) });
    },
    () => close(engine, file),
  );
}

/** Opens a file; where pages or all of them are missing, as a file without its table of objects, if that has more. */
function openWhole(engine: PdfiumEngine, bytes: Uint8Array, name: string): OpenFile {
  const file = open(engine, bytes, name);
  if ('code' in file ? file.code !== 'damaged' : hasAllPages(engine, file.handle)) return opened(file);
  const mended = endsAfterObjects(bytes) ? mendedFile(bytes) : null;
  const second = mended && open(engine, mended, name);
  if (second === null || 'code' in second) return opened(file);
  if ('code' in file) return second;
  const isBetter = pagesIn(engine, second.handle) > pagesIn(engine, file.handle);
  close(engine, isBetter ? file : second);
  return isBetter ? second : file;
}

function opened(file: OpenFile | Unreadable): OpenFile {
  if ('code' in file) throw file;
  return file;
}

function open(engine: PdfiumEngine, bytes: Uint8Array, name: string): OpenFile | Unreadable {
  const data = engine.copyIn(bytes);
  if (data === null) return new Unreadable('needs-too-much-memory', name, { bytes: bytes.length });
  const noPassword = 0;
  const handle = engine.pdfium.FPDF_LoadMemDocument(data, bytes.length, noPassword);
  const isWhole = handle !== 0 && !isCutOff(engine, handle, bytes);
  if (isWhole) return { handle, data };
  const why = handle === 0 ? whyNotOpened(engine, name) : new Unreadable('damaged', name);
  close(engine, { handle, data });
  return why;
}

function close({ pdfium }: PdfiumEngine, { handle, data }: OpenFile): void {
  if (handle !== 0) pdfium.FPDF_CloseDocument(handle);
  pdfium.free(data);
}

function whyNotOpened(engine: PdfiumEngine, name: string): Unreadable {
  const error = engine.pdfium.FPDF_GetLastError();
  if (error === PASSWORD_ERROR || error === SECURITY_ERROR) return new Unreadable('password-protected', name);
  if (engine.ranOutOfMemory) return new Unreadable('needs-too-much-memory', name);
  return new Unreadable('damaged', name);
}

function hasAllPages(engine: PdfiumEngine, handle: Pointer): boolean {
  const count = engine.pdfium.FPDF_GetPageCount(handle);
  return count > 0 && pagesIn(engine, handle) === Math.min(count, MOST_PAGES_LOOKED_FOR);
}

/** How many of the pages that a document counts are there. */
function pagesIn({ pdfium, scratch }: PdfiumEngine, handle: Pointer): number {
  const count = Math.min(pdfium.FPDF_GetPageCount(handle), MOST_PAGES_LOOKED_FOR);
  let found = 0;
  for (let index = 0; index < count; index += 1) found += pdfium.FPDF_GetPageSizeByIndexF(handle, index, scratch);
  return found;
}

/**
 * Whether the end of the file is missing. PDFium opens what is left by searching for objects, which would silently
 * lose pages.
 */
function isCutOff({ pdfium }: PdfiumEngine, handle: Pointer, bytes: Uint8Array): boolean {
  return pdfium.FPDF_DocumentHasValidCrossReferenceTable(handle) === 0 && !endsAfterObjects(bytes);
}

/**
 * Whether the file has an end. Its trailer, the word by which a table of objects is found and the end mark (ISO 32000-1,
 * 7.5.5) stand after all objects; a file that has one of them there is whole and is read, though the table be wrong or
 * rubbish follow.
 */
function endsAfterObjects(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.max(...END_MARKS.map((mark) => file.lastIndexOf(mark)));
  return end >= 0 && !START_OF_OBJECT.test(file.toString('latin1', end));
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

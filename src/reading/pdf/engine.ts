import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import { type EngineState, putBack, type StatefulExports, takeState } from './engine-state.ts';

/** A C pointer: an offset into the engine's memory. */
export type Pointer = number;

/**
 * The functions of PDFium that we use, as WebAssembly exports them. Calling them without the package's wrappers costs
 * some 30 ns a call, which makes one call per character and property affordable.
 * Reference: https://pdfium.googlesource.com/pdfium/+/main/public/
 */
export interface PdfiumExports extends StatefulExports {
  malloc(bytes: number): Pointer;
  free(pointer: Pointer): void;
  FPDF_LoadMemDocument(data: Pointer, bytes: number, password: Pointer): Pointer;
  FPDF_CloseDocument(document: Pointer): void;
  FPDF_GetLastError(): number;
  FPDF_DocumentHasValidCrossReferenceTable(document: Pointer): number;
  FPDF_GetPageCount(document: Pointer): number;
  FPDF_GetPageSizeByIndexF(document: Pointer, index: number, size: Pointer): number;
  FPDF_GetMetaText(document: Pointer, tag: Pointer, buffer: Pointer, bytes: number): number;
  FPDF_LoadPage(document: Pointer, index: number): Pointer;
  FPDF_ClosePage(page: Pointer): void;
  FPDF_GetPageBoundingBox(page: Pointer, rectangle: Pointer): number;
  FPDFPage_GetRotation(page: Pointer): number;
  FPDFPage_CountObjects(page: Pointer): number;
  FPDFPage_GetObject(page: Pointer, index: number): Pointer;
  FPDFPageObj_CreateTextObj(document: Pointer, font: Pointer, size: number): Pointer;
  FPDFPageObj_Destroy(object: Pointer): void;
  FPDFPageObj_GetType(object: Pointer): number;
  FPDFFormObj_CountObjects(form: Pointer): number;
  FPDFFormObj_GetObject(form: Pointer, index: number): Pointer;
  FPDFPageObj_GetBounds(object: Pointer, left: Pointer, bottom: Pointer, right: Pointer, top: Pointer): number;
  FPDFPageObj_GetFillColor(object: Pointer, red: Pointer, green: Pointer, blue: Pointer, alpha: Pointer): number;
  FPDFPage_GetAnnotCount(page: Pointer): number;
  FPDFPage_GetAnnot(page: Pointer, index: number): Pointer;
  FPDFPage_CloseAnnot(annotation: Pointer): void;
  FPDFAnnot_GetSubtype(annotation: Pointer): number;
  FPDFAnnot_GetAP(annotation: Pointer, mode: number, buffer: Pointer, bytes: number): number;
  FPDFAnnot_GetRect(annotation: Pointer, rectangle: Pointer): number;
  FPDFPageObj_Transform(object: Pointer, a: number, b: number, c: number, d: number, e: number, f: number): void;
  FPDFAnnot_GetFlags(annotation: Pointer): number;
  EPDFAnnot_Flatten(page: Pointer, annotation: Pointer): number;
  EPDFAnnot_GenerateAppearance(annotation: Pointer): number;
  EPDFAnnot_GenerateFormFieldAP(annotation: Pointer): number;
  FPDFPageObj_GetMatrix(object: Pointer, matrix: Pointer): number;
  FPDFPath_CountSegments(path: Pointer): number;
  FPDFPath_GetPathSegment(path: Pointer, index: number): Pointer;
  FPDFPathSegment_GetPoint(segment: Pointer, x: Pointer, y: Pointer): number;
  FPDFPathSegment_GetType(segment: Pointer): number;
  FPDFPathSegment_GetClose(segment: Pointer): number;
  FPDFPageObj_CountMarks(object: Pointer): number;
  FPDFPageObj_GetMarkedContentID(object: Pointer): number;
  FPDFPageObj_GetMark(object: Pointer, index: number): Pointer;
  FPDFPageObjMark_GetName(mark: Pointer, buffer: Pointer, bytes: number, written: Pointer): number;
  FPDF_GetPageWidthF(page: Pointer): number;
  FPDF_GetPageHeightF(page: Pointer): number;
  FPDF_RenderPageBitmap(
    bitmap: Pointer,
    page: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    turns: number,
    flags: number,
  ): void;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: Pointer, stride: number): Pointer;
  FPDFBitmap_FillRect(
    bitmap: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): number;
  FPDFBitmap_GetBuffer(bitmap: Pointer): Pointer;
  FPDFBitmap_GetStride(bitmap: Pointer): number;
  FPDFBitmap_Destroy(bitmap: Pointer): void;
  FPDF_StructTree_GetForPage(page: Pointer): Pointer;
  FPDF_StructTree_Close(tree: Pointer): void;
  FPDF_StructTree_CountChildren(tree: Pointer): number;
  FPDF_StructTree_GetChildAtIndex(tree: Pointer, index: number): Pointer;
  FPDF_StructElement_GetType(element: Pointer, buffer: Pointer, bytes: number): number;
  FPDF_StructElement_CountChildren(element: Pointer): number;
  FPDF_StructElement_GetChildAtIndex(element: Pointer, index: number): Pointer;
  FPDF_StructElement_GetChildMarkedContentID(element: Pointer, index: number): number;
  FPDF_StructElement_GetAttributeCount(element: Pointer): number;
  FPDF_StructElement_GetAttributeAtIndex(element: Pointer, index: number): Pointer;
  FPDF_StructElement_Attr_GetValue(attributes: Pointer, name: Pointer): Pointer;
  FPDF_StructElement_Attr_GetNumberValue(value: Pointer, number: Pointer): number;
  FPDFText_LoadPage(page: Pointer): Pointer;
  FPDFText_ClosePage(text: Pointer): void;
  FPDFText_CountChars(text: Pointer): number;
  FPDFText_GetUnicode(text: Pointer, index: number): number;
  FPDFText_HasUnicodeMapError(text: Pointer, index: number): number;
  FPDFText_IsGenerated(text: Pointer, index: number): number;
  FPDFText_GetTextObject(text: Pointer, index: number): Pointer;
  FPDFText_GetFontSize(text: Pointer, index: number): number;
  FPDFText_GetMatrix(text: Pointer, index: number, matrix: Pointer): number;
  FPDFText_GetCharOrigin(text: Pointer, index: number, x: Pointer, y: Pointer): number;
  FPDFText_GetLooseCharBox(text: Pointer, index: number, rectangle: Pointer): number;
  FPDFText_GetCharBox(
    text: Pointer,
    index: number,
    left: Pointer,
    right: Pointer,
    bottom: Pointer,
    top: Pointer,
  ): number;
  FPDFTextObj_GetFont(object: Pointer): Pointer;
  FPDFTextObj_GetTextRenderMode(object: Pointer): number;
  FPDFFont_GetBaseFontName(font: Pointer, buffer: Pointer, bytes: number): number;
  FPDFFont_GetWeight(font: Pointer): number;
}

/** Size of the scratch memory that calls write their results to. */
const SCRATCH_BYTES = 4096;

/**
 * An engine whose memory has grown beyond this is thrown away after use: WebAssembly memory never shrinks. It is more
 * than reading text may take, for what is thrown away is there until the garbage is collected, beside the next one.
 */
const KEEP_BELOW_BYTES = 256 * 1024 * 1024;

/** PDFium in its own WebAssembly memory. One engine serves one document at a time. */
export class PdfiumEngine {
  readonly pdfium: PdfiumExports;
  /** Memory for results of calls, {@link SCRATCH_BYTES} long, aligned to 8 bytes. */
  readonly scratch: Pointer;
  readonly #heap: HeapLimit;
  readonly #names = new Map<string, Pointer>();
  #buffer: ArrayBuffer;
  #view: DataView;
  readonly #atStart: EngineState;

  constructor(pdfium: PdfiumExports, heap: HeapLimit) {
    this.pdfium = pdfium;
    this.#buffer = pdfium.memory.buffer;
    this.#view = new DataView(this.#buffer);
    this.scratch = pdfium.malloc(SCRATCH_BYTES);
    this.#heap = heap;
    this.#atStart = takeState(pdfium);
  }

  /** Makes an engine that failed what it was before its first document. */
  reset(): void {
    putBack(this.pdfium, this.#atStart);
    this.#names.clear();
  }

  /** Whether PDFium asked for more memory than it may have since {@link limitMemory} was last called. */
  get ranOutOfMemory(): boolean {
    return this.#heap.exceeded;
  }

  /** Bytes of memory that the engine holds. */
  get memoryBytes(): number {
    return this.pdfium.memory.buffer.byteLength;
  }

  /** From now on PDFium may hold at most `bytes` of memory. */
  limitMemory(bytes: number): void {
    this.#heap.bytes = bytes;
    this.#heap.exceeded = false;
  }

  /** The engine's memory; the view dies when the memory grows, so take it anew after calls that allocate. */
  view(): DataView {
    // Memory that has grown leaves its old buffer empty; asking that costs less than asking for the buffer.
    if (this.#buffer.byteLength === 0) {
      this.#buffer = this.pdfium.memory.buffer;
      this.#view = new DataView(this.#buffer);
    }
    return this.#view;
  }

  /** Copies bytes into newly allocated memory, ended by a zero byte; null if there is no room. */
  copyIn(bytes: Uint8Array): Pointer | null {
    const pointer = this.pdfium.malloc(bytes.length + 1);
    if (pointer === 0) return null;
    const memory = new Uint8Array(this.pdfium.memory.buffer, pointer, bytes.length + 1);
    memory.set(bytes);
    memory[bytes.length] = 0;
    return pointer;
  }

  /** A name of the PDF format as PDFium takes it; it stays in memory for the next time. */
  nameOf(name: string): Pointer {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const pointer = this.copyIn(new TextEncoder().encode(name)) ?? 0;
    if (pointer !== 0) this.#names.set(name, pointer);
    return pointer;
  }

  /**
   * The UTF-16 text that `fill` writes into a buffer it is given, in PDFium's manner: it returns the bytes needed,
   * ending zero included, and writes nothing if the buffer is too small. Text beyond the scratch memory is given up.
   */
  utf16(fill: (buffer: Pointer, bytes: number) => number): string {
    const bytes = fill(this.scratch, SCRATCH_BYTES);
    if (bytes <= 2 || bytes > SCRATCH_BYTES) return '';
    return new TextDecoder('utf-16le').decode(this.#scratchBytes(bytes - 2));
  }

  /** As {@link utf16}, for UTF-8. */
  utf8(fill: (buffer: Pointer, bytes: number) => number): string {
    const bytes = fill(this.scratch, SCRATCH_BYTES);
    if (bytes <= 1 || bytes > SCRATCH_BYTES) return '';
    return new TextDecoder().decode(this.#scratchBytes(bytes - 1));
  }

  #scratchBytes(length: number): Uint8Array {
    return new Uint8Array(this.pdfium.memory.buffer, this.scratch, length);
  }
}

interface HeapLimit {
  bytes: number;
  exceeded: boolean;
}

let compiled: Promise<WebAssembly.Module> | null = null;
const idle: PdfiumEngine[] = [];

/** Thrown when PDFium itself fails: a trap, an exhausted stack, an abort. Its memory cannot be trusted until the engine is reset. */
export class EngineFailure extends Error {
  readonly ranOutOfMemory: boolean;

  constructor(ranOutOfMemory: boolean, cause: unknown) {
    super('PDFium failed', { cause });
    this.name = 'EngineFailure';
    this.ranOutOfMemory = ranOutOfMemory;
  }
}

/**
 * Runs `use` with an engine of its own and keeps the engine for the next user, unless it holds much memory; one that
 * failed is reset before.
 * @throws EngineFailure if PDFium fails; else what `use` throws
 */
export async function withEngine<Result>(use: (engine: PdfiumEngine) => Result): Promise<Result> {
  const engine = idle.pop() ?? (await startEngine());
  try {
    return use(engine);
  } catch (error) {
    if (!isEngineFailure(error)) throw error;
    engine.reset();
    throw new EngineFailure(engine.ranOutOfMemory, error);
  } finally {
    if (engine.memoryBytes <= KEEP_BELOW_BYTES) idle.push(engine);
  }
}

/**
 * Gives what `use` gives and calls `release` afterwards, also when `use` throws; but not when PDFium failed, for then
 * it is reset as a whole and calling into it might never end.
 */
export function releasing<Result>(use: () => Result, release: () => void): Result {
  let result: Result;
  try {
    result = use();
  } catch (error) {
    if (!isEngineFailure(error)) release();
    throw error;
  }
  release();
  return result;
}

/** Traps and aborts are RuntimeErrors, an exhausted stack is a RangeError, exceptions of C++ are no Errors at all. */
function isEngineFailure(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError || !(error instanceof Error);
}

async function startEngine(): Promise<PdfiumEngine> {
  compiled ??= compile();
  const code = await compiled;
  const heap: HeapLimit = { bytes: Number.POSITIVE_INFINITY, exceeded: false };
  const { promise, resolve } = Promise.withResolvers<PdfiumExports>();
  const instantiateWasm = (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ): WebAssembly.Exports => {
    const instance = new WebAssembly.Instance(code, withHeapLimit(imports, heap));
    resolve(instance.exports as unknown as PdfiumExports);
    receive(instance);
    return instance.exports;
  };
  const glue = await init({ instantiateWasm, print: ignore, printErr: ignore });
  glue.PDFiumExt_Init();
  return new PdfiumEngine(await promise, heap);
}

async function compile(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  return WebAssembly.compile(await readFile(path));
}

/** The same imports, except that a request to grow the memory beyond the limit is refused and noted. */
function withHeapLimit(imports: WebAssembly.Imports, heap: HeapLimit): WebAssembly.Imports {
  const environment = imports.env ?? {};
  const grow = environment.emscripten_resize_heap;
  if (typeof grow !== 'function') throw new TypeError('PDFium does not import emscripten_resize_heap');
  const limitedGrow = (bytes: number): number => {
    if (bytes >>> 0 <= heap.bytes && grow(bytes)) return 1;
    heap.exceeded = true;
    return 0;
  };
  return { ...imports, env: { ...environment, emscripten_resize_heap: limitedGrow } };
}

function ignore(): void {}

/** What of PDFium is needed to take its state and to put it back. */
export interface StatefulExports {
  readonly memory: WebAssembly.Memory;
  emscripten_stack_get_current(): number;
  _emscripten_stack_restore(pointer: number): void;
}

/** The state of an engine between two documents. All of it is in its memory, except the pointer to its stack. */
export interface EngineState {
  /** From the start of the memory to the last byte that is not zero. */
  readonly bytes: Uint8Array;
  readonly stack: number;
}

/** Takes the state, which must be that of an engine without a document. */
export function takeState(pdfium: StatefulExports): EngineState {
  const memory = new Uint8Array(pdfium.memory.buffer);
  const last = memory.findLastIndex((byte) => byte !== 0);
  return { bytes: memory.slice(0, last + 1), stack: pdfium.emscripten_stack_get_current() };
}

/** Puts the state back, whatever PDFium was doing when it failed; memory that it got since is kept, and empty. */
export function putBack(pdfium: StatefulExports, { bytes, stack }: EngineState): void {
  const memory = new Uint8Array(pdfium.memory.buffer);
  memory.set(bytes);
  memory.fill(0, bytes.length);
  pdfium._emscripten_stack_restore(stack);
}

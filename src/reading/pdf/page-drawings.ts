import type { Box } from '../document.ts';
import type { PdfiumEngine, Pointer } from './engine.ts';
import type { PageView } from './view.ts';

/** The lines and frames drawn on a page that part its text. */
export interface Drawings {
  /** Thin horizontal lines. */
  readonly rules: readonly Box[];
  /** Frames and coloured grounds large enough to hold text. */
  readonly frames: readonly Box[];
}

const PATH_OBJECT = 2;
/** Pages with more objects are maps and charts, whose lines part no text. */
const MOST_OBJECTS = 5000;
/* In points. */
const THIN = 2.5;
const SHORTEST_RULE = 18;
const SMALLEST_FRAME = { width: 60, height: 24 };

/** Reads the drawings of a loaded page, as `view` shows them. */
export function readDrawings(engine: PdfiumEngine, page: Pointer, view: PageView): Drawings {
  const { pdfium } = engine;
  const rules: Box[] = [];
  const frames: Box[] = [];
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS);
  for (let index = 0; index < count; index += 1) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    if (pdfium.FPDFPageObj_GetType(object) !== PATH_OBJECT) continue;
    const box = boundsOf(engine, object, view);
    if (box === null) continue;
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (height <= THIN && width >= SHORTEST_RULE) rules.push(box);
    if (width >= SMALLEST_FRAME.width && height >= SMALLEST_FRAME.height) frames.push(box);
  }
  return { rules, frames };
}

function boundsOf(engine: PdfiumEngine, object: Pointer, view: PageView): Box | null {
  const { pdfium, scratch } = engine;
  const known = pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  if (known === 0) return null;
  const memory = engine.view();
  return view.box(
    memory.getFloat32(scratch, true),
    memory.getFloat32(scratch + 4, true),
    memory.getFloat32(scratch + 8, true),
    memory.getFloat32(scratch + 12, true),
  );
}

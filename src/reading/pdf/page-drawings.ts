import type { Box } from '../document.ts';
import type { PdfiumEngine, Pointer } from './engine.ts';
import type { PageView } from './view.ts';

/** The lines and frames drawn on a page that part its text. */
export interface Drawings {
  /** Thin horizontal lines. */
  readonly rules: readonly Box[];
  /** Frames and coloured grounds large enough to hold text. */
  readonly frames: readonly Box[];
  /** Lines down and across, also short ones and the sides of rectangles: what tables are ruled with. */
  readonly ruling: Ruling;
}

/** Straight lines, as boxes that may be without width or height. */
export interface Ruling {
  readonly across: readonly Box[];
  readonly down: readonly Box[];
}

const PATH_OBJECT = 2;
/** Pages with more objects are maps and charts, whose lines part no text. */
const MOST_OBJECTS = 5000;
/** Beyond this number of lines a page is a chart, and beyond this number of corners a path is a picture. */
const MOST_LINES = 4000;
const MOST_SEGMENTS = 400;
const MOVE = 2;
/* In points. */
const THIN = 2.5;
const SHORTEST_RULE = 18;
const SHORTEST_LINE = 5;
const SMALLEST_FRAME = { width: 60, height: 24 };

/** Reads the drawings of a loaded page, as `view` shows them. */
export function readDrawings(engine: PdfiumEngine, page: Pointer, view: PageView): Drawings {
  const { pdfium } = engine;
  const rules: Box[] = [];
  const frames: Box[] = [];
  const ruling = { across: [] as Box[], down: [] as Box[] };
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
    if (width <= THIN || height <= THIN) addLine(ruling, box);
    else for (const line of linesOfPath(engine, object, view)) addLine(ruling, line);
  }
  const isChart = ruling.across.length + ruling.down.length > MOST_LINES;
  return { rules, frames, ruling: isChart ? { across: [], down: [] } : ruling };
}

function addLine({ across, down }: { across: Box[]; down: Box[] }, line: Box): void {
  const width = line.right - line.left;
  const height = line.bottom - line.top;
  if (height <= THIN && width >= SHORTEST_LINE) across.push(line);
  else if (width <= THIN && height >= SHORTEST_LINE) down.push(line);
}

/** The stretches between the corners of a path, each as a box. */
function linesOfPath(engine: PdfiumEngine, object: Pointer, view: PageView): Box[] {
  const { pdfium, scratch } = engine;
  const count = pdfium.FPDFPath_CountSegments(object);
  if (count < 2 || count > MOST_SEGMENTS || pdfium.FPDFPageObj_GetMatrix(object, scratch) === 0) return [];
  const matrix = new Float32Array(pdfium.memory.buffer.slice(scratch, scratch + 24));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const lines: Box[] = [];
  let start: readonly [number, number] | null = null;
  let last: readonly [number, number] | null = null;
  const lineTo = (point: readonly [number, number]): void => {
    if (last) lines.push(view.box(last[0], last[1], point[0], point[1]));
    last = point;
  };
  for (let index = 0; index < count; index += 1) {
    const segment = pdfium.FPDFPath_GetPathSegment(object, index);
    if (pdfium.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) continue;
    const memory = engine.view();
    const [x, y] = [memory.getFloat32(scratch, true), memory.getFloat32(scratch + 4, true)];
    const point = [a * x + c * y + e, b * x + d * y + f] as const;
    if (pdfium.FPDFPathSegment_GetType(segment) === MOVE) start = last = point;
    else lineTo(point);
    if (start && pdfium.FPDFPathSegment_GetClose(segment) !== 0) lineTo(start);
  }
  return lines;
}

/** Where an object of a page lies; null if it has no place. */
export function boundsOf(engine: PdfiumEngine, object: Pointer, view: PageView): Box | null {
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

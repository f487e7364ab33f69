import type { Box } from '../document.ts';
import { boundsOf, holds } from './boxes.ts';
import type { Gutter } from './gutters.ts';
import type { PageLine } from './page-lines.ts';

/** Lines that are read one after the other: a column, or what stands across columns. */
export interface Block extends Box {
  readonly lines: readonly PageLine[];
  /** 0-based: blocks between the same gutters stand in one column, counted in reading order. */
  readonly column: number;
  /** Whether a frame or ground sets it apart from the running text. */
  readonly isBox: boolean;
}

/** The stretch of the page's width between two gutters, or between a gutter and the edge of the page. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** A block with the place it stands in; lines of one place follow one another. */
interface PlacedBlock {
  readonly place: string;
  readonly stretch: Stretch;
  readonly isBox: boolean;
  readonly lines: PageLine[];
}

/** Overlap in points that is none to the eye. */
const SLIGHT = 1;
/** Beyond this number of blocks a page is a drawing; it is read from top to bottom. */
const MOST_BLOCKS = 150;

/** Puts the lines of a page into blocks and the blocks into the order in which they are read. */
export function inReadingOrder(
  lines: readonly PageLine[],
  gutters: readonly Gutter[],
  textBoxes: readonly Box[],
): Block[] {
  const columns = new Map<string, number>();
  const cells = gutters.filter((gutter) => gutter.parts === 'cells');
  return ordered(toBlocks(lines, gutters, textBoxes)).map(({ place, lines: own, isBox }) => {
    const column = columns.get(place) ?? columns.size;
    columns.set(place, column);
    return { ...boundsOf(own), lines: inRowOrder(own, cells), column, isBox };
  });
}

/** A block goes on as long as its lines stand between the same gutters and nothing else comes between them. */
function toBlocks(lines: readonly PageLine[], gutters: readonly Gutter[], textBoxes: readonly Box[]): PlacedBlock[] {
  const columns = gutters.filter((gutter) => gutter.parts === 'columns');
  const blocks: PlacedBlock[] = [];
  const open = new Map<string, PlacedBlock>();
  for (const line of lines.toSorted((one, other) => one.baseline - other.baseline || one.left - other.left)) {
    const stretch = stretchOf(line, columns);
    const box = textBoxes.findIndex((textBox) => holds(textBox, line));
    const place = `${stretch.left} ${stretch.right} ${box}`;
    for (const other of open.values()) {
      if (other.place !== place && overlapAcross(other.stretch, stretch)) open.delete(other.place);
    }
    const block = open.get(place);
    if (block) {
      block.lines.push(line);
    } else {
      const begun = { place, stretch, isBox: box >= 0, lines: [line] };
      open.set(place, begun);
      blocks.push(begun);
    }
  }
  return blocks;
}

/** Table rows whose cells have several lines are read in the order in which they were drawn: cell by cell. */
function inRowOrder(lines: readonly PageLine[], cells: readonly Gutter[]): readonly PageLine[] {
  const isInTable = (line: PageLine): boolean => cells.some((gutter) => isBeside(line, gutter));
  const result: PageLine[] = [];
  let table: PageLine[] = [];
  for (const line of lines) {
    if (isInTable(line)) {
      table.push(line);
      continue;
    }
    result.push(...inDrawingOrder(table), line);
    table = [];
  }
  return [...result, ...inDrawingOrder(table)];
}

function inDrawingOrder(lines: readonly PageLine[]): PageLine[] {
  return lines.toSorted((one, other) => one.order - other.order);
}

function stretchOf(line: PageLine, columns: readonly Gutter[]): Stretch {
  const beside = columns.filter((gutter) => isBeside(line, gutter));
  const before = beside.filter((gutter) => gutter.right <= line.left + SLIGHT);
  const after = beside.filter((gutter) => gutter.left >= line.right - SLIGHT);
  return {
    left: Math.max(0, ...before.map((gutter) => gutter.right)),
    right: Math.min(Number.MAX_VALUE, ...after.map((gutter) => gutter.left)),
  };
}

function isBeside(line: PageLine, gutter: Gutter): boolean {
  return line.baseline >= gutter.top && line.baseline <= gutter.bottom;
}

/** A block for ordering: where its first line stands, and the width it owns. */
interface Standing extends Stretch {
  readonly block: PlacedBlock;
  readonly top: number;
}

function ordered(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const standing = blocks
    .map((block): Standing => ({ ...widthOf(block), block, top: block.lines[0]?.top ?? 0 }))
    .sort((one, other) => one.top - other.top || one.left - other.left);
  if (standing.length > MOST_BLOCKS) return standing.map(({ block }) => block);
  const before = new Map(
    standing.map((block) => [block, standing.filter((other) => other !== block && isBefore(other, block, standing))]),
  );
  const remaining = new Set(standing);
  const result: PlacedBlock[] = [];
  while (remaining.size > 0) {
    const [topmost] = remaining;
    const free = [...remaining].find((block) => !before.get(block)?.some((other) => remaining.has(other)));
    const next = free ?? topmost;
    if (!next) break;
    remaining.delete(next);
    result.push(next.block);
  }
  return result;
}

/** What stands apart in a frame owns the width of the frame's text, other text all from gutter to gutter. */
function widthOf(block: PlacedBlock): Stretch {
  return block.isBox ? boundsOf(block.lines) : block.stretch;
}

/**
 * The two rules of Breuel (High Performance Document Layout Analysis, 2003): what stands above in the same column is
 * read before; so is what stands to the left, unless something across both columns stands between them.
 */
function isBefore(one: Standing, other: Standing, all: readonly Standing[]): boolean {
  if (overlapAcross(one, other)) return one.top < other.top;
  if (one.left > other.left) return false;
  const upper = Math.min(one.top, other.top);
  const lower = Math.max(one.top, other.top);
  return !all.some(
    (between) =>
      between.top > upper && between.top < lower && overlapAcross(between, one) && overlapAcross(between, other),
  );
}

function overlapAcross(one: Stretch, other: Stretch): boolean {
  return one.left < other.right - SLIGHT && one.right > other.left + SLIGHT;
}

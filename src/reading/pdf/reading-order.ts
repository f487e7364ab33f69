import type { Box } from '../document.ts';
import type { Gutter } from './gutters.ts';
import type { PageLine } from './page-lines.ts';

/** Lines that are read one after the other: a column, or what stands across columns. */
export interface Block extends Box {
  readonly lines: readonly PageLine[];
  /** 0-based: blocks between the same gutters stand in one column, counted in reading order. */
  readonly column: number;
}

/** A block before its column is counted. */
interface PlacedBlock extends Omit<Block, 'column'> {
  readonly place: string;
}

/** Overlap in points that is none to the eye. */
const SLIGHT = 1;
/** Beyond this number of blocks a page is a drawing; it is read from top to bottom. */
const MOST_BLOCKS = 150;

/** Puts the lines of a page into blocks and the blocks into the order in which they are read. */
export function inReadingOrder(lines: readonly PageLine[], gutters: readonly Gutter[]): Block[] {
  const columns = new Map<string, number>();
  return ordered(toBlocks(lines, gutters)).map(({ place, ...block }) => {
    const column = columns.get(place) ?? columns.size;
    columns.set(place, column);
    return { ...block, column };
  });
}

/**
 * A block goes on as long as its lines stand between the same gutters and nothing else comes between them. Table rows
 * whose cells have several lines are one block, read in the order in which they were drawn.
 */
function toBlocks(lines: readonly PageLine[], gutters: readonly Gutter[]): PlacedBlock[] {
  const cells = gutters.filter((gutter) => gutter.parts === 'cells');
  const columns = gutters.filter((gutter) => gutter.parts === 'columns');
  const begun: { place: string; lines: PageLine[] }[] = [];
  const open = new Map<string, PageLine[]>();
  for (const line of lines.toSorted((one, other) => one.baseline - other.baseline || one.left - other.left)) {
    const place = placeOf(line, columns, cells);
    for (const [otherPlace, others] of open) {
      if (otherPlace !== place && others.some((other) => overlapAcross(other, line))) open.delete(otherPlace);
    }
    const block = open.get(place);
    if (block) {
      block.push(line);
    } else {
      const lines = [line];
      open.set(place, lines);
      begun.push({ place, lines });
    }
  }
  return begun.map(({ place, lines }) => toBlock(place, lines, cells));
}

function toBlock(place: string, lines: readonly PageLine[], cells: readonly Gutter[]): PlacedBlock {
  const isTable = lines.some((line) => cells.some((gutter) => isBeside(line, gutter)));
  return {
    place,
    lines: isTable ? lines.toSorted((one, other) => one.order - other.order) : lines,
    left: Math.min(...lines.map((line) => line.left)),
    top: Math.min(...lines.map((line) => line.top)),
    right: Math.max(...lines.map((line) => line.right)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

function isBeside(line: PageLine, gutter: Gutter): boolean {
  return line.baseline >= gutter.top && line.baseline <= gutter.bottom;
}

function placeOf(line: PageLine, columns: readonly Gutter[], cells: readonly Gutter[]): string {
  const beside = columns.filter((gutter) => isBeside(line, gutter));
  const left = Math.max(0, ...beside.filter((gutter) => gutter.right <= line.left + 1).map((gutter) => gutter.right));
  const right = Math.min(
    Number.MAX_VALUE,
    ...beside.filter((gutter) => gutter.left >= line.right - 1).map((gutter) => gutter.left),
  );
  const table = cells.some((gutter) => isBeside(line, gutter) && gutter.left >= left && gutter.right <= right);
  return `${left} ${right} ${table}`;
}

function ordered(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const remaining = new Set(blocks.toSorted((one, other) => one.top - other.top || one.left - other.left));
  if (blocks.length > MOST_BLOCKS) return [...remaining];
  const result: PlacedBlock[] = [];
  while (remaining.size > 0) {
    const candidates = [...remaining];
    const next =
      candidates.find((block) => candidates.every((other) => other === block || !isBefore(other, block, blocks))) ??
      candidates[0];
    if (!next) break;
    remaining.delete(next);
    result.push(next);
  }
  return result;
}

/**
 * The two rules of Breuel (High Performance Document Layout Analysis, 2003): what stands above in the same column is
 * read before; so is what stands to the left, unless something across both columns stands between them.
 */
function isBefore(one: Box, other: Box, all: readonly Box[]): boolean {
  if (overlapAcross(one, other)) return one.top < other.top;
  if (one.left > other.left) return false;
  return !all.some(
    (between) => overlapAcross(between, one) && overlapAcross(between, other) && liesBetween(between, one, other),
  );
}

function liesBetween(between: Box, one: Box, other: Box): boolean {
  const [upper, lower] = one.top < other.top ? [one, other] : [other, one];
  return between.top > upper.top && between.top < lower.top;
}

function overlapAcross(one: Box, other: Box): boolean {
  return one.left < other.right - SLIGHT && one.right > other.left + SLIGHT;
}

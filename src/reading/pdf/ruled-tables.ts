import type { Box } from '../document.ts';
import { boundsOf } from './boxes.ts';
import type { Ruling } from './page-drawings.ts';

/** A place in a grid of ruled lines that takes one or more of its rows and columns. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A grid of ruled lines. */
export interface Grid extends Box {
  /** From left to right, in points: the edges of its columns. */
  readonly edges: readonly number[];
  readonly cells: readonly GridCell[];
}

/* In points. */
const SAME_EDGE = 3;
const TOUCHES = 3;
const NARROWEST_CELL = 8;
/** More lines than this on one page rule no table that people read. */
const MOST_LINES = 600;

/** A line across (from left to right) or down (from top to bottom), at one height or one distance from the left. */
interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Finds the grids that ruled lines form on a page: at least two columns in at least two rows. */
export function findGrids(ruling: Ruling): Grid[] {
  const across = joined(
    ruling.across.map((box) => ({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right })),
  );
  const down = joined(ruling.down.map((box) => ({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom })));
  if (across.length + down.length > MOST_LINES) return [];
  return touching(across, down).flatMap((group) => {
    const grid = toGrid(group.across, group.down);
    return grid ? [grid] : [];
  });
}

/** Lines at one height that overlap or follow on one another made one; cells often have sides of their own. */
function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  const byPlace = lines.toSorted((one, other) => one.at - other.at || one.from - other.from);
  for (const row of clusters(byPlace)) {
    const pieces: Line[] = [];
    for (const line of row.toSorted((one, other) => one.from - other.from)) {
      const open = pieces.at(-1);
      if (open && line.from <= open.to + TOUCHES) {
        pieces[pieces.length - 1] = { ...open, to: Math.max(open.to, line.to) };
      } else pieces.push(line);
    }
    result.push(...pieces);
  }
  return result;
}

/** Lines, in order of their place, that stand so near to one another that they are one to the eye. */
function clusters(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && line.at - first.at <= SAME_EDGE) group.push({ ...line, at: first.at });
    else groups.push([line]);
  }
  return groups;
}

interface LineGroup {
  readonly across: Line[];
  readonly down: Line[];
}

/** The lines that hang together, each group apart. */
function touching(across: readonly Line[], down: readonly Line[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of across) {
    const met = groups.filter((group) => group.down.some((other) => crosses(line, other)));
    const reached = down.filter((other) => crosses(line, other) && !met.some((group) => group.down.includes(other)));
    const merged = {
      across: [...met.flatMap((group) => group.across), line],
      down: [...met.flatMap((group) => group.down), ...reached],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !met.includes(group)), merged);
  }
  return groups;
}

function crosses(across: Line, down: Line): boolean {
  return (
    down.at >= across.from - TOUCHES &&
    down.at <= across.to + TOUCHES &&
    across.at >= down.from - TOUCHES &&
    across.at <= down.to + TOUCHES
  );
}

/** Tables often have no lines at their sides; where the lines across end, so do the first and the last column. */
function toGrid(across: readonly Line[], down: readonly Line[]): Grid | null {
  const edges = places([...down.map((line) => line.at), ...ends(across)]);
  const heights = places([...across.map((line) => line.at), ...ends(down)]);
  if (edges.length < 3 || heights.length < 3) return null;
  const cells = cellsOf(edges, heights, across, down);
  return cells.some((cell) => cell.columnSpan < edges.length - 1) ? { ...boundsOf(cells), edges, cells } : null;
}

/** The places of lines, those left out that would make a cell too narrow for a word. */
function places(lines: readonly number[]): number[] {
  const result: number[] = [];
  for (const at of lines.toSorted((one, other) => one - other)) {
    const last = result.at(-1);
    if (last === undefined || at - last >= NARROWEST_CELL) result.push(at);
  }
  return result;
}

function ends(lines: readonly Line[]): number[] {
  return [Math.min(...lines.map((line) => line.from)), Math.max(...lines.map((line) => line.to))];
}

/** The cells of a grid: where a line is missing, the places on both sides of it are one cell. */
function cellsOf(
  edges: readonly number[],
  heights: readonly number[],
  across: readonly Line[],
  down: readonly Line[],
): GridCell[] {
  const columns = edges.length - 1;
  const rows = heights.length - 1;
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const partsColumns = (row: number, edge: number) =>
    isDrawn(down, edges[edge] ?? 0, ((heights[row] ?? 0) + (heights[row + 1] ?? 0)) / 2);
  const partsRows = (column: number, height: number) =>
    isDrawn(across, heights[height] ?? 0, ((edges[column] ?? 0) + (edges[column + 1] ?? 0)) / 2);
  for (let place = 0; place < rows * columns; place += 1) {
    if (taken.has(place)) continue;
    const [row, column] = [Math.floor(place / columns), place % columns];
    let columnSpan = 1;
    while (column + columnSpan < columns && !partsColumns(row, column + columnSpan)) columnSpan += 1;
    let rowSpan = 1;
    while (row + rowSpan < rows && !partsRows(column, row + rowSpan)) rowSpan += 1;
    for (let inside = 0; inside < rowSpan * columnSpan; inside += 1) {
      taken.add((row + Math.floor(inside / columnSpan)) * columns + column + (inside % columnSpan));
    }
    cells.push({
      ...{ row, column, rowSpan, columnSpan, left: edges[column] ?? 0, top: heights[row] ?? 0 },
      ...{ right: edges[column + columnSpan] ?? 0, bottom: heights[row + rowSpan] ?? 0 },
    });
  }
  return cells;
}

function isDrawn(lines: readonly Line[], at: number, through: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) < NARROWEST_CELL && line.from <= through && line.to >= through);
}

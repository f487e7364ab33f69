import { findAlignedTables } from './aligned-tables.ts';
import { boundsOf } from './boxes.ts';
import { type Fragment, textOfParts } from './fragments.ts';
import type { Drawings } from './page-drawings.ts';
import { findGrids, type Grid, type GridCell } from './ruled-tables.ts';
import type { TablePlaces, TableWords } from './table-places.ts';

/** A table is full of short cells; a cell with more than this share of a long text frames a text. */
const LARGEST_CELL = 0.6;
const LONG_TEXT = 300;
/** Words may stand over the edge of their cell by this much, in points. */
const OVERHANG = 4;
const MOST_CROSSING = 0.1;
/** Fewest cells with words, and fewest rows and columns that have some. */
const FEWEST_FILLED = 4;
const FEWEST_LINES = 2;
/** In shares of the type size: how far words stand from the edge of their cell, and how wide a letter is. */
const WIDEST_PADDING = 1.2;
const LETTER = 0.6;
const ONE_WORD = /^\p{L}{4,}$/u;
/** Some row has nearly a cell for each column, or the lines are frames around words. */
const LEAST_COLUMNS = 0.7;

/**
 * Finds the tables among the words of a page: those in ruled lines, and those whose columns line up.
 *
 * @param heads words taken for a header, which may be the first row of a ruled table that every page begins with.
 */
export function findTables(
  fragments: readonly Fragment[],
  heads: readonly Fragment[],
  drawings: Drawings,
): TablePlaces[] {
  const ruled = findGrids(drawings.ruling).flatMap((grid) => {
    if (!fill(grid, fragments)) return [];
    const table = fill(grid, [...heads, ...fragments]);
    return table && isRegular(grid) && holdsData(table) ? [table] : [];
  });
  const inTables = new Set(ruled.flatMap(({ cells }) => cells.map(({ fragment }) => fragment)));
  const others = fragments.filter((fragment) => !inTables.has(fragment));
  const tables = [...ruled, ...findAlignedTables(others, drawings.rules)];
  return tables.sort((one, other) => one.top - other.top);
}

/** A grid with the words that stand in it; null if too many stand across its lines. */
function fill(grid: Grid, fragments: readonly Fragment[]): TablePlaces | null {
  const cells: TableWords[] = [];
  let crossing = 0;
  for (const fragment of fragments) {
    const across = (fragment.left + fragment.right) / 2;
    const down = fragment.baseline - fragment.size / 3;
    const cell = grid.cells.find(
      ({ left, right, top, bottom }) => across > left && across < right && down > top && down < bottom,
    );
    if (!cell) continue;
    if (fragment.left < cell.left - OVERHANG || fragment.right > cell.right + OVERHANG) crossing += 1;
    const { row, column, rowSpan, columnSpan } = cell;
    cells.push({ fragment, row, column, rowSpan, columnSpan, isFull: isFull(fragment, cell) });
  }
  if (cells.length === 0 || crossing > MOST_CROSSING * cells.length) return null;
  return { ...boundsOf([grid, ...cells.map(({ fragment }) => fragment)]), edges: grid.edges, cells };
}

/** Whether one word stands right beside the left edge and leaves as little room at the right one, but for less than a letter. */
function isFull({ left, right, size, parts }: Fragment, cell: GridCell): boolean {
  const padding = left - cell.left;
  const room = cell.right - padding - right;
  return padding <= WIDEST_PADDING * size && Math.abs(room) < LETTER * size && ONE_WORD.test(textOfParts(parts).trim());
}

function isRegular({ edges, cells }: Grid): boolean {
  const rows = [...Map.groupBy(cells, ({ row }) => row).values()].map((row) => row.length);
  return Math.max(...rows) >= LEAST_COLUMNS * (edges.length - 1);
}

function holdsData({ cells }: TablePlaces): boolean {
  const sizes = new Map<string, number>();
  for (const { row, column, fragment } of cells) {
    const place = `${row} ${column}`;
    sizes.set(place, (sizes.get(place) ?? 0) + fragment.characters);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (sizes.size < FEWEST_FILLED) return false;
  if (new Set(cells.map(({ row }) => row)).size < FEWEST_LINES) return false;
  if (new Set(cells.map(({ column }) => column)).size < FEWEST_LINES) return false;
  return total <= LONG_TEXT || Math.max(...sizes.values()) <= LARGEST_CELL * total;
}

import type { TableCell } from '../document.ts';
import type { CellPlace } from '../lines.ts';
import { type Block, emptyBlock } from './block.ts';
import type { BodyLine } from './body.ts';
import { appendLine } from './clean-line.ts';
import { Flow, NO_ORIGIN } from './flow.ts';
import { closeLine, LONGEST_WORD, lineEnd } from './line-end.ts';
import { recognitionOf } from './recognition.ts';
import { CELL_SEPARATOR, ROW_SEPARATOR } from './table-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A line that stands in a cell. */
type CellLine = BodyLine & { readonly line: { readonly cell: CellPlace } };

/** More cells than this are no table for people. */
const MOST_CELLS = 20_000;

/** Whether the line stands in a table. */
export function isInCell(line: BodyLine): line is CellLine {
  return line.line.cell !== undefined;
}

/** A cell before its words are written; it holds no lines where nothing stands in it. */
type Cell = Omit<TableCell, 'start' | 'end'> & { readonly lines: readonly CellLine[] };

/** One table from the lines of its cells; places without lines are empty cells. */
export function tableBlock(lines: readonly CellLine[], vocabulary: Vocabulary): Block {
  const flow = new Flow();
  let lastRow = 0;
  const cells = cellsOf(lines).map(({ lines: own, ...place }, index): TableCell => {
    if (index > 0) flow.append(place.row === lastRow ? CELL_SEPARATOR : ROW_SEPARATOR, NO_ORIGIN);
    lastRow = place.row;
    const start = flow.length;
    appendCell(flow, own, vocabulary);
    return { ...place, start, end: flow.length };
  });
  const [first] = lines;
  return {
    ...emptyBlock('table', flow),
    cells,
    page: first?.line.page ?? null,
    fontSize: first?.line.fontSize ?? null,
    ...recognitionOf(lines.map(({ line }) => line)),
  };
}

/** The cells row by row, as many in each row as the table has columns, less those that others reach over. */
function cellsOf(lines: readonly CellLine[]): Cell[] {
  const rows = [...new Set(lines.map(({ line }) => line.cell.row))].sort((one, other) => one - other);
  const filled = [...Map.groupBy(lines, ({ line: { cell } }) => `${cell.row} ${cell.column}`).values()].flatMap(
    (own) => {
      const place = own[0]?.line.cell;
      if (!place) return [];
      const { table: _, isFull: __, ...shape } = place;
      const row = rows.indexOf(place.row);
      return [{ ...shape, row, rowSpan: Math.min(place.rowSpan, rows.length - row), lines: own }];
    },
  );
  const columns = filled.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  if (rows.length * columns > MOST_CELLS)
    return filled.sort((one, other) => one.row - other.row || one.column - other.column);
  return withEmptyCells(filled, rows.length, columns);
}

function withEmptyCells(filled: readonly Cell[], rows: number, columns: number): Cell[] {
  const places: (Cell | undefined)[] = [];
  for (const cell of filled) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        places[row * columns + column] = cell;
      }
    }
  }
  // Cells that reach over others do not hide them.
  for (const cell of filled) places[cell.row * columns + cell.column] = cell;
  const cells: Cell[] = [];
  for (let place = 0; place < rows * columns; place += 1) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const cell = places[place];
    if (!cell) cells.push({ row, column, rowSpan: 1, columnSpan: 1, isHeading: false, lines: [] });
    else if (cell.row === row && cell.column === column) cells.push(cell);
  }
  return cells;
}

function appendCell(flow: Flow, lines: readonly CellLine[], vocabulary: Vocabulary): void {
  for (const [index, line] of lines.entries()) {
    const isBroken = lines[index - 1]?.line.cell.isFull === true;
    if (index > 0) closeLine(flow, lineEnd(flow.lastWord(LONGEST_WORD), line.text, vocabulary, isBroken));
    appendLine(flow, line.line, 0, line.cuts);
    flow.trimEnd();
  }
}

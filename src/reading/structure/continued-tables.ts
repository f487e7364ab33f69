import type { SourceLine } from '../lines.ts';
import { lineOfWords } from './clean-line.ts';

/** In points: how far columns may move where a table goes on. */
const SAME_COLUMN = 6;

/** The lines of one table, one after the other. */
interface TableLines {
  /** Index of the first line among all lines, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly SourceLine[];
}

/**
 * Makes one table of two that follow one another over the end of a page or column, if their columns stand alike; a
 * heading row that is printed again there is made empty. As many lines come out as go in.
 */
export function withContinuedTables(lines: readonly SourceLine[]): readonly SourceLine[] {
  const tables = tablesOf(lines);
  if (tables.length < 2) return lines;
  const result = [...lines];
  let before = tables[0];
  for (const table of tables.slice(1)) {
    if (before && continues(before, table)) {
      const rows = taken(before, table);
      for (const [at, line] of rows.entries()) result[table.start + at] = line;
      before = { ...table, lines: [...before.lines, ...rows.filter(({ cell }) => cell)] };
    } else before = table;
  }
  return result;
}

function tablesOf(lines: readonly SourceLine[]): TableLines[] {
  const tables: TableLines[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const table = lines[start]?.cell?.table;
    if (table === undefined) continue;
    let end = start + 1;
    while (lines[end]?.cell?.table === table) end += 1;
    tables.push({ start, end, lines: lines.slice(start, end) });
    start = end - 1;
  }
  return tables;
}

/** Whether nothing stands between two tables but the end of a page or column, and their columns stand alike. */
function continues(one: TableLines, other: TableLines): boolean {
  const [last, first] = [one.lines.at(-1), other.lines[0]];
  if (!last || !first || one.end !== other.start) return false;
  if (last.page === first.page && last.column === first.column) return false;
  const [edges, own] = [edgesOf(one), edgesOf(other)];
  return (
    edges.size === own.size &&
    [...edges].every(([column, edge]) => Math.abs(edge - (own.get(column) ?? Infinity)) <= SAME_COLUMN)
  );
}

/** Where each column begins, from the first on. */
function edgesOf({ lines }: TableLines): Map<number, number> {
  const lefts = new Map<number, number>();
  for (const { cell, box } of lines) {
    if (cell && box) lefts.set(cell.column, Math.min(box.left, lefts.get(cell.column) ?? Infinity));
  }
  const first = Math.min(...lefts.values());
  return new Map([...lefts].map(([column, left]) => [column, left - first]));
}

/** The lines of `other` as rows of `one`; empty ones for a heading row that is printed again. */
function taken(one: TableLines, other: TableLines): SourceLine[] {
  const table = one.lines[0]?.cell?.table ?? '';
  const rows = Math.max(...one.lines.map(({ cell }) => (cell ? cell.row + cell.rowSpan : 0)));
  const isRepeated = headOf(one) === headOf(other);
  return other.lines.map((line) => {
    if (!line.cell || (isRepeated && line.cell.row === 0)) return lineOfWords('');
    const row = line.cell.row + rows - (isRepeated ? 1 : 0);
    return { ...line, cell: { ...line.cell, table, row, isHeading: line.cell.isHeading && line.cell.row > 0 } };
  });
}

function headOf({ lines }: TableLines): string {
  return lines.flatMap(({ cell, text }) => (cell?.row === 0 ? [text] : [])).join(' ');
}

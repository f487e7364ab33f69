import { type Cell, toCsv, toCsvRows } from '../to-csv.ts';

/** The data type of a column, as CSV on the Web names it. */
export type ColumnType = 'string' | 'anyURI' | 'date' | 'dateTime' | 'integer' | 'decimal' | 'boolean';

/** A column of a table of open data. Its name is English and does not change. */
export interface Column<Row> {
  readonly type: ColumnType;
  /** Whether every row has a value. */
  readonly isRequired?: boolean;
  /** Whether a cell may hold several values, parted by {@link SEPARATOR}. */
  readonly isList?: boolean;
  /** The only values there are, where they are few. */
  readonly codes?: readonly string[];
  readonly value: (row: Row) => Cell | readonly string[] | boolean;
}

/** A table of open data: its columns by name, in their order, and those that together name a row. */
export interface Table<Row, Name extends string = string> {
  readonly name: string;
  readonly key: readonly Name[];
  readonly columns: Readonly<Record<Name, Column<Row>>>;
}

/** Parts the values of one cell. */
export const SEPARATOR = '; ';

/** The rows as CSV; see `toCsv` for its form. */
export function tableCsv<Row>(table: Table<Row>, rows: Iterable<Row>): string {
  return toCsv(Object.keys(table.columns), cellsOf(table, rows));
}

/** The same piece by piece, so that a table of any size can be written out. */
export async function* tableCsvPieces<Row>(
  table: Table<Row>,
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string, void, undefined> {
  yield tableCsv(table, []);
  for await (const rows of batches) yield toCsvRows(cellsOf(table, rows));
}

function cellsOf<Row>({ columns }: Table<Row>, rows: Iterable<Row>): Cell[][] {
  const all: Column<Row>[] = Object.values(columns);
  return Array.from(rows, (row) => all.map(({ value }) => cellOf(value(row))));
}

function cellOf(value: ReturnType<Column<unknown>['value']>): Cell {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' && value !== null ? value.join(SEPARATOR) : value;
}

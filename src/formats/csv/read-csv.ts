import { CsvError, type Info, type Options, parse } from 'csv-parse/sync';
import { decode } from '../../reading/decode.ts';
import { Unreadable } from '../../reading/unreadable.ts';
import { findDelimiter } from './find-delimiter.ts';
import { isFormula } from './formula.ts';

/** A row of a table that somebody else made. */
export interface CsvRow {
  /** 1-based line of the file on which it ends. */
  readonly line: number;
  /** One cell for each column of the header, without white space at its ends; empty where the row is shorter. */
  readonly cells: readonly string[];
  /** Cells beyond the last column that are not empty. */
  readonly surplus: number;
}

/** A table read from a file of comma-separated values. */
export interface CsvTable {
  /** In the Encoding Standard's names: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** How many cells a spreadsheet would run as a formula; they are text here. */
  readonly formulas: number;
}

/** What a file may hold: bytes, rows below the header, columns, and characters in a cell. */
export const CSV_LIMITS = { bytes: 20_000_000, rows: 20_000, columns: 100, cell: 5_000 } as const;

const FORGIVING = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  info: true,
  max_record_size: CSV_LIMITS.columns * CSV_LIMITS.cell,
} as const satisfies Options;

/**
 * Reads a table as spreadsheets and people write them: in UTF-8, UTF-16 or Windows-1252, parted by commas, semicolons,
 * tabs or bars, with quotes where needed. Cells are text whatever they look like: formulas are counted, never run, and
 * the apostrophe that keeps a spreadsheet from running one is taken off. Rows without any text are left out.
 *
 * @throws Unreadable `empty-file`, `too-large`, `invalid-encoding`, or `damaged` with the `line` of a quote without end.
 */
export function readCsv(bytes: Uint8Array, name: string): CsvTable {
  if (bytes.length > CSV_LIMITS.bytes) throw tooLarge(name, CSV_LIMITS.bytes);
  const { text, encoding } = decode(bytes, name);
  const { delimiter, body } = findDelimiter(text);
  const [first, ...rest] = records(body.text, delimiter, name);
  if (first === undefined) throw new Unreadable('empty-file', name);
  const header = first.record.map(plainCell);
  while (header.at(-1) === '') header.pop();
  if (rest.length > CSV_LIMITS.rows || header.length > CSV_LIMITS.columns) throw tooLarge(name, CSV_LIMITS.rows);
  const filled = rest.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  const rows = filled.map(({ record, info }) => toRow(record, info.lines + body.linesBefore, header.length));
  const formulas = rows.reduce((sum, { cells }) => sum + cells.filter(isFormula).length, 0);
  return { encoding, delimiter, header, rows, formulas };
}

interface CsvRecord {
  readonly info: Info;
  readonly record: string[];
}

function records(text: string, delimiter: string, name: string): CsvRecord[] {
  try {
    return parse(text, { ...FORGIVING, delimiter, to: CSV_LIMITS.rows + 2 }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw tooLarge(name, FORGIVING.max_record_size);
    throw new Unreadable('damaged', name, { line: Number(error.lines ?? 0) });
  }
}

function toRow(record: readonly string[], line: number, columns: number): CsvRow {
  const cells = Array.from({ length: columns }, (_, column) => plainCell(record[column] ?? ''));
  return { line, cells, surplus: record.slice(columns).filter((cell) => cell.trim() !== '').length };
}

/** White space of every sort at the ends is nobody's meaning; the apostrophe before a formula is the spreadsheet's. */
function plainCell(cell: string): string {
  const trimmed = cell.trim().slice(0, CSV_LIMITS.cell);
  return trimmed.startsWith("'") && isFormula(trimmed.slice(1)) ? trimmed.slice(1) : trimmed;
}

function tooLarge(name: string, limit: number): Unreadable {
  return new Unreadable('too-large', name, { limit });
}

import { isFormula } from './formula.ts';

const NEEDS_QUOTES = /[",\r\n]/u;

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell's value; null is an empty cell. */
export type Cell = string | number | null;

/**
 * A table as comma-separated values (RFC 4180) in UTF-8 with a byte order mark. Text that a spreadsheet would run as
 * a formula gets an apostrophe before it.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return BYTE_ORDER_MARK + toCsvRows([header]) + toCsvRows(rows);
}

/** More rows of such a table, for one that is written piece by piece. */
export function toCsvRows(rows: Iterable<readonly Cell[]>): string {
  return Array.from(rows, (row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = isFormula(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

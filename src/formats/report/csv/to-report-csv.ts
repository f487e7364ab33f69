import { toCsv } from '../../csv/to-csv.ts';
import type { DataTable } from '../report.ts';

/** Several meanings in one cell. */
const SEPARATOR = '; ';

/** The figures of a report as CSV, one record a row; see `toCsv` for its form. */
export function toReportCsv({ columns, rows }: DataTable): string {
  return toCsv(
    columns.map(({ name }) => name),
    rows,
  );
}

/** What each column of {@link toReportCsv} means, and each code that can stand in it, as CSV. */
export function toDictionaryCsv({ columns }: DataTable): string {
  const rows = columns.map(({ name, type, meaning, codes = [] }) => [
    name,
    type,
    meaning,
    codes.map(({ code, meaning: word }) => `${code} = ${word}`).join(SEPARATOR),
  ]);
  return toCsv(['column', 'type', 'meaning', 'codes'], rows);
}

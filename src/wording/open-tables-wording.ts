import type { ColumnName, TableName } from '../formats/csv/tables/tables.ts';

/** What the tables of open data and their columns mean, in one language. */
export interface OpenTablesWording {
  readonly tables: Readonly<Record<TableName, { readonly title: string; readonly description: string }>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
}

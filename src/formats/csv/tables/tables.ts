import { COMMITMENTS_TABLE } from './commitments-table.ts';
import { EVENTS_TABLE } from './events-table.ts';
import { GROUPS_TABLE } from './groups-table.ts';
import { ACCOUNTS_TABLE, ACTORS_TABLE, DEEDS_TABLE, DOCUMENTS_TABLE, SIGNATORIES_TABLE } from './other-tables.ts';
import { RELEASES_TABLE } from './releases-table.ts';

/** The tables of open data, by name. */
export const TABLES = {
  commitments: COMMITMENTS_TABLE,
  deeds: DEEDS_TABLE,
  documents: DOCUMENTS_TABLE,
  actors: ACTORS_TABLE,
  signatories: SIGNATORIES_TABLE,
  accounts: ACCOUNTS_TABLE,
  groups: GROUPS_TABLE,
  releases: RELEASES_TABLE,
  events: EVENTS_TABLE,
} as const;

/** A name in {@link TABLES}. */
export type TableName = keyof typeof TABLES;

/** The name of a column of any of the tables; it means the same in all of them. */
export type ColumnName = { [Name in TableName]: keyof (typeof TABLES)[Name]['columns'] }[TableName];

/** The names of the tables, in their order. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The names of the columns of a table, in their order. */
export function columnNames(table: TableName): readonly ColumnName[] {
  return Object.keys(TABLES[table].columns) as ColumnName[];
}

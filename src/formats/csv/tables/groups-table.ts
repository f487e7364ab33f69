import { CODE_LISTS } from '../../linked-data/vocabulary.ts';
import type { Column, Table } from './table.ts';

/** A coalition or another group as a row tells it. */
export interface GroupTableRow {
  readonly slug: string;
  readonly address: string;
  readonly kind: string;
  /** By language. */
  readonly names: Readonly<Record<string, string>>;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  /** Short name of the initiative that it carries out. */
  readonly carriesOut: string | null;
  readonly topics: readonly string[];
  /** Those who belong to it today: identifiers of actors. */
  readonly leads: readonly string[];
  readonly members: readonly string[];
  readonly deliverables: number;
  readonly notReported: number;
  readonly delivered: number;
  readonly overdue: number;
  /** ISO date. */
  readonly lastSignOn: string | null;
  readonly isDormant: boolean;
}

const GROUP_CODES = CODE_LISTS.initiative.filter((kind) => kind !== 'pledge');

const groupColumns = {
  slug: { type: 'string', isRequired: true, value: ({ slug }) => slug },
  address: { type: 'anyURI', isRequired: true, value: ({ address }) => address },
  kind: { type: 'string', isRequired: true, codes: GROUP_CODES, value: ({ kind }) => kind },
  name_en: { type: 'string', value: ({ names }) => names.en ?? null },
  name_da: { type: 'string', value: ({ names }) => names.da ?? null },
  started_on: { type: 'date', value: ({ startedOn }) => startedOn },
  ended_on: { type: 'date', value: ({ endedOn }) => endedOn },
  carries_out: { type: 'string', value: ({ carriesOut }) => carriesOut },
  topics: { type: 'string', isList: true, value: ({ topics }) => topics },
  leads: { type: 'string', isList: true, value: ({ leads }) => leads },
  members: { type: 'string', isList: true, value: ({ members }) => members },
  deliverables: { type: 'integer', isRequired: true, value: ({ deliverables }) => deliverables },
  not_reported: { type: 'integer', isRequired: true, value: ({ notReported }) => notReported },
  delivered: { type: 'integer', isRequired: true, value: ({ delivered }) => delivered },
  overdue: { type: 'integer', isRequired: true, value: ({ overdue }) => overdue },
  last_sign_on: { type: 'date', value: ({ lastSignOn }) => lastSignOn },
  dormant: { type: 'boolean', isRequired: true, value: ({ isDormant }) => isDormant },
} as const satisfies Readonly<Record<string, Column<GroupTableRow>>>;

/** Coalitions and other groups, one a row. */
export const GROUPS_TABLE: Table<GroupTableRow, keyof typeof groupColumns> = {
  name: 'groups',
  key: ['slug'],
  columns: groupColumns,
};

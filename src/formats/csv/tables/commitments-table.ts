import { COMMITMENT_KINDS, type ExtractedCommitment } from '../../../extraction/commitment.ts';
import { CODE_LISTS } from '../../linked-data/vocabulary.ts';
import {
  CIRCUMSTANCE_COLUMNS,
  NAMING_COLUMNS,
  parties,
  SOURCE_COLUMNS,
  type TableParty,
  type TableStatement,
} from './statement-columns.ts';
import type { Column, Table } from './table.ts';

type PlainPart = 'kind' | 'verb' | 'strength' | 'action' | 'deadline' | 'recurrence' | 'target' | 'negated';

/** A commitment with where it stands on a day, as a row tells it. */
export interface CommitmentTableRow extends TableStatement, Pick<ExtractedCommitment, PlainPart> {
  readonly references: readonly { readonly identifier: string | null; readonly text: string }[];
  readonly qualifications: readonly { readonly text: string }[];
  readonly speaker: TableParty | null;
  readonly coSpeakers?: readonly TableParty[];
  readonly bearers: readonly TableParty[];
  readonly fora: readonly TableParty[];
  readonly dueOn: string | null;
  readonly state: string;
  /** ISO date. */
  readonly asOf: string;
  readonly acceptance: string;
  readonly progress: string;
  /** ISO date from which on that holds. */
  readonly progressOn: string | null;
  readonly verdict: string;
}

const columns = {
  ...NAMING_COLUMNS,
  kind: { type: 'string', isRequired: true, codes: COMMITMENT_KINDS, value: ({ kind }) => kind },
  state: { type: 'string', isRequired: true, codes: CODE_LISTS.review, value: ({ state }) => state },
  speaker: {
    type: 'string',
    isList: true,
    value: ({ speaker, coSpeakers = [] }) => parties(speaker ? [speaker, ...coSpeakers] : []),
  },
  bearers: { type: 'string', isList: true, value: ({ bearers }) => parties(bearers) },
  verb: { type: 'string', value: ({ verb }) => verb?.text ?? null },
  strength: { type: 'integer', codes: CODE_LISTS.strength, value: ({ strength }) => strength },
  negated: { type: 'boolean', isRequired: true, value: ({ negated }) => negated },
  action: { type: 'string', value: ({ action }) => action?.text ?? null },
  deadline: { type: 'string', value: ({ deadline }) => deadline?.text ?? null },
  deadline_edtf: { type: 'string', value: ({ deadline }) => deadline?.edtf ?? null },
  due_on: { type: 'date', value: ({ dueOn }) => dueOn },
  recurrence: { type: 'string', value: ({ recurrence }) => recurrence?.text ?? null },
  recurrence_interval: { type: 'string', value: ({ recurrence }) => recurrence?.interval ?? null },
  target: { type: 'string', value: ({ target }) => target?.text ?? null },
  fora: { type: 'string', isList: true, value: ({ fora }) => parties(fora) },
  ...CIRCUMSTANCE_COLUMNS,
  references: {
    type: 'string',
    isList: true,
    value: ({ references }) => references.map(({ identifier, text }) => identifier ?? text),
  },
  qualifications: {
    type: 'string',
    isList: true,
    value: ({ qualifications }) => qualifications.map(({ text }) => text),
  },
  as_of: { type: 'date', isRequired: true, value: ({ asOf }) => asOf },
  acceptance: {
    type: 'string',
    isRequired: true,
    codes: CODE_LISTS.acceptance,
    value: ({ acceptance }) => acceptance,
  },
  progress: { type: 'string', isRequired: true, codes: CODE_LISTS.progress, value: ({ progress }) => progress },
  progress_on: { type: 'date', value: ({ progressOn }) => progressOn },
  verdict: { type: 'string', isRequired: true, codes: CODE_LISTS.verdict, value: ({ verdict }) => verdict },
  ...SOURCE_COLUMNS,
} as const satisfies Readonly<Record<string, Column<CommitmentTableRow>>>;

/** The commitments of the register, one a row, with where each stands on a day. */
export const COMMITMENTS_TABLE: Table<CommitmentTableRow, keyof typeof columns> = {
  name: 'commitments',
  key: ['id'],
  columns,
};

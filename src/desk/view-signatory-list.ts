import type { SignatoryColumns } from '../formats/csv/signatory-list.ts';
import { importRows, importsOf, type StoredImportRow } from '../store/signatory-imports.ts';
import type { DeskContext } from './context.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import { requireSignatoryList, type SignatoryListAddress } from './find-signatory-list.ts';
import { requirePermission } from './permission.ts';

/** What a row of a list waits for, or became. */
export const ROW_STATES = ['open', 'decided', 'left-out', 'taken'] as const;

/** One of {@link ROW_STATES}. */
export type RowState = (typeof ROW_STATES)[number];

/** A list as the secretariat decides it. */
export interface SignatoryListView {
  readonly id: number;
  readonly fileName: string;
  readonly encoding: string;
  readonly columns: SignatoryColumns;
  readonly formulas: number;
  /** How many rows are in each state. */
  readonly counts: Readonly<Record<RowState, number>>;
  /** The rows of the state that was asked for, in the order of the list. */
  readonly rows: readonly StoredImportRow[];
}

/** A list as the page shows it: rows in one state. Throws `Forbidden` and `NotFound`. */
export async function viewSignatoryList(
  context: DeskContext,
  address: SignatoryListAddress,
  state: RowState,
): Promise<SignatoryListView> {
  requirePermission(context, 'import-signatories');
  const { list } = await requireSignatoryList(context.database, address);
  const rows = await importRows(context.database, list.id);
  const byState = Map.groupBy(rows, stateOf);
  const countOf = (one: RowState) => byState.get(one)?.length ?? 0;
  const { id, fileName, encoding, columns, formulas } = list;
  return {
    ...{ id, fileName, encoding, columns, formulas },
    counts: {
      ...{ open: countOf('open'), decided: countOf('decided') },
      ...{ 'left-out': countOf('left-out'), taken: countOf('taken') },
    },
    rows: byState.get(state) ?? [],
  };
}

/** The lists that were brought in for an initiative, the newest first. Throws `Forbidden` and `NotFound`. */
export async function listSignatoryLists(context: DeskContext, address: InitiativeAddress) {
  requirePermission(context, 'import-signatories');
  const initiative = await requireInitiative(context.database, address);
  const lists = await importsOf(context.database, initiative.id);
  return lists.map(({ id, fileName, madeAt, rows, open }) => ({
    ...{ id, fileName, madeAt, rows: rows ?? 0, open: open ?? 0 },
  }));
}

function stateOf({ decision, takenAt }: StoredImportRow): RowState {
  if (decision === null) return 'open';
  if (decision === 'skip') return 'left-out';
  return takenAt === null ? 'decided' : 'taken';
}

import type { ImportDecision } from '../store/schema/initiatives.ts';
import { decideRow, importRows, type StoredImportRow } from '../store/signatory-imports.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { requireSignatoryList, type SignatoryListAddress } from './find-signatory-list.ts';
import { authorId } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What somebody decides of a row; `same` names one of its candidates. */
export interface RowChoice {
  readonly line: number;
  /** The revision that they saw. */
  readonly revision: number;
  readonly decision: ImportDecision;
  /** The place of the candidate that it is the same as, from 0. */
  readonly candidate?: number;
}

/**
 * Notes what is to become of a row: a new signatory, the same as one of its candidates, or nothing. Throws `Forbidden`,
 * `NotFound`, `Invalid` for a row that was taken in already or a candidate that it does not have, and `Conflict`.
 */
export async function decideImportRow(
  context: DeskContext,
  address: SignatoryListAddress,
  choice: RowChoice,
): Promise<void> {
  requirePermission(context, 'import-signatories');
  const { initiative, list } = await requireSignatoryList(context.database, address);
  const { line, decision } = choice;
  await inTransaction(context.everything, async (transaction) => {
    const [row] = await importRows(transaction, list.id, { line, lock: true });
    if (!row) throw new NotFound('row', String(line));
    if (row.takenAt) throw new Invalid([{ field: 'line', code: 'taken-in', details: { value: line } }]);
    if (row.revision !== choice.revision) throw conflict(row, choice);
    const whom = decision === 'same' ? candidateOf(row, choice.candidate) : NOBODY;
    if (isDecidedSo(row, decision, whom)) return;
    await decideRow(
      transaction,
      { importId: list.id, line },
      { decision, ...whom, by: authorId(context), at: context.now() },
    );
    await recordChange(transaction, context, {
      action: 'decide-import-row',
      subject: { type: 'initiative', id: initiative.id },
      before: { list: list.id, line, decision: row.decision, rule: row.rule },
      after: { list: list.id, line, name: row.name, decision, ...whom },
    });
  });
}

type Whom = Pick<StoredImportRow, 'actorId' | 'sameLine'>;

const NOBODY: Whom = { actorId: null, sameLine: null };

/** Whether that stands already: a form sends every row of its page, and what a rule decided stays the rule's. */
function isDecidedSo(row: StoredImportRow, decision: ImportDecision, { actorId, sameLine }: Whom): boolean {
  if (row.decision !== decision) return false;
  return decision !== 'same' || (row.actorId === actorId && row.sameLine === sameLine);
}

function candidateOf({ candidates, line }: StoredImportRow, place = -1): Whom {
  const candidate = candidates[place];
  if (candidate) return { actorId: candidate.actorId, sameLine: candidate.line };
  const details = { value: String(place), allowed: candidates.map((_, index) => index).join(', ') };
  throw new Invalid([{ field: `line ${line}`, code: 'not-one-of', details }]);
}

function conflict(row: StoredImportRow, { line, decision }: RowChoice): Conflict {
  return new Conflict('row', String(line), {
    yours: { decision },
    theirs: { decision: row.decision ?? '' },
  });
}

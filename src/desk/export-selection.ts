import { findCommitments } from '../store/commitments.ts';
import { inTransaction } from '../store/transaction.ts';
import { type Selection, selectedIds } from './act-in-bulk.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { recordChange } from './record-change.ts';
import type { CommitmentView } from './views.ts';

/** The commitments of a selection, to take out; that it was done is noted in the log. Throws `Forbidden` and `Invalid`. */
export async function exportSelection(context: DeskContext, selection: Selection): Promise<CommitmentView[]> {
  requirePermission(context, 'act-in-bulk');
  const ids = await selectedIds(context, selection);
  return inTransaction(context.database, async (transaction) => {
    const found = await presentCommitments(transaction, await findCommitments(transaction, ids));
    await recordChange(transaction, context, {
      action: 'export-register',
      subject: { type: 'register', id: 'selection' },
      after: { commitments: found.map(({ id }) => id) },
    });
    return found;
  });
}

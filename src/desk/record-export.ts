import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { type Change, recordChange } from './record-change.ts';

/**
 * Logs that somebody took something away, for administrators to see. What visitors read is public and their business:
 * of them nothing is noted.
 */
export async function recordExport(
  context: DeskContext,
  { action, subject, after }: Pick<Change, 'action' | 'subject' | 'after'>,
): Promise<void> {
  if (context.principal.role === 'visitor') return;
  await inTransaction(context.everything, (transaction) =>
    recordChange(transaction, context, { action, subject, after: after ?? null, audienceId: ADMINISTRATION_AUDIENCE }),
  );
}

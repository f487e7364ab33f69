import { settleProgressDraft } from '../store/follow-up-changes.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { heldCommitments, logAudience } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/**
 * Sets a draft of progress aside; one that is taken over is settled by `reportProgress`. Throws `Forbidden`, and
 * `NotFound` where there is no such draft, or it is settled already.
 */
export async function setDraftAside(context: DeskContext, commitmentId: string, draft: number): Promise<void> {
  requirePermission(context, 'report-progress');
  await inTransaction(context.database, async (transaction) => {
    const held = (await heldCommitments(transaction, [commitmentId])).get(commitmentId);
    const isSettled = await settleProgressDraft(transaction, { id: draft, commitmentId }, 'set-aside');
    if (!isSettled) throw new NotFound('draft', String(draft));
    await recordChange(transaction, context, {
      action: 'set-draft-aside',
      subject: { type: 'commitment', id: commitmentId },
      ...(held && logAudience(held)),
      before: { draft },
    });
  });
}

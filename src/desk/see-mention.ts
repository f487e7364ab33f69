import { markMentionSeen } from '../store/comments.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { requirePermission } from './permission.ts';

/** Takes a comment that names the person asking off their desk. Throws `Forbidden` for visitors. */
export async function seeMention(context: DeskContext, commentId: number): Promise<void> {
  requirePermission(context, 'view-desk');
  const { principal } = context;
  if (!isSignedIn(principal)) return;
  await inTransaction(context.database, (transaction) => markMentionSeen(transaction, commentId, principal.personId));
}

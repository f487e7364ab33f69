import type { SuggestionKey } from '../store/evidence-suggestions.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { learnFrom, openSuggestion } from './decide-suggestion.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { requireCommitment } from './record-evidence.ts';

/**
 * Says that a deed is no evidence for a commitment: it is not suggested again, and the ranking learns from it.
 *
 * Throws `Forbidden`, `NotFound`, and `Conflict` where somebody accepted it.
 */
export async function rejectSuggestion(context: DeskContext, key: SuggestionKey): Promise<void> {
  requirePermission(context, 'decide-suggestion');
  await requireCommitment(context, key.commitmentId);
  await inTransaction(context.database, async (transaction) => {
    const suggestion = await openSuggestion(transaction, key, 'rejected');
    if (!suggestion) return;
    const audienceId = await learnFrom(transaction, context, suggestion, null);
    await recordChange(transaction, context, {
      action: 'reject-suggestion',
      subject: { type: 'commitment', id: key.commitmentId },
      audienceId,
      after: { deed: key.deedId },
    });
  });
}

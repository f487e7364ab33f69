import { contentOf, type LockedCommitment } from '../store/decided-commitments.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { requirePermission } from './permission.ts';
import { mergeContents } from './review/cut-content.ts';
import { refuseApart } from './review/judge.ts';
import { lockRecord, type SeenCommitment } from './review/lock-record.ts';
import { type Decided, identifierOf, recordDecision } from './review/record-decision.ts';
import { loadReviewedText } from './review/reviewed-text.ts';

/**
 * Makes one commitment of several of a document, to be looked at next; they are rejected. Throws `Forbidden`,
 * `NotFound`, `Invalid` for fewer than two and for those of several documents, and `Conflict` where somebody else
 * changed one of them since.
 */
export async function mergeCommitments(context: DeskContext, seen: readonly SeenCommitment[]): Promise<Decided[]> {
  requirePermission(context, 'merge-commitments');
  return inTransaction(context.database, async (database) => {
    const records: LockedCommitment[] = [];
    // Locked in one order, so that two people who merge the same ones cannot wait for each other.
    for (const each of seen.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      records.push(await lockRecord(database, each, { state: 'rejected' }));
    }
    const expressionId = sameDocument(records);
    await refuseApart(database, expressionId);
    const text = await loadReviewedText(database, expressionId);
    const content = mergeContents(records.map(contentOf), text);
    const id = identifierOf(text, content);
    return recordDecision(database, context, {
      ...{ action: 'merge', useCase: 'merge-commitments', expressionId, text },
      // One whose words hold those of all others goes on as the merged one.
      rulings: records.filter((record) => record.id !== id).map((record) => ({ record, state: 'rejected' })),
      additions: [{ content, state: 'candidate' }],
    });
  });
}

function sameDocument(records: readonly LockedCommitment[]): string {
  const [id, ...others] = new Set(records.map(({ expression_id }) => expression_id));
  const isSeveral = new Set(records.map((record) => record.id)).size > 1;
  if (id !== undefined && others.length === 0 && isSeveral) return id;
  throw new Invalid([{ field: 'commitments', code: 'not-adjacent', details: {} }]);
}

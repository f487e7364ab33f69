import { contentOf } from '../store/decided-commitments.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { splitContent } from './review/cut-content.ts';
import { refuseApart } from './review/judge.ts';
import { lockRecord, type SeenCommitment } from './review/lock-record.ts';
import { type Decided, recordDecision } from './review/record-decision.ts';
import { loadReviewedText } from './review/reviewed-text.ts';

/** Which commitment is cut in two, and at which offset of the clean text. */
export interface Split extends SeenCommitment {
  readonly at: number;
}

/**
 * Makes two commitments of one, to be looked at next; the one is rejected. Throws `Forbidden`, `NotFound`, `Invalid`
 * where one half would have no words, and `Conflict` where somebody else changed it since.
 */
export async function splitCommitment(context: DeskContext, { at, ...seen }: Split): Promise<Decided[]> {
  requirePermission(context, 'split-commitment');
  return inTransaction(context.database, async (database) => {
    const record = await lockRecord(database, seen, { state: 'rejected' });
    const { expression_id: expressionId } = record;
    await refuseApart(database, expressionId);
    const text = await loadReviewedText(database, expressionId);
    const halves = splitContent(contentOf(record), at, text);
    return recordDecision(database, context, {
      ...{ action: 'split', useCase: 'split-commitment', expressionId, text },
      rulings: [{ record, state: 'rejected' }],
      additions: halves.map((content) => ({ content, state: 'candidate' })),
    });
  });
}

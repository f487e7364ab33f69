import { expressionText } from '../store/expressions.ts';
import { openDoubleReview } from '../store/judgements.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { currentDoubleReview } from './review/judge.ts';
import { personOf } from './review/record-decision.ts';

/** Which document. */
export interface DoubleReviewInput {
  readonly document: string;
}

/**
 * Lets people review a document apart from one another: until that is closed, what each decides is kept for them alone
 * and changes nothing. Where it goes on already nothing happens. Throws `Forbidden` and `NotFound`.
 */
export async function startDoubleReview(context: DeskContext, { document }: DoubleReviewInput): Promise<void> {
  requirePermission(context, 'review-apart');
  await inTransaction(context.database, async (database) => {
    const text = await expressionText(database, document);
    if (!text) throw new NotFound('document', document);
    if (await currentDoubleReview(database, document)) return;
    const id = await openDoubleReview(database, document, personOf(context));
    await recordChange(database, context, {
      action: 'start-double-review',
      subject: { type: 'document', id: document },
      audienceId: text.audience_id,
      after: { doubleReview: id },
    });
  });
}

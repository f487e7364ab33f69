import { isDeepStrictEqual } from 'node:util';
import { contentOf, lockCommitments } from '../store/decided-commitments.ts';
import { closeDoubleReview as closeReview, judgementsIn, type StoredJudgement } from '../store/judgements.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { isVerdict } from './measure-agreement.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { currentDoubleReview } from './review/judge.ts';
import { personOf, recordDecision } from './review/record-decision.ts';
import { loadReviewedText } from './review/reviewed-text.ts';
import type { DoubleReviewInput } from './start-double-review.ts';

/** What became of the judgements. */
export interface ClosedReview {
  /** Commitments on which all agreed, and which now are what they said. */
  readonly agreed: number;
  /** Commitments that wait to be decided of with what each said beside them. */
  readonly open: number;
}

/**
 * Ends a review by several people apart from one another. What two or more said alike, and nobody said otherwise, is
 * decided; all else waits in the ordinary review, where everybody sees what each said. Throws `Forbidden`, `NotFound`,
 * and `Invalid` where no such review goes on.
 */
export async function closeDoubleReview(context: DeskContext, { document }: DoubleReviewInput): Promise<ClosedReview> {
  requirePermission(context, 'review-apart');
  return inTransaction(context.database, async (database) => {
    const review = await currentDoubleReview(database, document);
    if (!review) throw new Invalid([{ field: 'document', code: 'not-apart', details: {} }]);
    const text = await loadReviewedText(database, document);
    const judged = Map.groupBy(
      (await judgementsIn(database, review.id)).filter(isVerdict),
      ({ commitmentId }) => commitmentId,
    );
    const agreed = new Map(
      [...judged].flatMap(([id, judgements]) => (areAlike(judgements) ? [[id, judgements] as const] : [])),
    );
    await closeReview(database, review.id, { personId: personOf(context), at: context.now() });
    for (const record of await lockCommitments(database, [...agreed.keys()].sort())) {
      const [judgement] = agreed.get(record.id) ?? [];
      if (!judgement) continue;
      const { state, ...content } = judgement.content;
      const isRewritten = !isDeepStrictEqual(JSON.parse(JSON.stringify(contentOf(record))), content);
      await recordDecision(database, context, {
        action: state === 'confirmed' ? 'confirm' : 'reject',
        ...{
          useCase: 'close-double-review',
          expressionId: document,
          reason: judgement.reason,
          note: judgement.note,
          text,
        },
        rulings: [{ record, state, ...(isRewritten && { content }) }],
      });
    }
    const result = { agreed: agreed.size, open: judged.size - agreed.size };
    await recordChange(database, context, {
      action: 'close-double-review',
      subject: { type: 'document', id: document },
      audienceId: text.audience_id,
      after: { doubleReview: review.id, ...result },
    });
    return result;
  });
}

/** Whether two people or more said the same, in everything where they confirm. */
function areAlike([first, ...others]: readonly StoredJudgement[]): boolean {
  if (!first || others.length === 0) return false;
  if (others.some(({ content }) => content.state !== first.content.state)) return false;
  return first.content.state === 'rejected' || others.every(({ content }) => saysSame(content, first.content));
}

function saysSame(one: StoredJudgement['content'], other: StoredJudgement['content']): boolean {
  const said = ({ kind, start, end, parts }: StoredJudgement['content']) => ({ kind, start, end, parts });
  return isDeepStrictEqual(said(one), said(other));
}

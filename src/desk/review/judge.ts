import type { Kysely } from 'kysely';
import { contentOf, type LockedCommitment } from '../../store/decided-commitments.ts';
import { type DoubleReview, judgementsIn, lastDoubleReview, saveJudgement } from '../../store/judgements.ts';
import type { JudgedContent, RejectionReason } from '../../store/schema/review.ts';
import type { Database } from '../../store/schema.ts';
import { type DeskContext, isSignedIn } from '../context.ts';
import { Forbidden, Invalid } from '../errors.ts';
import { recordChange } from '../record-change.ts';
import type { Decided } from './record-decision.ts';

/** The double review of a document that goes on; null where there is none. */
export async function currentDoubleReview(
  database: Kysely<Database>,
  expressionId: string,
): Promise<DoubleReview | null> {
  const last = await lastDoubleReview(database, expressionId);
  return last && last.closedAt === null ? last : null;
}

/** How a person would have a commitment, of what it is for them now. */
export interface Judging {
  readonly judged: (own: JudgedContent) => JudgedContent;
  readonly reason?: RejectionReason | null;
  readonly note?: string | null;
}

/**
 * While a document is reviewed by several people apart from one another, keeps what one of them says of a commitment,
 * and changes nothing else; null where no such review goes on. Throws `Forbidden` for the operator, who is nobody.
 */
export async function judgeApart(
  database: Kysely<Database>,
  context: DeskContext,
  record: LockedCommitment,
  { judged, reason = null, note = null }: Judging,
): Promise<Decided[] | null> {
  const review = await currentDoubleReview(database, record.expression_id);
  if (!review) return null;
  const { principal } = context;
  if (!isSignedIn(principal)) throw new Forbidden('judge-commitment');
  const { personId } = principal;
  const [own] = await judgementsIn(database, review.id, { personId, commitmentId: record.id });
  const before = own?.content ?? { ...contentOf(record), state: record.state };
  const content = judged(before);
  await saveJudgement(database, {
    ...{ doubleReviewId: review.id, commitmentId: record.id, personId },
    ...{ content, reason, note },
  });
  // Under the review and not under the commitment: the others are not to see it yet.
  await recordChange(database, context, {
    action: 'judge-commitment',
    subject: { type: 'double-review', id: String(review.id) },
    audienceId: record.audience_id,
    before: { commitment: record.id, state: before.state },
    after: { commitment: record.id, state: content.state },
  });
  return [{ id: record.id, state: content.state, revision: record.revision }];
}

/** Throws `Invalid` for what people who review apart from one another cannot do: it would change the others' list. */
export async function refuseApart(database: Kysely<Database>, expressionId: string): Promise<void> {
  const review = await currentDoubleReview(database, expressionId);
  if (review) throw new Invalid([{ field: 'document', code: 'reviewed-apart', details: {} }]);
}

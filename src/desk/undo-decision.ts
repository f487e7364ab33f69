import type { Kysely } from 'kysely';
import { type LockedCommitment, lockCommitments } from '../store/decided-commitments.ts';
import { type DecisionEffect, decisionsOf, lastDecision } from '../store/decisions.ts';
import { deleteJudgement, judgementsIn } from '../store/judgements.ts';
import type { DecidedRecord } from '../store/schema/review.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { currentDoubleReview } from './review/judge.ts';
import { refuse } from './review/lock-record.ts';
import { type Decided, personOf, type Ruling, recordDecision } from './review/record-decision.ts';
import { loadReviewedText } from './review/reviewed-text.ts';

/** The document in which the person asking takes their last decision back. */
export interface Undoing {
  readonly document: string;
}

/**
 * Takes back the last decision of the person asking in a document, whatever it did; what it made is rejected. Gives the
 * commitments as they are then, none where there is nothing to take back. Throws `Forbidden`, and `Conflict` where
 * somebody else went on from it.
 */
export async function undoDecision(context: DeskContext, { document }: Undoing): Promise<Decided[]> {
  requirePermission(context, 'undo-decision');
  return inTransaction(context.database, async (database) => {
    const review = await currentDoubleReview(database, document);
    if (review) return undoJudgement(database, context, review.id);
    const last = await lastDecision(database, { expressionId: document, personId: personOf(context) });
    if (!last) return [];
    const rulings = await rulingsBefore(database, last.effects);
    const isRewritten = rulings.some(({ content }) => content !== undefined);
    return recordDecision(database, context, {
      ...{ action: 'undo', useCase: 'undo-decision', expressionId: document, undoes: last.id, rulings },
      ...(isRewritten && { text: await loadReviewedText(database, document) }),
    });
  });
}

/** Every commitment as it was before. Throws `Conflict` where one is no longer as the decision left it. */
async function rulingsBefore(database: Kysely<Database>, effects: readonly DecisionEffect[]): Promise<Ruling[]> {
  const ids = effects.map(({ commitmentId }) => commitmentId);
  const records = new Map((await lockCommitments(database, ids)).map((record) => [record.id, record]));
  const rulings: Ruling[] = [];
  for (const { commitmentId, before, after } of effects) {
    const record = records.get(commitmentId);
    if (!record) throw new NotFound('commitment', commitmentId);
    const state = before?.state ?? 'rejected';
    if (!(await isAsLeft(database, record, after))) await refuse(database, record, { state });
    rulings.push({ record, state, ...(before?.content && { content: before.content }) });
  }
  return rulings;
}

/** Whether a commitment is as a decision left it: nothing came after it, or all that did was taken back. */
async function isAsLeft(database: Kysely<Database>, record: LockedCommitment, after: DecidedRecord): Promise<boolean> {
  if (record.revision === after.revision) return true;
  const since = (await decisionsOf(database, [record.id])).filter((each) => each.after.revision > after.revision);
  return since.every(({ action, isUndone }) => isUndone || action === 'undo');
}

async function undoJudgement(
  database: Kysely<Database>,
  context: DeskContext,
  doubleReviewId: number,
): Promise<Decided[]> {
  const personId = personOf(context) ?? '';
  const last = (await judgementsIn(database, doubleReviewId, { personId })).at(-1);
  if (!last) return [];
  await deleteJudgement(database, last);
  const [record] = await lockCommitments(database, [last.commitmentId]);
  if (!record) throw new NotFound('commitment', last.commitmentId);
  await recordChange(database, context, {
    action: 'undo-decision',
    subject: { type: 'double-review', id: String(doubleReviewId) },
    audienceId: record.audience_id,
    before: { commitment: record.id, state: last.content.state },
    after: { commitment: record.id, state: record.state },
  });
  return [{ id: record.id, state: record.state, revision: record.revision }];
}

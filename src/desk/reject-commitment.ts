import { REJECTION_REASONS, type RejectionReason } from '../store/schema/review.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { requirePermission } from './permission.ts';
import { judgeApart } from './review/judge.ts';
import { hasSameWords, lockRecord, type SeenCommitment } from './review/lock-record.ts';
import { type Decided, recordDecision } from './review/record-decision.ts';

/** Which commitment is none, and why. */
export interface Rejection extends SeenCommitment {
  readonly reason: RejectionReason;
  readonly note?: string | undefined;
}

const LONGEST_NOTE = 2_000;

/**
 * Says that a commitment is none: it leaves the register, and stays in the history with the reason. Somebody who said
 * the same meanwhile is no conflict. Throws `Forbidden`, `Invalid` for a reason that is none, `NotFound`, and
 * `Conflict` where somebody else changed it since.
 */
export async function rejectCommitment(context: DeskContext, rejection: Rejection): Promise<Decided[]> {
  requirePermission(context, 'reject-commitment');
  const { reason } = rejection;
  const note = rejection.note?.trim() || null;
  check(reason, note);
  return inTransaction(context.database, async (database) => {
    const record = await lockRecord(
      database,
      rejection,
      { state: 'rejected', reason, ...(note && { note }) },
      async (found) => found.state === 'rejected' && (await hasSameWords(database, found, rejection)),
    );
    const apart = await judgeApart(database, context, record, {
      ...{ reason, note },
      judged: (own) => ({ ...own, state: 'rejected' }),
    });
    if (apart) return apart;
    if (record.state === 'rejected') return [{ id: record.id, state: record.state, revision: record.revision }];
    return recordDecision(database, context, {
      ...{ action: 'reject', useCase: 'reject-commitment', expressionId: record.expression_id, reason, note },
      rulings: [{ record, state: 'rejected' }],
    });
  });
}

function check(reason: string, note: string | null): void {
  if (!(REJECTION_REASONS as readonly string[]).includes(reason)) {
    const details = { value: reason, allowed: REJECTION_REASONS.join(', ') };
    throw new Invalid([{ field: 'reason', code: 'not-one-of', details }]);
  }
  if (note && note.length > LONGEST_NOTE) {
    throw new Invalid([{ field: 'note', code: 'too-long', details: { limit: LONGEST_NOTE } }]);
  }
}

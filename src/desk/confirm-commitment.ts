import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { judgeApart } from './review/judge.ts';
import { hasSameWords, lockRecord, type SeenCommitment } from './review/lock-record.ts';
import { type Decided, recordDecision } from './review/record-decision.ts';

/**
 * Says that a commitment is one, as it stands. Somebody who said the same meanwhile is no conflict. Throws `Forbidden`,
 * `NotFound`, and `Conflict` where somebody else changed it since.
 */
export async function confirmCommitment(context: DeskContext, seen: SeenCommitment): Promise<Decided[]> {
  requirePermission(context, 'confirm-commitment');
  return inTransaction(context.database, async (database) => {
    const record = await lockRecord(
      database,
      seen,
      { state: 'confirmed' },
      async (found) => found.state === 'confirmed' && (await hasSameWords(database, found, seen)),
    );
    const apart = await judgeApart(database, context, record, { judged: (own) => ({ ...own, state: 'confirmed' }) });
    if (apart) return apart;
    if (record.state === 'confirmed') return [{ id: record.id, state: record.state, revision: record.revision }];
    return recordDecision(database, context, {
      ...{ action: 'confirm', useCase: 'confirm-commitment', expressionId: record.expression_id },
      rulings: [{ record, state: 'confirmed' }],
    });
  });
}

import { closeOpenRound } from '../store/rounds.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { type RoundAddress, requireRound } from './find-round.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Closes a round: nothing more can be handed in, and nobody is reminded. Throws `Forbidden` and `NotFound`. */
export async function closeRound(context: DeskContext, address: RoundAddress): Promise<void> {
  requirePermission(context, 'open-round');
  const { initiative, round } = await requireRound(context.database, address);
  await inTransaction(context.everything, async (transaction) => {
    if (!(await closeOpenRound(transaction, round.id, context.now()))) return;
    await recordChange(transaction, context, {
      action: 'close-round',
      subject: { type: 'initiative', id: initiative.id },
      after: { round: round.id },
    });
  });
}

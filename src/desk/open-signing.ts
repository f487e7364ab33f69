import { setOpen } from '../store/initiatives.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/**
 * Lets organisations sign by the form, or no more. Throws `Forbidden`, `NotFound`, and `Invalid` where no mail leaves,
 * since a signature is confirmed by mail.
 */
export async function openSigning(context: DeskContext, address: InitiativeAddress, isOpen: boolean): Promise<void> {
  requirePermission(context, 'open-signing');
  const { id } = await requireInitiative(context.database, address);
  if (isOpen && !context.mailRoom?.isOpen) throw new Invalid([{ field: 'mail', code: 'not-open', details: {} }]);
  await inTransaction(context.everything, async (transaction) => {
    if (!(await setOpen(transaction, id, isOpen))) return;
    const subject = { type: 'initiative', id };
    await recordChange(transaction, context, { action: 'open-signing', subject, after: { isOpen } });
  });
}

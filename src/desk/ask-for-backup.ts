import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { insertBackup } from '../store/backups.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Has an archive made soon, by the job that makes them. Asking again while one waits changes nothing. Throws `Forbidden`. */
export async function askForBackup(context: DeskContext): Promise<void> {
  requirePermission(context, 'make-backup');
  const { principal, now } = context;
  await inTransaction(context.everything, async (transaction) => {
    const askedBy = isSignedIn(principal) ? principal.personId : null;
    const isNew = await insertBackup(transaction, { occasion: 'asked', askedBy, askedAt: now() });
    if (!isNew) return;
    await recordChange(transaction, context, {
      action: 'ask-for-backup',
      subject: { type: 'backup', id: 'asked' },
      audienceId: ADMINISTRATION_AUDIENCE,
    });
  });
}

import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { findPerson } from '../store/people.ts';
import { endSessionsOf } from '../store/sessions.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Signs a person out everywhere. Throws `Forbidden` and `NotFound`. */
export async function endSessions(context: DeskContext, personId: string): Promise<void> {
  requirePermission(context, 'change-person');
  await inTransaction(context.everything, async (transaction) => {
    if (!(await findPerson(transaction, personId))) throw new NotFound('person', personId);
    const ended = await endSessionsOf(transaction, personId);
    await recordChange(transaction, context, {
      action: 'end-sessions',
      subject: { type: 'person', id: personId },
      audienceId: ADMINISTRATION_AUDIENCE,
      after: { ended },
    });
  });
}

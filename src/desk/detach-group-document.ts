import { removeInitiativeWork } from '../store/groups.ts';
import { inTransaction } from '../store/transaction.ts';
import { workOfExpression } from '../store/works.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requireGroup } from './find-group.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Takes a document out of a group's; the register keeps it. Throws `Forbidden` and `NotFound`. */
export async function detachGroupDocument(context: DeskContext, slug: string, documentId: string): Promise<void> {
  requirePermission(context, 'describe-initiative');
  const group = await requireGroup(context.database, slug);
  const workId = await workOfExpression(context.database, documentId);
  if (workId === undefined) throw new NotFound('document', documentId);
  await inTransaction(context.everything, async (transaction) => {
    if (!(await removeInitiativeWork(transaction, { initiativeId: group.id, workId }))) {
      throw new NotFound('document', documentId);
    }
    await recordChange(transaction, context, {
      action: 'detach-group-document',
      subject: { type: 'initiative', id: group.id },
      before: { document: documentId },
    });
  });
}

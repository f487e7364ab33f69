import { addInitiativeWork, textsOf } from '../store/initiatives.ts';
import type { WorkRole } from '../store/schema/initiatives.ts';
import { WORK_ROLES } from '../store/schema/initiatives.ts';
import { inTransaction } from '../store/transaction.ts';
import { workOfExpression } from '../store/works.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { requireGroup } from './find-group.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** A document of the register, and what it is to a group. */
export interface GroupDocument {
  readonly documentId: string;
  readonly role: WorkRole;
}

/**
 * Makes a document of the register, in all its languages and versions, one of a group's: its founding text, its work
 * plan, whose commitments are followed point by point, or another document. Throws `Forbidden`, `NotFound` and `Invalid`.
 */
export async function attachGroupDocument(context: DeskContext, slug: string, given: GroupDocument): Promise<void> {
  requirePermission(context, 'describe-initiative');
  const { documentId, role } = given;
  if (!WORK_ROLES.includes(role)) {
    const allowed = WORK_ROLES.join(', ');
    throw new Invalid([{ field: 'role', code: 'not-one-of', details: { value: role, allowed } }]);
  }
  const group = await requireGroup(context.database, slug);
  const workId = await workOfExpression(context.database, documentId);
  if (workId === undefined) throw new NotFound('document', documentId);
  await inTransaction(context.everything, async (transaction) => {
    const texts = await textsOf(transaction, group.id);
    if (texts.some(({ work }) => work === workId)) {
      throw new Invalid([{ field: 'document', code: 'taken', details: { value: documentId } }]);
    }
    await addInitiativeWork(transaction, { initiativeId: group.id, workId, role });
    await recordChange(transaction, context, {
      action: 'attach-group-document',
      subject: { type: 'initiative', id: group.id },
      after: { document: documentId, role },
    });
  });
}

import {
  type Audience,
  audienceIdOfExpression,
  audienceOfExpression,
  audiencesOfExpressions,
  moveToAudience,
  PUBLIC_AUDIENCE,
} from '../store/audiences.ts';
import { findExpressions } from '../store/expressions.ts';
import { inTransaction, lockRegister } from '../store/transaction.ts';
import { type DeclaredAudience, declaredAudienceId } from './admission.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Who may see the document. Throws `NotFound`. */
export async function viewAudience({ database }: DeskContext, id: string): Promise<Audience> {
  const audience = await audienceOfExpression(database, id);
  if (!audience) throw new NotFound('document', id);
  return audience;
}

/** Who may see each of these documents, by identifier. */
export function viewAudiences({ database }: DeskContext, ids: readonly string[]) {
  return audiencesOfExpressions(database, ids);
}

/**
 * Decides who may see a document, and all that belongs to it. Its other versions and what came inside it stay as they
 * are. Throws `Forbidden`, `NotFound`, and `Invalid` for a restriction to teams that one does not belong to.
 */
export async function classifyDocument(context: DeskContext, id: string, audience: DeclaredAudience): Promise<void> {
  requirePermission(context, 'classify-document');
  const seen = await findExpressions(context.database, [id]);
  if (!seen.has(id)) throw new NotFound('document', id);
  const audienceId = await declaredAudienceId(context, audience);
  await inTransaction(context.everything, async (transaction) => {
    await lockRegister(transaction);
    const before = await audienceOfExpression(transaction, id);
    const beforeId = await audienceIdOfExpression(transaction, id);
    if (beforeId === audienceId) return;
    await moveToAudience(transaction, id, audienceId);
    const stricter = audience.classification === 'public' ? beforeId : audienceId;
    await recordChange(transaction, context, {
      action: 'classify-document',
      subject: { type: 'document', id },
      ...(stricter === PUBLIC_AUDIENCE ? {} : { audienceId: stricter }),
      before,
      after: await audienceOfExpression(transaction, id),
    });
  });
}

import type { Kysely } from 'kysely';
import { audienceIdOfExpression, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { findExpressions } from '../store/expressions.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction, lockRegister } from '../store/transaction.ts';
import { moveToWork } from '../store/versions.ts';
import { chainVersions } from './chain-versions.ts';
import type { DeskContext } from './context.ts';
import { type DeclaredDocument, declaredDocument } from './declared-document.ts';
import { Invalid, NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { placeDeclared } from './place-in-work.ts';
import { recordChange } from './record-change.ts';
import { viewDocument } from './view-document.ts';
import type { DocumentView } from './views.ts';

/** Which document, and one thing that is said of the work it belongs to. */
export interface RelateInput extends Pick<DeclaredDocument, 'work' | 'sameAs' | 'newVersionOf' | 'ownWork'> {
  readonly id: string;
}

/**
 * Moves a document of the register to the work that it belongs to, whatever was recognised when it came in: another
 * language version, the newest version of a text, or a work of its own. Gives the document as it is then.
 *
 * Throws `Forbidden` for a visitor, `NotFound`, and `Invalid` for a work that it cannot belong to.
 */
export async function relateDocument(context: DeskContext, { id, ...said }: RelateInput): Promise<DocumentView> {
  requirePermission(context, 'relate-document');
  const declared = declaredDocument(said);
  await inTransaction(context.everything, async (database) => {
    await lockRegister(database);
    const expression = (await findExpressions(database, [id])).get(id);
    if (!expression) throw new NotFound('document', id);
    const place = await placeDeclared(database, expression, declared);
    if (!place) throw new Invalid([{ field: 'work', code: 'missing', details: {} }]);
    if (place.workId === expression.work_id) return;
    const { work_id, language } = expression;
    await moveToWork(database, { id, workId: place.workId, recognisedBy: place.kin?.by ?? null });
    await chainVersions(database, { work_id, language, isSorted: false });
    await chainVersions(database, { work_id: place.workId, language, isSorted: false });
    await logMove(database, context, { id, from: work_id, to: place.workId });
  });
  return viewDocument(context, id);
}

async function logMove(
  database: Kysely<Database>,
  context: DeskContext,
  { id, from, to }: { readonly id: string; readonly from: number; readonly to: number },
): Promise<void> {
  const audienceId = await audienceIdOfExpression(database, id);
  await recordChange(database, context, {
    action: 'relate-document',
    subject: { type: 'document', id },
    ...(audienceId === PUBLIC_AUDIENCE ? {} : { audienceId }),
    before: { work: from },
    after: { work: to },
  });
}

import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { actorById } from '../authority/actors.ts';
import { saveActors } from '../store/actors.ts';
import { audienceIdOfExpression, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { describeExpression, findExpressions } from '../store/expressions.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction, lockRegister } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { declaredDocument } from './declared-document.ts';
import type { DocumentReader } from './document-reader.ts';
import { Invalid, NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { extractAnew, replaceExtracted } from './re-extract-document.ts';
import { recordChange } from './record-change.ts';

/** What somebody says that a document is, whatever was read out of it. */
export interface DocumentDescription {
  readonly title: string;
  /** ISO date; blank where it is not known. */
  readonly date: string;
  /** Identifier of the actor that issued it; blank where it is not known. */
  readonly issuer: string;
}

/**
 * Puts right what was read of a document: its title, date and issuer. Deadlines count from the date and "we" is the
 * issuer, so another date or issuer has the document's commitments extracted again, with `reader`; what people have
 * decided of stays as it is.
 *
 * Throws `Forbidden`, `NotFound`, `Invalid`, and `Unreadable` where extraction takes too long.
 */
export async function describeDocument(
  context: DeskContext,
  id: string,
  given: DocumentDescription,
  reader: DocumentReader,
): Promise<void> {
  requirePermission(context, 'describe-document');
  const { title, date = null, issuer = null } = declaredDocument(given);
  if (title === undefined) throw new Invalid([{ field: 'title', code: 'missing', details: {} }]);
  const after = { title, date, issuer };
  const seen = await descriptionOf(context.database, id);
  const isReadAgain = seen.date !== date || seen.issuer !== issuer;
  const found = isReadAgain
    ? await extractAnew(context, { document: id, reader }, { title, date, issuer_id: issuer })
    : null;
  await inTransaction(context.database, async (database) => {
    await lockRegister(database);
    const before = await descriptionOf(database, id);
    if (isDeepStrictEqual(before, after)) return;
    const actor = issuer === null ? null : actorById(issuer);
    if (actor) await saveActors(database, [actor]);
    await describeExpression(database, id, after);
    await recordDescription(database, context, { id, before, after });
    if (found) await replaceExtracted(database, context, found);
  });
}

async function descriptionOf(database: Kysely<Database>, id: string) {
  const expression = (await findExpressions(database, [id])).get(id);
  if (!expression) throw new NotFound('document', id);
  return { title: expression.title, date: expression.date, issuer: expression.issuer_id };
}

async function recordDescription(
  database: Kysely<Database>,
  context: DeskContext,
  { id, before, after }: { readonly id: string; readonly before: object; readonly after: object },
): Promise<void> {
  const audienceId = await audienceIdOfExpression(database, id);
  await recordChange(database, context, {
    action: 'describe-document',
    subject: { type: 'document', id },
    ...(audienceId === PUBLIC_AUDIENCE ? {} : { audienceId }),
    before,
    after,
  });
}

import { allExpressions } from '../store/expressions.ts';
import type { DeskContext } from './context.ts';
import { presentDocumentRows } from './presenters/present-documents.ts';
import type { DocumentRow } from './views.ts';

/**
 * Every document of the register, the newest by its own date first, those without a date last. Of each text only the
 * newest version is there.
 */
export async function listDocuments({ database }: DeskContext): Promise<{
  readonly total: number;
  readonly rows: readonly DocumentRow[];
}> {
  const rows = await presentDocumentRows(database, await allExpressions(database));
  return { total: rows.length, rows };
}

import { allExpressions } from '../store/expressions.ts';
import type { DeskContext } from './context.ts';
import { presentDocumentRows } from './presenters/present-documents.ts';
import type { DocumentRow, ListedWork } from './views.ts';

/**
 * Every document of the register, the newest by its own date first, those without a date last: one by one, and by
 * the work of which they are language versions. Of each text only the newest version is there.
 */
export async function listDocuments(
  context: DeskContext,
): Promise<{ readonly total: number; readonly rows: readonly DocumentRow[]; readonly works: readonly ListedWork[] }> {
  const expressions = await allExpressions(context.database);
  const rows = await presentDocumentRows(context.database, expressions);
  const texts = rows.map((row, index) => ({
    work: expressions[index]?.work_id,
    text: { ...row, version: expressions[index]?.version ?? 1 },
  }));
  const works = [...Map.groupBy(texts, ({ work }) => work).values()];
  return { total: rows.length, rows, works: works.map((work) => work.map(({ text }) => text)) };
}

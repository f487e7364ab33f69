import { workOfExpression } from '../../store/works.ts';
import type { DeskContext } from '../context.ts';
import { NotFound } from '../errors.ts';

/** The number of the text as such that a document is a language version of. Throws `NotFound`. */
export async function workOf({ database }: Pick<DeskContext, 'database'>, documentId: string): Promise<number> {
  const work = await workOfExpression(database, documentId);
  if (work === undefined) throw new NotFound('document', documentId);
  return work;
}

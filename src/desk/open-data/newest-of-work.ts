import { newestExpressionsOfWork } from '../../store/works.ts';
import type { DeskContext } from '../context.ts';
import { NotFound } from '../errors.ts';

/** The newest version of a work in a language, or in another where it has none in that one. Throws `NotFound`. */
export async function newestOfWork(
  { database }: Pick<DeskContext, 'database'>,
  work: number,
  language: string,
): Promise<string> {
  const versions = await newestExpressionsOfWork(database, work);
  const found = versions.find((version) => version.language === language) ?? versions[0];
  if (!found) throw new NotFound('document', '');
  return found.id;
}

import { expressionsTitled, findExpressions } from '../store/expressions.ts';
import type { DeskContext } from './context.ts';
import { presentDocumentRefs } from './presenters/present-documents.ts';
import { titleWords } from './title-words.ts';
import type { DocumentRef } from './views.ts';

/** Documents to choose from. */
export interface DocumentChoice {
  readonly rows: readonly DocumentRef[];
  /** Whether there are others that the words find too. */
  readonly hasMore: boolean;
}

/**
 * The documents whose title or number holds every word of `text`, whatever its case, the newest first, at most `limit`;
 * the newest of all for no words. The one called `chosen` comes first, found or not.
 */
export async function findDocuments(
  { database }: DeskContext,
  { text, chosen, limit }: { readonly text: string; readonly chosen: string | undefined; readonly limit: number },
): Promise<DocumentChoice> {
  const found = await expressionsTitled(database, titleWords(text), limit + 1);
  const first = chosen === undefined ? undefined : (await findExpressions(database, [chosen])).get(chosen);
  const others = found.slice(0, limit).filter(({ id }) => id !== first?.id);
  const rows = await presentDocumentRefs(database, first ? [first, ...others] : others);
  return { rows, hasMore: found.length > limit };
}

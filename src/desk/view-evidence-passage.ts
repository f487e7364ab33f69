import { textOfExpression } from '../store/expressions.ts';
import { findPassage } from '../store/passages.ts';
import { textOf } from '../text/span.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import { searchRegister } from './search-register.ts';
import type { DocumentRef, RegisterRow } from './views.ts';

/** Commitments offered at a time. */
const OFFERED = 10;

/** A passage that somebody is about to give as evidence. */
export interface EvidencePassage {
  readonly document: DocumentRef;
  readonly eId: string;
  readonly words: string;
  /** The commitments that were searched for, the best first; null where nothing was searched for. */
  readonly found: readonly RegisterRow[] | null;
}

/**
 * A passage with the commitments that `sought` finds, for one of them to be chosen. Throws `Forbidden`, `NotFound`, and
 * `Invalid` for words that cannot be searched for.
 */
export async function viewEvidencePassage(
  context: DeskContext,
  { documentId, passage: eId, sought }: { documentId: string; passage: string; sought: string },
): Promise<EvidencePassage> {
  requirePermission(context, 'attach-evidence');
  const { database } = context;
  const document = (await findDocumentRefs(database, [documentId])).get(documentId);
  if (document === undefined) throw new NotFound('document', documentId);
  const passage = await findPassage(database, documentId, eId);
  if (passage === undefined || passage.start === passage.end) throw new NotFound('passage', eId);
  const words = textOf((await textOfExpression(database, documentId)) ?? '', passage);
  const found = sought === '' ? null : (await searchRegister(context, { text: sought, limit: OFFERED })).rows;
  return { document, eId, words, found };
}

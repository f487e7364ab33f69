import { commitmentsOf } from '../store/commitments.ts';
import { findExpressions, siblingsOf, textOfExpression } from '../store/expressions.ts';
import { manifestationsOf } from '../store/manifestations.ts';
import { markersOf, passagesOf } from '../store/passages.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDocumentRefs, presentDocumentRows } from './presenters/present-documents.ts';
import { presentPassage } from './presenters/present-passage.ts';
import type { DocumentView, ManifestationView } from './views.ts';

/** A document with its text, tree, commitments and files. Throws `NotFound`. */
export async function viewDocument(context: DeskContext, id: string): Promise<DocumentView> {
  const { database } = context;
  const expression = (await findExpressions(database, [id])).get(id);
  const text = await textOfExpression(database, id);
  const [row] = expression ? await presentDocumentRows(database, [expression]) : [];
  if (!expression || !row || text === undefined) throw new NotFound('document', id);

  const markers = await markersOf(database, [id]);
  const passages = await passagesOf(database, id);
  return {
    ...row,
    number: expression.number,
    text,
    passages: passages.map((passage) => presentPassage(passage, markers)),
    commitments: await presentCommitments(database, await commitmentsOf(database, [id])),
    manifestations: (await manifestationsOf(database, id)).map(presentManifestation),
    siblings: await presentDocumentRefs(database, await siblingsOf(database, expression)),
  };
}

function presentManifestation(file: Awaited<ReturnType<typeof manifestationsOf>>[number]): ManifestationView {
  return {
    sha256: file.sha256,
    fileName: file.file_name,
    format: file.format,
    size: file.size,
    pageCount: file.page_count,
    receivedAt: file.received_at.toISOString(),
    notices: file.notices,
  };
}

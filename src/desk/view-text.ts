import { textOfExpression } from '../store/expressions.ts';
import { manifestationsOf } from '../store/manifestations.ts';
import { markersOf, passagesOf } from '../store/passages.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { presentPassage } from './presenters/present-passage.ts';
import type { DocumentView, ManifestationView } from './views.ts';

/** What a document says, and the files that it came in. */
export type DocumentText = Pick<DocumentView, 'text' | 'passages' | 'manifestations'>;

/** The clean text of a document with its passages, and its files; nothing of what was found in it. Throws `NotFound`. */
export async function viewText({ database }: DeskContext, id: string): Promise<DocumentText> {
  const text = await textOfExpression(database, id);
  if (text === undefined) throw new NotFound('document', id);
  const markers = await markersOf(database, [id]);
  const passages = await passagesOf(database, id);
  return {
    text,
    passages: passages.map((passage) => presentPassage(passage, markers)),
    manifestations: (await manifestationsOf(database, id)).map(presentManifestation),
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

import { toAkomaNtoso } from '../formats/akoma-ntoso/to-akoma-ntoso.ts';
import type { AkomaNtosoEdition } from '../reading/akoma-ntoso/vocabulary.ts';
import type { DeskContext } from './context.ts';
import { akomaNtosoSource } from './presenters/akoma-ntoso-source.ts';
import { recordExport } from './record-export.ts';
import { viewDocument } from './view-document.ts';

/** A document as Akoma Ntoso 3.0, XML in UTF-8; who takes it away is logged. Throws `NotFound`. */
export async function exportAkomaNtoso(
  context: DeskContext,
  { id, edition }: { readonly id: string; readonly edition?: AkomaNtosoEdition },
): Promise<string> {
  const document = await viewDocument(context, id);
  await recordExport(context, {
    action: 'export-document',
    subject: { type: 'document', id },
    after: { form: 'akoma-ntoso', ...(edition && { edition }) },
  });
  return toAkomaNtoso(akomaNtosoSource(document), edition);
}

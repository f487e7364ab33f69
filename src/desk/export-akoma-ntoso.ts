import { toAkomaNtoso } from '../formats/akoma-ntoso/to-akoma-ntoso.ts';
import type { AkomaNtosoEdition } from '../reading/akoma-ntoso/vocabulary.ts';
import type { DeskContext } from './context.ts';
import { akomaNtosoSource } from './presenters/akoma-ntoso-source.ts';
import { viewDocument } from './view-document.ts';

/** A document as Akoma Ntoso 3.0, XML in UTF-8. Throws `NotFound`. */
export async function exportAkomaNtoso(
  context: DeskContext,
  { id, edition }: { readonly id: string; readonly edition?: AkomaNtosoEdition },
): Promise<string> {
  return toAkomaNtoso(akomaNtosoSource(await viewDocument(context, id)), edition);
}

import type { ReadDocument } from '../../reading/document.ts';

/** What an Akoma Ntoso document is made from. */
export interface AkomaNtosoSource
  extends Pick<
    ReadDocument,
    'title' | 'date' | 'number' | 'identifiers' | 'text' | 'passages' | 'footnoteMarkers' | 'annotations'
  > {
  /** Identifier of the text, unique and stable; part of its address in Akoma Ntoso's naming convention. */
  readonly id: string;
  /** ISO 639-1 code; null if unknown. */
  readonly language: string | null;
  /** Who issued the text. */
  readonly issuer: { readonly id: string; readonly name: string } | null;
  /** ISO date on which the file came in, for texts that have no date of their own. */
  readonly receivedOn: string;
}

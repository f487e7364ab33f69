/** The editions of {@link AKOMA_NTOSO_NAMESPACES}. */
export const AKOMA_NTOSO_EDITIONS = ['draft', 'standard'] as const;

/** One of {@link AKOMA_NTOSO_EDITIONS}. */
export type AkomaNtosoEdition = (typeof AKOMA_NTOSO_EDITIONS)[number];

/**
 * The namespaces of Akoma Ntoso 3.0 (OASIS LegalDocML, akn-core 1.0). The elements are the same; `draft` is that of the
 * schema that OASIS published with the public review draft of 2016, `standard` that of the standard of 2018.
 */
export const AKOMA_NTOSO_NAMESPACES: Readonly<Record<AkomaNtosoEdition, string>> = {
  draft: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17',
  standard: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
};

/**
 * The namespace of what Servanda says about a passage and Akoma Ntoso has no word for. The schema lets attributes of
 * other namespaces stand on every element; other programs pass over them.
 */
export const SERVANDA_NAMESPACE = 'urn:x-servanda:document-tree:1';

/** Name of an `FRBRdate` that says when a file was received, not when its text was made. */
export const RECEIVED = 'received';

/** ISO 639-2/T codes, which Akoma Ntoso writes, by the ISO 639-1 codes that Servanda uses. */
export const THREE_LETTER_CODES: ReadonlyMap<string, string> = new Map([
  ['ar', 'ara'],
  ['bg', 'bul'],
  ['cs', 'ces'],
  ['da', 'dan'],
  ['de', 'deu'],
  ['el', 'ell'],
  ['en', 'eng'],
  ['es', 'spa'],
  ['et', 'est'],
  ['fi', 'fin'],
  ['fr', 'fra'],
  ['ga', 'gle'],
  ['hr', 'hrv'],
  ['hu', 'hun'],
  ['is', 'isl'],
  ['it', 'ita'],
  ['lt', 'lit'],
  ['lv', 'lav'],
  ['mt', 'mlt'],
  ['nb', 'nob'],
  ['nl', 'nld'],
  ['nn', 'nno'],
  ['no', 'nor'],
  ['pl', 'pol'],
  ['pt', 'por'],
  ['ro', 'ron'],
  ['ru', 'rus'],
  ['sk', 'slk'],
  ['sl', 'slv'],
  ['sv', 'swe'],
  ['uk', 'ukr'],
  ['zh', 'zho'],
]);

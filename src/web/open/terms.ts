/** On what terms the data may be used, and who answers for it. */
export interface OpenDataTerms {
  /** Address of the licence. */
  readonly licence: string;
  /** An address of a page or, after `mailto:`, of mail; the site's own page about itself if null. */
  readonly contact: string | null;
}

/** Creative Commons Attribution 4.0, by its address among the licences of the Publications Office. */
export const CC_BY_4 = 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0';

/** The terms of those who say nothing. */
export const USUAL_TERMS: OpenDataTerms = { licence: CC_BY_4, contact: null };

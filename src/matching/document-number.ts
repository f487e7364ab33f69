const SCHEME_WORD = /^(?:ST|CELEX|ELI|DOC)\b[\s:./-]*/u;
const LANGUAGE = /[\s/(-]*\b(?:OR\.?\s)?(?:DA|EN|FR|DE)\)?$/u;
const STATE = /[\s/(-]*\b(?:INIT|FINAL|ENDELIG)(?:\s*[/-]\s*(?<final>\d{1,2}))?$/u;
/** "REV 2", at the end or before the year as the Council writes it: "ST 11088/2/23 REV 2". */
const REVISION = /[\s/(-]*\bREV\.?\s?(?<revision>\d{1,2})\)?$/u;

/** A document number taken apart. */
export interface DocumentNumber {
  /** The number that all languages and revisions of the document share, in one form; "" where nothing is left. */
  readonly key: string;
  /** Which revision it is: 0 for the first text. */
  readonly revision: number;
}

/**
 * Takes a number apart into what names the document and which revision of it this is. Addenda and corrigenda are
 * documents of their own and stay in the key.
 */
export function parseDocumentNumber(value: string): DocumentNumber {
  let rest = value.normalize('NFKC').trim().toUpperCase().replace(SCHEME_WORD, '').replace(LANGUAGE, '');
  const state = STATE.exec(rest);
  rest = rest.replace(STATE, '');
  const found = REVISION.exec(rest);
  rest = rest.replace(REVISION, '');
  const revision = Number(found?.groups?.revision ?? 0) || Math.max(0, Number(state?.groups?.final ?? 1) - 1);
  if (found) rest = rest.replace(new RegExp(`^(\\d{4,5})/${revision}/(?=\\d{2}$)`, 'u'), '$1/');
  return { key: rest.replace(/[^\p{L}\p{N}]+/gu, ''), revision };
}

/** The number that all languages and revisions of a document share, in one form. */
export function documentNumberKey(value: string): string {
  return parseDocumentNumber(value).key;
}

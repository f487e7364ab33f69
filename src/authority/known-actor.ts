import type { LanguageCode } from '../text/language-code.ts';
import type { Actor } from './actor.ts';

/**
 * Written names, by the language of the text they stand in; `any` in texts of every language.
 *
 * The capitals of a form are those that the text must have: "Kommissionen" is not found in "kommissionen", while a
 * lower-case word also matches capitalised. Every word also matches in all capitals. A word in parentheses may be
 * left out. Genitives are not listed; the matcher knows them.
 */
export type NameForms = Readonly<Record<LanguageCode | 'any', readonly string[] | undefined>>;

/** Whose text it is, as far as short names depend on it. */
export type IssuerFamily = 'eu' | 'un' | 'dk' | 'state' | 'other' | 'unknown';

/** Names that mean this actor only in texts of some issuers, such as "the Council". */
export interface ShortForms {
  readonly forms: NameForms;
  /** Families of issuers, or identifiers of single issuers. */
  readonly spokenBy: readonly (IssuerFamily | (string & {}))[];
}

/** An actor together with the names by which texts call it. */
export interface KnownActor extends Actor {
  /** Names that mean this actor in every text. */
  readonly forms: NameForms;
  /** Names that also are words, persons or parts of other names; not taken beside another capitalised word. */
  readonly ambiguousForms?: NameForms;
  readonly shortForms?: readonly ShortForms[];
}

const UN_FAMILY: ReadonlySet<string> = new Set([
  'un',
  'unesco',
  'itu',
  'ohchr',
  'who',
  'wipo',
  'ilo',
  'undp',
  'unicef',
]);
const EU_FAMILY: ReadonlySet<string> = new Set(['eu', 'eib', 'european-council', 'european-external-action-service']);

/** The family that an issuer's identifier belongs to. */
export function issuerFamily(issuer: string | undefined): IssuerFamily {
  if (issuer === undefined) return 'unknown';
  if (EU_FAMILY.has(issuer) || issuer.startsWith('eu-')) return 'eu';
  if (UN_FAMILY.has(issuer.split('-', 1)[0] ?? '')) return 'un';
  if (issuer === 'dk' || issuer.startsWith('dk-')) return 'dk';
  return /^[a-z]{2}$/.test(issuer) ? 'state' : 'other';
}

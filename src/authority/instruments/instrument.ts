/** A document that texts call by a name. */
export interface Instrument {
  /**
   * Normal form of its number: `A/RES/70/1` for a United Nations document, `CELEX:…` for an act of the EU, `ETS 185` in
   * the Council of Europe's treaty series; a name of our own in lower case (`tallinn-manual`) where it has no number.
   */
  readonly id: string;
  /** Written forms by language, `any` in texts of every language; written as {@link PhraseIndex} reads them. */
  readonly forms: Readonly<Partial<Record<string, readonly string[]>>>;
}

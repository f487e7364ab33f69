/** Written forms by language, `any` in texts of every language; written as {@link PhraseIndex} reads them. */
export type PlaceForms = Readonly<Partial<Record<string, readonly string[]>>>;

/** A part of the world that is no state: a region, a group of countries, a city. */
export interface KnownPlace {
  /** Hyphenated English short name: `western-balkans`. */
  readonly id: string;
  readonly names: { readonly da: string; readonly en: string };
  readonly forms: PlaceForms;
}

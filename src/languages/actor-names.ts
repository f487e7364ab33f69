/**
 * Written names by the identifier of the actor. The capitals of a form are those that the text must have; every word
 * also matches in all capitals, a lower-case word also capitalised. A word in parentheses may be left out: "(den)
 * Europæiske Union". Genitives with an ending are not listed. The first form is the one to show.
 */
export type FormsByActor = Readonly<Record<string, readonly string[]>>;

/** The names of actors that only texts of one language use. */
export interface ActorNames {
  /** Names that mean this actor in every text. States have their name in the Unicode CLDR without being listed. */
  readonly forms: FormsByActor;
  /** Names that also are words, persons or parts of other names; not taken beside another capitalised word. */
  readonly ambiguousForms: FormsByActor;
  /** Names that mean this actor only in the texts of some issuers, the same as its English short names: "Rådet". */
  readonly shortForms: FormsByActor;
  /** Longer names that contain an actor's name and are somebody or something else: "FN's Pagt". */
  readonly notActors: readonly string[];
}

/** How the names of actors stand in texts of a language. */
export interface NameLore {
  /** Endings of a name that owns something, tried in order: "'s", "s". */
  readonly genitiveEndings: readonly string[];
  /**
   * The article that alone makes a genitive of a name listed with another one: with `die: 'der'`, "(die) Kommission" is
   * also found as the genitive "der Kommission". After a preposition it is none.
   */
  readonly genitiveArticles: Readonly<Record<string, string>>;
  /** Articles that a name can begin with: "den", "the". */
  readonly articles: readonly string[];
  /** Words by which a body's short name goes on into a longer one: "Council of Elders", "Rådet for Etik". */
  readonly continuations: readonly string[];
  /** What the government of a state is called, by a name of the state: "Ghanas regering". */
  governments(state: string): readonly string[];
  /** Names beside those that the authority knows. */
  readonly actors: ActorNames;
}

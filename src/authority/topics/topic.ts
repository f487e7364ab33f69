/** Words of a topic by language, as {@link PhraseIndex} reads them. */
export type TopicWords = Readonly<Partial<Record<string, readonly string[]>>>;

/** A topic of digital diplomacy. */
export interface KnownTopic {
  /** Hyphenated English short name: `internet-governance`. */
  readonly id: string;
  readonly labels: { readonly da: string; readonly en: string };
  readonly definitions: { readonly da: string; readonly en: string };
  /** Concepts of the EU's thesaurus EuroVoc with their English descriptors: `http://eurovoc.europa.eu/3030`. */
  readonly eurovoc: Readonly<Record<string, string>>;
  /** Targets of the Sustainable Development Goals. */
  readonly sdg: readonly string[];
  /** Words each of which is enough to give the topic. */
  readonly words: TopicWords;
  /** Words of which it takes two. */
  readonly hints?: TopicWords;
}

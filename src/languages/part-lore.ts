/** Nouns by what they can stand for in a part; written as in {@link PartLore}. */
export interface PartNouns {
  /** Nouns for people who can be helped: "women", "journalists"; with a star for compounds and endings. */
  readonly people: readonly string[];
  /** Nouns for groups and bodies that can act beside somebody: "companies", "governments". */
  readonly partners: readonly string[];
  /** Nouns for meetings and bodies: "summit", "forum". */
  readonly venues: readonly string[];
  /** Words that leave open who is meant: "relevant", "other", "partners". */
  readonly vague: readonly string[];
}

/**
 * The words by which a language tells with whom, for whom, where and in what body something is to be done.
 * Phrases are lower case; a slash separates alternatives of one word, a star stands for the rest of a word.
 */
export interface PartLore extends PartNouns {
  /** Open the company in which it is done: "together with", "cooperation with". */
  readonly company: readonly string[];
  /** Verbs of talking and sharing; they make those after {@link conferringWith} the company: "share … with". */
  readonly conferring: readonly string[];
  /** Open those with whom one talks or shares: "with". */
  readonly conferringWith: readonly string[];
  /** Open those for whom it is done, whoever they are: "for the benefit of", "support to". */
  readonly benefit: readonly string[];
  /** Verbs whose object is helped: "support", "protect". */
  readonly helping: readonly string[];
  /** Verbs of giving; they make those after {@link receiving} the ones for whom. */
  readonly giving: readonly string[];
  /** Open the one who receives: "to", "til". */
  readonly receiving: readonly string[];
  /** Open those for whom only where people or actors follow: "for". */
  readonly concerning: readonly string[];
  /** Words after which {@link concerning} opens a duty or a cause: "responsible (for)", "inden (for)". */
  readonly concerningStops: readonly string[];
  /** Open the body or the meeting in which it is done: "within the framework of", "under the auspices of". */
  readonly setting: readonly string[];
  /** Open a body, a meeting or a place alike: "in", "at". */
  readonly location: readonly string[];
  /** Open a part of the world: "across", "throughout". */
  readonly extent: readonly string[];
  /** Prepositions that can stand inside a name: "Institute for Human Rights". */
  readonly nameLinks: readonly string[];
  /** Prepositions that are said again before a further item of a list: "(in the framework) of the G7 and of the G20". */
  readonly repeated: readonly string[];
  /** Whether every noun has a capital, so that one makes no name: "die Leitlinien". */
  readonly capitalNouns?: true;
  /** Whether a noun can stand before the noun that it describes: "UN reform". */
  readonly nounsDescribe: boolean;
}

/** How a language refers to other documents and to passages. */
export interface ReferenceLore {
  /** Kinds of passages by the abbreviation that their `eId` has in Akoma Ntoso: `art: ['article/articles']`. */
  readonly passages: Readonly<Record<string, readonly string[]>>;
  /** Kinds of acts of the EU by their letter in CELEX: `R: ['regulation']`. */
  readonly acts: Readonly<Record<'R' | 'L' | 'D' | 'H', readonly string[]>>;
  /** "resolution": what has its year in brackets after its number. */
  readonly resolutions: readonly string[];
  /** Place a passage in this document: "above", "of this". */
  readonly here: readonly string[];
  /** Lead from a passage to its document: "of", "i". */
  readonly within: readonly string[];
  /** Between two numbers: "and", "to". */
  readonly joiners: readonly string[];
}

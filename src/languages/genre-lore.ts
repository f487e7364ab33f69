/** How a language words what only texts of this genre have. */
export interface GenreLore {
  /** Headings above recommendations: "Recommendations", »Anbefalinger«. */
  readonly recommendationHeading: RegExp;
  /** Headings above commitments of whoever the text is by: "Our commitments", »Vores løfter«. */
  readonly commitmentHeading: RegExp;
  /** What minutes and communiqués, which tell in the past what was agreed, call themselves in their first lines. */
  readonly record?: RegExp;
  /** What declarations call themselves, in which only those who meet tell in the past what they agreed. */
  readonly declaration?: RegExp;
  /** First words of a sentence that say by which act a thing is done, in lower case: "under this agreement", »med aftalen«. */
  readonly enactments?: readonly string[];
  readonly review: ReviewLore;
  readonly qualifiers: Readonly<Record<'condition' | 'exception', QualifierLore>>;
  /** Whether a lower-case word that opens a point can be the imperative or infinitive that says what to do. */
  isImperative(word: string): boolean;
  /** Whether a word before an imperative says how it is to be done ("fully"); absent where any word can. */
  isManner?(word: string): boolean;
  /** Verbs of leaving something undone: "refrain", »undlade«. */
  readonly abstaining: readonly string[];
  /** Infinitives that promise no more than an attempt: "seek", »tilstræbe«. */
  readonly attempts?: readonly string[];
  /** What a text of two parties calls both, in lower case without an article: "two sides". */
  readonly pairs?: readonly string[];
  /** What a state's own text calls its government, in lower case: "the government". */
  readonly government?: readonly string[];
  /** "Us": after it, what whoever speaks has to do is told. */
  readonly ownObjects?: readonly string[];
  /** Pronouns for whoever was asked just before: "him", »dem«. */
  readonly objectPronouns?: readonly string[];
  /** Before the negation's partner: "(not) only", »(ikke) kun«; they deny nothing. */
  readonly notOnly: readonly string[];
  /** Negations that deny nothing without a second word: "ne (… pas)". */
  readonly pairedNegations?: readonly string[];
  /** Open a subject of which nothing holds: "no (State)", »ingen (stat)«. */
  readonly noneWords?: readonly string[];
  /** Before what is foreseen or supposed, and not promised: "estimates", "likely", "if". */
  readonly foreseeing?: readonly string[];
  /** Open a time up to which something lasts, and not one by which it is done: "until". */
  readonly lasting?: readonly string[];
  /** Words that say of all, or of how many at least, what is said: "every", "(at) least". */
  readonly universals?: readonly string[];
  /** Before whose words are told: "according to", »ifølge«. */
  readonly attributions: readonly string[];
  /** Relative pronouns that are always the subject of their clause: "who", "qui". */
  readonly subjectRelatives?: readonly string[];
  /**
   * Whether a duty is none, but says how the text itself is to be taken or takes effect: "this Convention shall enter into
   * force", "shall be construed as". `subject` and `words`, those after the modal, are in lower case.
   */
  isFormality?(subject: string, words: readonly string[]): boolean;
  /** What a definition of a short form begins with, before the quotation mark: "hereinafter", »herefter«. */
  readonly definitionOpenings: readonly string[];
}

/** How a text shows that a state is under review, and calls it. */
export interface ReviewLore {
  /** Tried on the first passages: "Universal Periodic Review", "concluding observations". */
  readonly marker: RegExp;
  /** Right before the state's name, in lower case: "examined by", "report of". */
  readonly before: readonly string[];
  /** What the text calls the state without its name, in lower case: "the State under review". */
  readonly names: readonly string[];
  /** How a line names who recommends to whom: "Recommendation by Norway to Denmark:". */
  readonly line: RecommendationLineLore;
}

/** The words of such a line. */
export interface RecommendationLineLore {
  /** Its first words. */
  readonly opening: RegExp;
  /** What follows the names where these come first: "(Norway and Fiji) recommend Denmark to:". */
  readonly asking: RegExp;
  /** Stands in the heading of the column of a table that names who is asked: "State under review". */
  readonly asked: RegExp;
  /** Ends right before the name of who recommends, and of who is asked. */
  readonly by: RegExp;
  readonly to: RegExp;
}

/** Words that open a condition or an exception, in lower case. */
export interface QualifierLore {
  /** With what follows up to the end of the clause: "provided that …". */
  readonly openings: readonly string[];
  /** All of it: "where appropriate". */
  readonly phrases: readonly string[];
}

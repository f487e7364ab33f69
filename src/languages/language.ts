import type { LanguageCode } from '../text/language-code.ts';
import type { NameLore } from './actor-names.ts';
import type { AimLore } from './aim-lore.ts';
import type { CompoundLore } from './compound-lore.ts';
import type { CueDefinition } from './cue.ts';
import type { DateReader } from './date-expression.ts';
import type { DeedLore } from './deed-lore.ts';
import type { GenreLore } from './genre-lore.ts';
import type { PartLore, ReferenceLore } from './part-lore.ts';
import type { TermLore } from './term-lore.ts';
import type { TopicLore } from './topic-lore.ts';

/** The small words by which a sentence shows its build. Lower case; a word may be in several classes. */
export interface WordClasses {
  /** Words that may stand between a subject and its verb without changing who acts: "også", "therefore". */
  readonly adverbs: readonly string[];
  /** Adverbs that make a verb a step more binding: "strongly", "indtrængende". */
  readonly intensifiers: readonly string[];
  readonly coordinators: readonly string[];
  /** Open a clause about the noun before them: "som", "which". */
  readonly relatives: readonly string[];
  /** Opens the clause that says what is said, thought or asked: "at", "that". */
  readonly complementizers: readonly string[];
  /** Open every other dependent clause: "hvis", "because". */
  readonly subordinators: readonly string[];
  readonly firstPersonPlural: readonly string[];
  readonly firstPersonSingular: readonly string[];
  /** Pronouns that can stand for an institution named in the sentence before: "det", "it". */
  readonly anaphors: readonly string[];
  /** Those of them that stand for several, and those that stand for one and for nothing else: "de", "den". */
  readonly pluralAnaphors: readonly string[];
  readonly singularAnaphors: readonly string[];
  /** Subjects without a meaning of their own: "der", "there". */
  readonly expletives: readonly string[];
  readonly determiners: readonly string[];
  readonly prepositions: readonly string[];
  readonly infinitiveMarkers: readonly string[];
  /** Name who does it after a passive: "af", "by". */
  readonly agentMarkers: readonly string[];
  /** "en", "a": bring in something new. */
  readonly indefinites: readonly string[];
  /** "hver", "any": make what is done a duty that comes again and again. */
  readonly distributives: readonly string[];
  /** "når", "whenever": tell on which occasions. */
  readonly occasions: readonly string[];
  /** Stand before a participle that is part of the verb: "er", "been". */
  readonly auxiliaries: readonly string[];
  /** "er", "is", "remains": stand between a subject and "rede til at", "determined to". */
  readonly copulas: readonly string[];
  /** "ikke", "never". */
  readonly negations: readonly string[];
  /** "vores", "our". */
  readonly ownPossessives: readonly string[];
  /** Say of two verbs that neither holds: "hverken", "neither". */
  readonly denials: readonly string[];
  /** Heads of lists of examples or company that name nobody who is asked: "i samarbejde med", "including". */
  readonly companions: readonly string[];
  /** Unstressed words that can stand between a subject or a marker and its verb: "(nous) les (publierons)", "(de) lui (présenter)". */
  readonly clitics: readonly string[];
  /** Prepositions before somebody who is asked: "(demande) au (Secrétaire général)". */
  readonly datives: readonly string[];
}

/** What a language knows of verbs where the word alone must tell. */
export interface VerbLore {
  /** Whether the words after a modal (subject and adverbs left out) are a passive: "undersøges", "be strengthened". */
  isPassive(words: readonly string[]): boolean;
  /** Whether `word` can be a participle that tells about the noun before it: "(promises) made". */
  isParticiple(word: string): boolean;
  /** Whether `word` can open a description of the noun right before it: "companies joining". */
  opensDescription(word: string): boolean;
  /** Whether `word` after an infinitive marker can be a verb; "to the", "to peace" are no infinitives. */
  canBeInfinitive(word: string): boolean;
  /** Verbs of being and becoming, with the next word where it tells ("lead to"); with a modal of will and somebody else as subject they predict. */
  readonly stative: readonly string[];
  /** Being and having, as they stand after a modal or in the future: "be", "aura". */
  readonly holding: readonly string[];
  /** Participles, or passives, of what befalls somebody and is foreseen, not planned: "(will be) lost". */
  readonly befalling: readonly string[];
  /** Verbs of knowing and feeling; with a modal of duty they assure the reader and bind nobody. */
  readonly mental: readonly string[];
  /** After a form that is also a plural noun these show the noun: "requests for", "calls have". */
  readonly nounFollowers: readonly string[];
  /** Before a form that is also a noun these show the noun: "la (demande)". */
  readonly nounLeaders: readonly string[];
  /** Verbs that hold a meeting or put something on its agenda; for these a bare "in 2026" is when it is to be done. */
  readonly scheduling: readonly string[];
  /** Those of them that take the meeting itself as their object, and the words for "take place". */
  readonly meeting: readonly string[];
  /** Verbs that give a day or a year a name; what stands right behind them is named and no deadline: "proclaims 12 October". */
  readonly naming: readonly string[];
  /** Verbs of being there and ready; "a report that must be ready in June" says when the work on it ends. */
  readonly existence: readonly string[];
  /** "gerne", "like": turn a modal of will into a courtesy. */
  readonly courtesies: readonly string[];
}

/** Nouns that decide what a subject can owe. */
export interface NounLore {
  /** Whether the language writes compounds as one word, so that a noun's end tells what it is: "udviklingsindsatsen". */
  readonly compounding: boolean;
  /** What nouns in the plural end in, where nearly all do. */
  readonly pluralEnd?: string;
  /** Nouns for work that is planned or delivered: "indsats", "report". A will of these is somebody's undertaking. */
  readonly work: readonly string[];
  /** Groups that can act though no authority lists them: "parterne", "companies". */
  readonly agents: readonly string[];
  /** States in general, of whom texts foretell more than they announce: "states", »lande«. */
  readonly powers: readonly string[];
  /** Events; a date that merely tells which one is no deadline: "topmøde", "summit". */
  readonly events: readonly string[];
  /** Words that say that something happens at somebody's own event: "at" and "its" (meeting in March). */
  readonly ownEvents: { readonly at: readonly string[]; readonly own: readonly string[] };
  /** Documents that have a number: "resolution", "report". */
  readonly documents: readonly string[];
  /** Nouns after which a list of points says what will be done: "tiltag", "measures". */
  readonly measures: readonly string[];
  /** Words for an authority of the state named right after: "regeringen i", "the government of". */
  readonly offices: readonly string[];
}

/** A word or sign that makes the first words of a text tell who speaks in it. */
export interface IssuerRule {
  readonly rule: string;
  readonly actor: string;
  /** Tried on the head of the document (title and first passages) or on the whole text. */
  readonly where: 'head' | 'text';
  readonly pattern: RegExp;
}

/** How a document tells its own date. `DATE` in a pattern stands for a date as the language writes it. */
export interface DatelinePatterns {
  /** A passage that is nothing but place and date. */
  readonly line: RegExp;
  /** Words before the date of adoption, signature or issue. */
  readonly adoption: RegExp;
  /** The title of an act with its day. */
  readonly act: RegExp;
}

/** How a text reports speech. */
export interface SpeechLore {
  /** "siger", "said". */
  readonly verbs: readonly string[];
  /** For each opening quotation mark the marks that can close it. */
  readonly quotes: Readonly<Record<string, string>>;
}

/** How a language writes amounts. */
export interface NumberLore {
  /** Number words with their values. */
  readonly words: Readonly<Record<string, number>>;
  /** "million", "mia.": factors behind a number. */
  readonly scales: Readonly<Record<string, number>>;
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  /** "," in Danish, "." in English. */
  readonly decimalMark: '.' | ',';
  readonly percent: readonly string[];
  /**
   * Names of currencies with their ISO 4217 codes; null for a name that several countries share ("dollars"). Codes
   * ("EUR") and signs ("€") are known in every language.
   */
  readonly currencies: Readonly<Record<string, string | null>>;
  /** Between "million" and the currency, in a language that needs it: "de", "d'". */
  readonly ofCurrency?: readonly string[];
  /** "between", "mellem": the lower of two numbers follows. */
  readonly between: readonly string[];
  /** Between two numbers: "to" after the lower one, "and" only after "between". */
  readonly joiners: readonly string[];
  readonly and: readonly string[];
  /** Words that make a target of a noun without a number: "halve" 0.5, "double" 2. */
  readonly multiples: Readonly<Record<string, number>>;
  /** What those numbers count: "times", "gange". */
  readonly timesWord: string;
  /** Nouns whose number tells which one: "page", "article", "side", "nr.". */
  readonly numbered: readonly string[];
  /** A number of these is a length of time and counts nothing. */
  readonly timeUnits: readonly string[];
  /** Words at which the noun phrase after a number ends. */
  readonly unitStops: readonly string[];
  /** "med", "with": open a description, whose number is not what is aimed at. */
  readonly describing: readonly string[];
  /** Words that carry the unit on: "i hver", "per". */
  readonly unitContinuations: readonly string[];
  /** Words that carry on the unit of a share: "per cent of". */
  readonly shareContinuations: readonly string[];
}

/** Words that are written together with another one: "l'" and "qu'" before it, "-t-il" after it. */
export interface GluedWords {
  /** At the start of what is written as one word, with its apostrophe. */
  readonly before: RegExp;
  /** At its end, with its hyphen. */
  readonly after: RegExp;
}

/** Everything that extraction needs to know of one language. A further language is a further value of this type. */
export interface Language {
  /** Also the name of its folder. */
  readonly code: LanguageCode;
  /** The PostgreSQL text search configuration that stems it. */
  readonly searchConfiguration: string;
  /** True where the finite verb stands second, so that the subject follows it when something else comes first. */
  readonly verbSecond: boolean;
  /** True where infinitives and participles end their clause, and the finite verb a dependent one: "wird … vorlegen". */
  readonly verbLast: boolean;
  /** True where a verb needs no subject of its own: "Debe mejorarse el acceso", "Publicaremos". */
  readonly dropsSubject: boolean;
  /** Lower case, with their stops: "bl.a.", "art.". */
  readonly abbreviations: ReadonlySet<string>;
  /** Those of them after which a capital begins a new sentence: "kr.", "etc."; never titles. */
  readonly closingAbbreviations: ReadonlySet<string>;
  readonly cues: readonly CueDefinition[];
  readonly words: WordClasses;
  /** Words written apart that are one word of a class: "ainsi que". */
  readonly locutions: readonly string[];
  /** Null where every word stands alone. */
  readonly glued: GluedWords | null;
  readonly verbs: VerbLore;
  readonly nouns: NounLore;
  readonly names: NameLore;
  readonly numbers: NumberLore;
  readonly speech: SpeechLore;
  readonly deeds: DeedLore;
  readonly terms: TermLore;
  /** How words are put together; absent for a language that writes them apart. */
  readonly compounds?: CompoundLore;
  /** What texts are about; absent for the languages whose words stand with the topics themselves. */
  readonly topics?: TopicLore;
  readonly parts: PartLore;
  readonly references: ReferenceLore;
  readonly dates: DateReader;
  readonly dateline: DatelinePatterns;
  readonly issuers: readonly IssuerRule[];
  /** A recital of a preamble by its first and last words: "Recalling …,". */
  readonly recital: RegExp;
  /** First words of a point that repeat the link of the chapeau: "at", "to". */
  readonly pointLinks: readonly string[];
  /** Turns of phrase of resolutions, reviews and lists of promises; absent where nobody has written them down. */
  readonly genre?: GenreLore;
  /** How it words targets without a verb; absent where nobody has written them down. */
  readonly aims?: AimLore;
  /** Last words before a chapeau's colon that leave the sentence for the points to finish: "at", "to", "by". */
  readonly openEndings: readonly string[];
}

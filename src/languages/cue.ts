import { wordAlternatives } from '../text/phrase-index.ts';

/**
 * What saying the cue does, in the terms of speech-act theory and deontic logic:
 * - `intend`: a modal of will ("vil", "will")
 * - `oblige`: a modal of duty ("skal", "must", "shall")
 * - `advise`: a modal of advice ("bør", "should")
 * - `need`: a periphrasis of necessity with an acting subject ("er nødt til at", "need to")
 * - `commit`: a commissive; the subject binds itself ("forpligter sig til at", "agree to")
 * - `decide`: a decision; of the subject itself, or with a clause on what others shall do ("decides that")
 * - `request`: a directive; the subject asks an addressee ("opfordrer", "calls upon")
 * - `requested`: the directive in the passive; the subject is asked ("opfordres til at", "is invited to")
 * - `demand`: a directive whose addressee is the subject of the clause that follows ("demands that")
 * - `expect`: the subject says what it counts on from somebody ("forventer, at", "expects … to")
 * - `require`: an impersonal necessity with a clause on who should ("det kræver, at")
 * - `charge`: says whose task it is ("responsibility rests with", »det er Kommissionens opgave at«)
 * - `imply`: no statement of its own, but a "should" in its clause counts ("det indebærer, at")
 * - `aim`: a noun for what somebody wants to reach, in a sentence that says so ("det er regeringens mål, at")
 * - `plan`: the passive in which plans and agreements say what will be founded, given or held ("will be set up", »nedsættes«)
 * - `report`: says what somebody says; what is promised or asked in its clause is that speaker's ("said that", "oplyste, at")
 * - `stress`: a stance; a "should" in its clause is an expectation ("understreger, at")
 * - `recall`: a stance; a "should" in its clause counts only where a known actor should ("reaffirms that")
 * - `attitude`: a stance whose clause tells a fact or a hope ("welcomes that")
 */
export type Force =
  | 'intend'
  | 'oblige'
  | 'advise'
  | 'need'
  | 'commit'
  | 'decide'
  | 'request'
  | 'requested'
  | 'demand'
  | 'expect'
  | 'require'
  | 'charge'
  | 'imply'
  | 'aim'
  | 'plan'
  | 'report'
  | 'stress'
  | 'recall'
  | 'attitude';

/**
 * How binding a verb is, an ordinal scale: 1 a stand is taken, 2 it is aimed at or encouraged, 3 planned or asked, 4 firmly meant or
 * urgently asked, 5 binding. Which verb stands where, and why, is in `docs/strength.md`.
 */
export type Strength = 1 | 2 | 3 | 4 | 5;

/**
 * Words that make a sentence a commitment or a stance. Phrases are lower case; a slash separates alternatives of one
 * word ("affirm/affirms our/its readiness to").
 */
export interface CueDefinition {
  /** Stable name, for the trace: `da.call.opfordre`. */
  readonly rule: string;
  readonly force: Force;
  readonly strength: Strength;
  /** Forms that can only be the finite verb. */
  readonly phrases: readonly string[];
  /** Forms that could also be an infinitive or a noun ("request"); they count only right after their subject. */
  readonly bare?: readonly string[];
  /** Infinitives, which count only as what another verb decides: "(décide d') inviter (les États à …)". */
  readonly infinitives?: readonly string[];
  /** Words between addressee and what is asked: "til", "to". A comma is the one that ends the list of addressees. */
  readonly links?: readonly string[];
  /** The forms in `phrases` are also plural nouns ("calls"), so a subject must be one that can speak. */
  readonly nounLike?: true;
  /** Without one of its links the verb means something else ("asks", "beder"). */
  readonly needsLink?: true;
  /** Its links are nouns that belong to the phrase: »giver (Kommissionen) mandat«; without one it is no cue. */
  readonly needsNoun?: true;
  /** The phrase needs a copula before it: "(er) rede til at". */
  readonly copula?: true;
  /** Somebody must own the noun: "regeringens mål", "our aim". */
  readonly owned?: true;
  /** The last word of the phrase must be followed by a verb ("commitment to support", not "commitment to peace"). */
  readonly verbFollows?: true;
  /** Whether a lower-case word is the cue by its form, whatever the verb: the French future ("publieront"). */
  readonly form?: (word: string) => boolean;
  /** The cue is itself the verb of what is to be done: "publieront (un rapport)". */
  readonly isAction?: true;
  /** A plain present that is a duty only of those whom the text binds: "(Chaque État partie) prend (les mesures)". */
  readonly ofBound?: true;
  /** Its form alone says that "we" is the subject: "instamos a". */
  readonly firstPerson?: true;
  /**
   * Prefixes that stand apart from the verb where its clause ends, before what is asked: "fordert … auf, …". One of
   * them must be there; they count as links.
   */
  readonly particles?: readonly string[];
  /** Its clause must end in a word of this form, which follows `before`: "ist (ein Bericht) vorzulegen", "zu prüfen". */
  readonly closing?: (word: string, before: string) => boolean;
  /** Counts only where the sentence shows a plan: a time that is still to come, a sum of money, or the act that lays it down. */
  readonly ifPlanned?: true;
  /** Counts only where the sentence sets a limit in time that is still to come: »(Alle skoler) tilsluttes (inden 2027)«. */
  readonly ifDue?: true;
  /** Counts only where the sentence sets a limit in time or names a sum of money. */
  readonly ifLimited?: true;
  /** With `ifPlanned`: counts of something new, too, with an indefinite article: »Der nedsættes (en gruppe)«. */
  readonly ofNew?: true;
  /** Counts only of planned work, or of something new with an indefinite article: "(an evaluation) will take place". */
  readonly ofWork?: true;
  /** Counts only of somebody who can act, or in the passive, and with a verb of doing. */
  readonly ofActors?: true;
  /** Counts only where a text tells in the past what it is there to tell, as minutes do: "(Norway) recommended that". */
  readonly past?: true;
  /** Counts only in a clause that tells what somebody said: "(said that it) would". */
  readonly reported?: true;
  /** With a negation and somebody else as subject it denies a right and lays down no duty: »X skal ikke bestemme«. */
  readonly deniesOthers?: true;
  /** Counts only where one of these nouns stands before it in its clause: "(responsibility) … rests with". */
  readonly ofNoun?: readonly string[];
  /** Counts only behind a word for none: "No Party may" forbids, "a Party may" permits. */
  readonly ofNone?: true;
  /** Whoever is charged stands before the noun that ends the phrase: »(Kommissionens) opgave at«; else behind the phrase. */
  readonly chargedBefore?: true;
  /** Whoever is charged stands in the cleft that the phrase ends: "c'est (aux États) qu'il appartient de". */
  readonly chargedInCleft?: true;
  /** Counts only where it opens an operative paragraph, and so does what it says: "Extends (the mandate)". */
  readonly ofOperative?: true;
  /** Counts only of the one whose text it is, or who speaks: »(Danmark) arbejder for at«. */
  readonly ofOwn?: true;
  /** It has no subject but the one in its phrase: "il convient de". */
  readonly impersonal?: true;
}

/** A phrase of a cue, word by word. */
export interface CuePhrase {
  readonly words: readonly string[];
  readonly cue: CueDefinition;
  readonly bare: boolean;
}

/** Cue phrases with the same first word, in lists of which each has the longest first. */
export interface CuePhrases {
  readonly all: readonly CuePhrase[];
  /** Those that can go on with a certain word, by that word, where nothing stands between the first word and the second. */
  readonly bySecond: ReadonlyMap<string, readonly CuePhrase[]>;
  /** Those that can go on with any word: of one word, or with an owner or a year behind the first. */
  readonly free: readonly CuePhrase[];
}

/** Cue phrases by their first word. */
export type CueTable = ReadonlyMap<string, CuePhrases>;

/** Spells out every alternative of the cues' phrases, once, so that finding a cue is one look-up a word. */
export function compileCues(cues: readonly CueDefinition[]): CueTable {
  const phrases: CuePhrase[] = [];
  for (const cue of cues) {
    for (const phrase of cue.phrases) addPhrase(phrases, phrase, cue, false);
    for (const phrase of cue.bare ?? []) addPhrase(phrases, phrase, cue, true);
  }
  phrases.sort((left, right) => right.words.length - left.words.length);
  const byFirst = Map.groupBy(phrases, ({ words }) => words[0] ?? '');
  return new Map([...byFirst].map(([first, all]) => [first, withSeconds(all)]));
}

function addPhrase(phrases: CuePhrase[], phrase: string, cue: CueDefinition, bare: boolean): void {
  for (const words of wordAlternatives(phrase)) phrases.push({ words, cue, bare });
}

function withSeconds(all: readonly CuePhrase[]): CuePhrases {
  const isFree = ({ words, cue }: CuePhrase): boolean =>
    words.length === 1 || cue.owned === true || cue.force === 'aim';
  const seconds = new Set(all.filter((phrase) => !isFree(phrase)).map(({ words }) => words[1] ?? ''));
  const goingOnWith = (second: string) => all.filter((phrase) => isFree(phrase) || phrase.words[1] === second);
  return {
    all,
    bySecond: new Map([...seconds].map((second) => [second, goingOnWith(second)])),
    free: all.filter(isFree),
  };
}

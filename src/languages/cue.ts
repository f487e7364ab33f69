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
 * - `imply`: no statement of its own, but a "should" in its clause counts ("det indebærer, at")
 * - `aim`: a noun for what somebody wants to reach, in a sentence that says so ("det er regeringens mål, at")
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
  | 'imply'
  | 'aim'
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
  /** Words between addressee and what is asked: "til", "to". A comma is the one that ends the list of addressees. */
  readonly links?: readonly string[];
  /** The forms in `phrases` are also plural nouns ("calls"), so a subject must be one that can speak. */
  readonly nounLike?: true;
  /** Without one of its links the verb means something else ("asks", "beder"). */
  readonly needsLink?: true;
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
  /** Counts only in minutes and reports, which tell in the past what was said: "(Norway) recommended that". */
  readonly past?: true;
  /** Counts only in a clause that tells what somebody said: "(said that it) would". */
  readonly reported?: true;
  /** With a negation and somebody else as subject it denies a right and lays down no duty: »X skal ikke bestemme«. */
  readonly deniesOthers?: true;
  /** It has no subject but the one in its phrase: "il convient de". */
  readonly impersonal?: true;
}

/** A phrase of a cue, word by word. */
export interface CuePhrase {
  readonly words: readonly string[];
  readonly cue: CueDefinition;
  readonly bare: boolean;
}

/** Cue phrases by their first word, the longest first. */
export type CueTable = ReadonlyMap<string, readonly CuePhrase[]>;

/** Spells out every alternative of the cues' phrases, once, so that finding a cue is one look-up a word. */
export function compileCues(cues: readonly CueDefinition[]): CueTable {
  const table = new Map<string, CuePhrase[]>();
  for (const cue of cues) {
    for (const phrase of cue.phrases) addPhrase(table, phrase, cue, false);
    for (const phrase of cue.bare ?? []) addPhrase(table, phrase, cue, true);
  }
  for (const phrases of table.values()) phrases.sort((left, right) => right.words.length - left.words.length);
  return table;
}

function addPhrase(table: Map<string, CuePhrase[]>, phrase: string, cue: CueDefinition, bare: boolean): void {
  for (const words of wordAlternatives(phrase)) {
    const first = words[0] ?? '';
    const phrases = table.get(first) ?? [];
    phrases.push({ words, cue, bare });
    table.set(first, phrases);
  }
}

/**
 * How a language puts words together into one ("menneskerettighedsforkæmpere"). Words are in lower case and as
 * dictionaries have them; what is listed is never taken apart itself, so words that only look like compounds
 * ("samarbejde") stand here as well.
 */
export interface CompoundLore {
  readonly words: readonly string[];
  /** Forms that no rule makes, with their words: "bøger" is of "bog". */
  readonly forms: Readonly<Record<string, string>>;
  /** First parts in a form that stands nowhere else: "børne-", "tvær-". */
  readonly openings: readonly string[];
  /** What stands between two parts, whatever follows: "s". */
  readonly links: readonly string[];
  /** What stands there only before longer words: "e". */
  readonly rareLinks: readonly string[];
  /** What inflection puts behind a word. */
  readonly endings: readonly string[];
  /** Last letters that words lose before a link or an ending: the "e" of "arbejde" in "arbejdsmarked". */
  readonly lost: readonly string[];
  /** Ends of words that lose their vowel before an ending: the "el" of "kabel" in "kabler". */
  readonly contracted: readonly string[];
  /** What derivation puts behind a word, so that the word and the rest are no compound: "-lig", "-løs". */
  readonly suffixes: readonly string[];
}

/** The words of a list that is written with white space between them. */
export function wordList(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}

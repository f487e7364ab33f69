/** How a language tells what was done. All words lower case. */
export interface DeedLore {
  /** Finite forms that make a participle a completed act: "har", "has". */
  readonly perfect: readonly string[];
  /** Whether the participle may stand at the end of the clause, far from its auxiliary ("hat … bereitgestellt"). */
  readonly participleLast: boolean;
  /** Whether `word` can be the participle of a verb of acting; verbs of being, having, thinking and saying are none. */
  isParticiple(word: string): boolean;
  /** Whether `word` can be the finite past of a verb of acting: "bidrog", "launched". */
  isPast(word: string): boolean;
  /** Finite present of verbs of giving, starting and sending; these tell a deed only beside money, a number or news. */
  readonly present: readonly string[];
  /** "today", "yderligere": make of such a present something that has just been done. */
  readonly news: readonly string[];
  /** Those of `perfect` that alone say "we", in a language that drops the subject. */
  readonly ofUs?: readonly string[];
  /** Words of obligation after a perfect that make it no deed: "(har) til hensigt", "(has) to". */
  readonly notAfter: readonly string[];
}

/** A test for the words of `acts`, and for those of a regular ending that are none of `never`. */
export function actsEnding(
  ending: RegExp,
  acts: readonly string[],
  never: readonly string[],
): (word: string) => boolean {
  const known = new Set(acts);
  const excluded = new Set(never);
  return (word) => known.has(word) || (ending.test(word) && !excluded.has(word));
}

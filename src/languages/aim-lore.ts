/** How a language words what is aimed at without saying who does it: "Goal: a 55 % reduction by 2030 compared to 1990". */
export interface AimLore {
  /** Whether a lower-case word names an aim: "goal", »delmål«. */
  isAim(word: string): boolean;
  /** Whether a lower-case word names a change or a state that is aimed at: "halving", "neutrality". */
  isChange(word: string): boolean;
  /** Whether a lower-case word says before its noun how much of it is aimed at: "net-zero (emissions)", »halveret (madspild)«. */
  isLevel(word: string): boolean;
  /** Adjectives stand behind their noun: "neutralité carbone". */
  readonly postposed?: true;
  /** Whether a lower-case word can only be the finite verb of a sentence about such a change: "requires". */
  isPredicate(word: string): boolean;
  /** Whether a verb, as it stands behind a modal or in the future, brings a thing to a measure or an end: "fall", "baisseront". */
  isReaching(word: string): boolean;
  /** Whether a noun names what people decide on, so that what it will come to is meant and not foreseen: "sale", "contribution". */
  isSteered(word: string): boolean;
  /** Whether a word behind "be" names a state that is aimed at: "(climate) neutral". */
  isReached(word: string): boolean;
  /** Whether a word is "be" or "have" in the present: "are", »har«. */
  isPresent(word: string): boolean;
  /** Ends right before the year that something is measured against: "compared to (1990)". */
  readonly comparing: RegExp;
}

/** Whether a word is one of those in `words`, which white space separates. */
export function oneOf(words: string): (word: string) => boolean {
  const set = new Set(words.trim().split(/\s+/u));
  return (word) => set.has(word);
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a document, so that it can tell itself which of its words a line end has broken. */
export interface Vocabulary {
  /** Whether the document has `word` in one piece somewhere, small and capital letters alike. */
  has(word: string): boolean;
  /** Whether `word` stands inside a line somewhere, so that no line end can have made it. */
  hasInside(word: string): boolean;
}

/** Gathers the words of `lines`. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const all = new Set<string>();
  const inside = new Set<string>();
  for (const line of lines) {
    const words = line.toLowerCase().match(WORD) ?? [];
    for (const [index, word] of words.entries()) {
      all.add(word);
      if (index > 0 && index < words.length - 1) inside.add(word);
    }
  }
  return { has: (word) => all.has(word.toLowerCase()), hasInside: (word) => inside.has(word.toLowerCase()) };
}

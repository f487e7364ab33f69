import type { LineTable } from './line-table.ts';
import { gatherWords, type Words } from './words.ts';

/** The words of a document, so that it can tell itself which of its words a line end has broken. */
export interface Vocabulary {
  /** Whether the document has `word` in one piece somewhere, small and capital letters alike. */
  has(word: string): boolean;
  /** Whether `word` stands inside a line somewhere, so that no line end can have made it. */
  hasInside(word: string): boolean;
}

/** Gathers the words of the lines of `rows` when the first question comes: many documents have no broken words. */
export function vocabularyOf(table: LineTable, rows: Int32Array): Vocabulary {
  let words: Words | null = null;
  const known = () => {
    words ??= gatherWords(table, rows);
    return words;
  };
  return {
    has: (word) => known().has(word.toLowerCase()),
    hasInside: (word) => known().get(word.toLowerCase()) === true,
  };
}

import type { LineTable } from './line-table.ts';
import { Words } from './words.ts';

/**
 * The words of a document, so that it can tell itself which of its words a line end has broken. They are gathered when
 * the first question comes: many documents have no broken words.
 */
export class Vocabulary {
  private readonly table: LineTable;
  private readonly rows: Int32Array;
  private gathered: Words | null = null;

  /** The words of the lines of `rows`. */
  constructor(table: LineTable, rows: Int32Array) {
    this.table = table;
    this.rows = rows;
  }

  /** Whether the document has `word` in one piece somewhere, small and capital letters alike. */
  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Whether `word` stands inside a line somewhere, so that no line end can have made it. */
  hasInside(word: string): boolean {
    return this.words.hasInside(word);
  }

  /**
   * Whether a hyphen was lost between the words that stand in the text from `first` to `firstEnd` and from `second` to
   * `secondEnd`: both together are a word of this document, and one of them is none of its words.
   */
  wasOneWord(first: number, firstEnd: number, second: number, secondEnd: number): boolean {
    const { words } = this;
    if (!words.hasJoined(first, firstEnd, second, secondEnd)) return false;
    return !words.hasStretchInside(second, secondEnd) || !words.hasStretchInside(first, firstEnd);
  }

  private get words(): Words {
    this.gathered ??= new Words(this.table, this.rows);
    return this.gathered;
  }
}

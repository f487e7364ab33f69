import type { ReadingNotice } from './document.ts';
import type { Block } from './structure/block.ts';

/** What a file says about itself beside its words. */
export interface Metadata {
  readonly title: string | null;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string | null;
  /** ISO 639-1 code that the file declares. */
  readonly language: string | null;
}

/** A file of any type, as far as its type's own reader takes it. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly pageCount: number | null;
  readonly notices: readonly ReadingNotice[];
}

/** A file that says nothing about itself. */
export const NO_METADATA: Metadata = { title: null, date: null, language: null };

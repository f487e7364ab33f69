import type { DocumentIdentifier, ReadingNotice, SourceFile } from './document.ts';
import type { ReadingLimits } from './limits.ts';
import type { Block } from './structure/block.ts';
import type { Tree } from './structure/build-tree.ts';

/** What a file says about itself beside its words. */
export interface Metadata {
  readonly title: string | null;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string | null;
  /** ISO 639-1 code that the file declares. */
  readonly language: string | null;
  /** The words by which the file names who issued it. */
  readonly issuer: string | null;
  readonly identifiers: readonly DocumentIdentifier[];
}

/** A file of any type, as far as its type's own reader takes it. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly pageCount: number | null;
  readonly notices: readonly ReadingNotice[];
  /** The tree, where the file itself says it (Akoma Ntoso); else it is built from the blocks. */
  readonly tree?: Tree;
  /** Files inside this one; absent where its format has none. */
  readonly attachments?: readonly SourceFile[];
}

/**
 * The reader of one format.
 *
 * @throws Unreadable for a file that cannot be read, and for nothing else.
 */
export type FormatReader = (file: SourceFile, limits: ReadingLimits) => ReadBlocks | Promise<ReadBlocks>;

/** A file that says nothing about itself. */
export const NO_METADATA: Metadata = { title: null, date: null, language: null, issuer: null, identifiers: [] };

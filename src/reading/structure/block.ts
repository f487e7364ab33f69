import type { TableCell } from '../document.ts';
import type { Enumeration } from './enumeration.ts';
import type { Flow } from './flow.ts';

/** What a block is; `text` is a paragraph or, with a mark, a numbered paragraph or a point. */
export type BlockKind = 'title' | 'heading' | 'text' | 'table' | 'quotation' | 'footnote' | 'header' | 'footer' | 'toc';

/** A part, chapter or article that a treaty or an act is divided into. */
export interface Division {
  /** What it is, in English: "article". */
  readonly name: string;
  /** How an `eId` names it (Akoma Ntoso Naming Convention 1.0). */
  readonly abbreviation: string;
  /** Its number alone: "5", "IV". */
  readonly number: string;
}

/** A stretch of a document that will be one passage. */
export interface Block {
  readonly kind: BlockKind;
  readonly flow: Flow;
  /** The number or bullet before the words, which is not part of them. */
  readonly mark: Enumeration | null;
  /** Depth of a heading, 1 the highest; depth of a point where the source says it (HTML lists); else null. */
  readonly level: number | null;
  readonly page: number | null;
  /** Key of a footnote, to which markers refer; null for other blocks. */
  readonly note: string | null;
  /** Size of its type in points, where known. */
  readonly fontSize: number | null;
  readonly bold: boolean;
  /** The cells of a table as spans of the flow; absent for other blocks. */
  readonly cells?: readonly TableCell[];
  /** Of a heading: the division that it heads; absent where it heads none. */
  readonly division?: Division;
  /** How sure optical character recognition is of the words, 0 to 1; absent where nothing was recognised. */
  readonly recognition?: number;
}

/** A block of `kind` with these words, about which nothing else is known yet. */
export function emptyBlock(kind: BlockKind, flow: Flow): Block {
  return { kind, flow, mark: null, level: null, page: null, note: null, fontSize: null, bold: false };
}

/** The blocks with what `change` makes of each; the same list where all stay as they are, as is mostly so. */
export function withChanges(
  blocks: readonly Block[],
  change: (block: Block, place: number) => Block,
): readonly Block[] {
  let result: Block[] | null = null;
  for (let place = 0; place < blocks.length; place += 1) {
    const block = blocks[place] as Block;
    const changed = change(block, place);
    if (changed === block) continue;
    result ??= blocks.slice();
    result[place] = changed;
  }
  return result ?? blocks;
}

import { type Block, withChanges } from '../structure/block.ts';
import { headsContents } from '../structure/contents.ts';

/** "Section Page", the heads of the columns, may stand between the heading and the entries. */
const LONGEST_COLUMN_HEADS = 40;

/** Sets the heading of a table of contents aside with its entries, where the file does not say that it is part of them. */
export function withContentsHeadings(blocks: readonly Block[]): readonly Block[] {
  const heads = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'toc' || blocks[index - 1]?.kind === 'toc') continue;
    if (isHeading(blocks[index - 1])) heads.add(index - 1);
    else if (isHeading(blocks[index - 2]) && isColumnHeads(blocks[index - 1])) heads.add(index - 2).add(index - 1);
  }
  if (heads.size === 0) return blocks;
  return withChanges(blocks, (block, index) => (heads.has(index) ? { ...block, kind: 'toc', level: null } : block));
}

function isHeading(block: Block | undefined): boolean {
  return block !== undefined && /^(?:title|heading|text)$/u.test(block.kind) && headsContents(block.flow.text);
}

function isColumnHeads(block: Block | undefined): boolean {
  return block?.kind === 'text' && block.mark === null && block.flow.length <= LONGEST_COLUMN_HEADS;
}

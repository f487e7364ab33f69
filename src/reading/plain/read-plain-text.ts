import { NO_METADATA, type ReadBlocks } from '../read-blocks.ts';
import { assembleBlocks } from '../structure/assemble.ts';
import { LineTable } from '../structure/line-table.ts';

/** Reads plain text to blocks. */
export function readPlainText(text: string): ReadBlocks {
  const lines = LineTable.ofText(text);
  const pageCount = lines.page(lines.count - 1);
  return { blocks: assembleBlocks(lines), metadata: NO_METADATA, pageCount, notices: [] };
}

import { NO_METADATA, type ReadBlocks } from '../read-blocks.ts';
import { assembleBlocks } from '../structure/assemble.ts';
import { splitLines } from './split-lines.ts';

/** Reads plain text to blocks. */
export function readPlainText(text: string): ReadBlocks {
  const lines = splitLines(text);
  return { blocks: assembleBlocks(lines), metadata: NO_METADATA, pageCount: lines.at(-1)?.page ?? null, notices: [] };
}

import type { SourceFile } from './document.ts';
import type { ReadingLimits } from './limits.ts';
import { readPdfLines } from './pdf/read-pdf.ts';
import { NO_METADATA, type ReadBlocks } from './read-blocks.ts';
import { assembleBlocks } from './structure/assemble.ts';
import { LineTable } from './structure/line-table.ts';

/** Reads a PDF to blocks. */
export async function readPdf(file: SourceFile, limits: ReadingLimits): Promise<ReadBlocks> {
  const { lines, pageCount, title, notices } = await readPdfLines(file.bytes, file.name, limits);
  return { blocks: assembleBlocks(LineTable.ofLines(lines)), metadata: { ...NO_METADATA, title }, pageCount, notices };
}

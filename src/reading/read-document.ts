import { decode } from './decode.ts';
import { detectFormat } from './detect-format.ts';
import { detectLanguage } from './detect-language.ts';
import type { ReadDocument, SourceFile } from './document.ts';
import { splitLines } from './plain/split-lines.ts';
import { assembleBlocks } from './structure/assemble.ts';
import { buildTree } from './structure/build-tree.ts';
import { classifyHeadings } from './structure/headings.ts';
import { Unreadable } from './unreadable.ts';

export async function readDocument(file: SourceFile): Promise<ReadDocument> {
  const format = detectFormat(file);
  const { text, notices } = decode(file.bytes, file.name);
  const lines = splitLines(text);
  const blocks = classifyHeadings(assembleBlocks(lines));
  const tree = buildTree(blocks);
  if (!/[\p{L}\p{N}]/u.test(tree.text)) throw new Unreadable('no-words', file.name);
  const title = blocks.find((block) => block.kind === 'title')?.flow.text ?? null;
  const lastPage = lines.at(-1)?.page ?? null;
  return {
    ...tree,
    format,
    title,
    language: detectLanguage(tree.text),
    date: null,
    number: null,
    pageCount: lastPage,
    notices,
  };
}

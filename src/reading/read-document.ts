import { decode } from './decode.ts';
import { detectFormat } from './detect-format.ts';
import { detectLanguage } from './detect-language.ts';
import type { ReadDocument, SourceFile, SourceFormat } from './document.ts';
import { findNumber, findTitle } from './document-facts.ts';
import { READING_LIMITS, type ReadingLimits } from './limits.ts';
import { readPlainText } from './plain/read-plain-text.ts';
import type { ReadBlocks } from './read-blocks.ts';
import { buildTree } from './structure/build-tree.ts';
import { classifyHeadings } from './structure/headings.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Reads a file in the calling thread: bytes to clean text, document tree and the way back to the source.
 *
 * @throws Unreadable for a file that cannot be read, and for nothing else.
 */
export async function readDocument(file: SourceFile, limits: ReadingLimits = READING_LIMITS): Promise<ReadDocument> {
  if (file.bytes.length > limits.maximumBytes) {
    throw new Unreadable('too-large', file.name, { bytes: file.bytes.length, limit: limits.maximumBytes });
  }
  const format = detectFormat(file);
  const source = await readBlocks(file, format, limits);
  const blocks = classifyHeadings(source.blocks, source.metadata.title);
  const tree = buildTree(blocks);
  if (!/[\p{L}\p{N}]/u.test(tree.text)) throw new Unreadable('no-words', file.name);
  return {
    ...tree,
    format,
    title: findTitle(blocks, source.metadata.title),
    language: detectLanguage(tree.text) ?? source.metadata.language,
    date: source.metadata.date,
    number: findNumber(blocks),
    pageCount: source.pageCount,
    notices: source.notices,
  };
}

/** The readers of the larger formats come in only when a file needs them. */
async function readBlocks(file: SourceFile, format: SourceFormat, limits: ReadingLimits): Promise<ReadBlocks> {
  if (format === 'pdf') {
    const { readPdf } = await import('./read-pdf-blocks.ts');
    return readPdf(file, limits);
  }
  const { text, notices } = decode(file.bytes, file.name);
  if (format === 'html') {
    const { readHtml } = await import('./html/read-html.ts');
    return { ...readHtml(text), notices };
  }
  if (format === 'markdown') {
    const { readMarkdown } = await import('./markdown/read-markdown.ts');
    return { ...readMarkdown(text), notices };
  }
  return { ...readPlainText(text), notices };
}

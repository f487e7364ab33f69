import { detectFormat } from './detect-format.ts';
import { detectLanguage } from './detect-language.ts';
import type { ReadDocument, SourceFile } from './document.ts';
import { findTitle } from './document-facts.ts';
import { findIdentifiers } from './document-numbers.ts';
import { readerOf } from './format-readers.ts';
import { READING_LIMITS, type ReadingLimits } from './limits.ts';
import { buildTree } from './structure/build-tree.ts';
import { classifyHeadings } from './structure/headings.ts';
import { withClausesApart } from './structure/resolution-clauses.ts';
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
  const read = await readerOf(format);
  const source = await read(file, limits);
  const blocks = classifyHeadings(withClausesApart(source.blocks), source.metadata.title);
  const tree = source.tree ?? buildTree(blocks);
  if (!/[\p{L}\p{N}]/u.test(tree.text)) throw new Unreadable('no-words', file.name);
  const identifiers = findIdentifiers(blocks, source.metadata.identifiers);
  return {
    ...tree,
    format,
    title: findTitle(blocks, source.metadata.title),
    language: await detectLanguage(tree.text, source.metadata.language),
    date: source.metadata.date,
    number: identifiers[0]?.value ?? null,
    identifiers,
    issuer: source.metadata.issuer,
    attachments: source.attachments ?? [],
    pageCount: source.pageCount,
    notices: source.notices,
  };
}

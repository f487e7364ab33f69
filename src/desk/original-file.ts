import type { SourceFile } from '../reading/document.ts';
import { manifestationsOf } from '../store/manifestations.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { fetchFile } from './fetch-file.ts';

/** A file of a document whose pages can be shown: a PDF. */
export interface OriginalFile {
  readonly sha256: string;
  readonly pageCount: number;
}

/**
 * The PDF of a document: the one with this SHA-256, else the first that was received.
 * Throws `NotFound`: `file` when the document has no such PDF, `original` when it has none at all.
 */
export async function originalFile(context: DeskContext, id: string, sha256?: string): Promise<OriginalFile> {
  const files = await manifestationsOf(context.database, id);
  const originals = files.filter((file) => file.format === 'pdf');
  const original = originals.find((file) => sha256 === undefined || file.sha256 === sha256);
  if (original) return { sha256: original.sha256, pageCount: original.page_count ?? 0 };
  throw sha256 === undefined ? new NotFound('original', id) : new NotFound('file', sha256);
}

/** Throws `NotFound` unless the file has this page, counted from 1. */
export function requirePage(file: OriginalFile, page: number): void {
  if (!Number.isInteger(page) || page < 1 || page > file.pageCount) throw new NotFound('page', String(page));
}

/** The bytes of the file, to be read. */
export async function bytesOf(context: DeskContext, { sha256 }: OriginalFile): Promise<SourceFile> {
  const { name, bytes, format } = await fetchFile(context, sha256);
  return { name, bytes, format };
}

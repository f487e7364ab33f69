import type { SourceFormat } from '../reading/document.ts';
import { findFile } from '../store/manifestations.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { recordExport } from './record-export.ts';

/** A file exactly as it was received. */
export interface FileView {
  readonly bytes: Uint8Array;
  /** Base name as received, without control characters; quote it where a header carries it. */
  readonly name: string;
  readonly format: SourceFormat;
}

/** The file with these bytes, by the hexadecimal SHA-256 of them. Throws `NotFound`. */
export async function fetchFile(context: DeskContext, sha256: string): Promise<FileView> {
  const file = await findFile(context.database, sha256);
  if (!file) throw new NotFound('file', sha256);
  return { bytes: file.bytes, name: file.file_name, format: file.format };
}

/** The same file to be taken away, which is logged. Throws `NotFound`. */
export async function downloadFile(context: DeskContext, sha256: string): Promise<FileView> {
  const file = await fetchFile(context, sha256);
  await recordExport(context, {
    action: 'download-file',
    subject: { type: 'file', id: sha256 },
    after: { file: file.name },
  });
  return file;
}

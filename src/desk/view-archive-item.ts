import { archivedBytes, archivedWords } from '../store/archive-items.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import type { ArchiveItemDetails } from './evidence-views.ts';
import { presentArchiveItem } from './presenters/present-evidence.ts';
import { recordExport } from './record-export.ts';

/** The words of what is archived and how it came. Throws `NotFound`. */
export async function viewArchiveItem({ database }: DeskContext, id: string): Promise<ArchiveItemDetails> {
  const item = await archivedWords(database, id);
  if (!item) throw new NotFound('archive-item', id);
  const raw = item.raw_headers ?? [];
  const headers = raw.flatMap((name, index) => (index % 2 === 0 ? [{ name, value: raw[index + 1] ?? '' }] : []));
  return {
    ...presentArchiveItem(item),
    text: item.readable_text,
    askedAddress: item.asked_address,
    redirects: item.redirects ?? [],
    serverAddress: item.server_address,
    headers,
  };
}

/** What is archived, exactly as it came. */
export interface ArchivedFile {
  readonly bytes: Uint8Array;
  /** Quote it where a header carries it. */
  readonly name: string;
}

/** The bytes of what is archived; who takes them away is logged. Throws `NotFound`. */
export async function fetchArchivedFile(context: DeskContext, id: string): Promise<ArchivedFile> {
  const item = await archivedBytes(context.database, id);
  if (!item) throw new NotFound('archive-item', id);
  await recordExport(context, {
    action: 'download-evidence',
    subject: { type: 'archive-item', id },
    after: { file: item.file_name },
  });
  return { bytes: item.bytes, name: item.file_name };
}

import type { Kysely } from 'kysely';
import type { UnreadableCode } from '../reading/unreadable.ts';
import { isOneOf } from './one-of.ts';
import type { Database } from './schema.ts';

/** How something came from the web. */
export interface Fetched {
  readonly askedAddress: string;
  readonly finalAddress: string;
  readonly redirects: readonly { readonly url: string; readonly status: number }[];
  readonly serverAddress: string;
  /** Name, value, name, value, as sent. */
  readonly rawHeaders: readonly string[];
}

/** The words of what is archived, or why they cannot be read. */
export type ArchivedWords =
  | { readonly text: string; readonly title: string | null; readonly language: string | null }
  | { readonly unreadable: UnreadableCode };

/** What is to be archived. */
export interface NewArchiveItem {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly words: ArchivedWords;
  /** Null for a file that somebody handed in. */
  readonly fetched: Fetched | null;
  readonly archivedAt: Date;
}

/** What is archived, without its bytes and words. */
export interface ArchiveItem {
  readonly id: string;
  readonly origin: 'file' | 'address';
  readonly sha256: string;
  readonly media_type: string;
  readonly file_name: string;
  readonly size: number;
  readonly title: string | null;
  readonly language: string | null;
  readonly unreadable_code: UnreadableCode | null;
  readonly asked_address: string | null;
  readonly final_address: string | null;
  readonly archived_at: Date;
}

const COLUMNS = [
  'id',
  'origin',
  'sha256',
  'media_type',
  'file_name',
  'size',
  'title',
  'language',
  'unreadable_code',
  'asked_address',
  'final_address',
  'archived_at',
] as const;

/** Archives it. It is seen only with evidence that refers to it, so add that in the same transaction. */
export async function insertArchiveItem(database: Kysely<Database>, item: NewArchiveItem): Promise<void> {
  const { id, sha256, bytes, words, fetched } = item;
  const readable = 'text' in words ? words : null;
  await database
    .insertInto('archive_item')
    .values({
      ...{ id, sha256 },
      origin: fetched ? 'address' : 'file',
      media_type: item.mediaType,
      file_name: item.fileName,
      size: bytes.byteLength,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      title: readable?.title ?? null,
      language: readable?.language ?? null,
      readable_text: readable?.text ?? null,
      unreadable_code: 'unreadable' in words ? words.unreadable : null,
      asked_address: fetched?.askedAddress ?? null,
      final_address: fetched?.finalAddress ?? null,
      redirects: fetched && JSON.stringify(fetched.redirects),
      server_address: fetched?.serverAddress ?? null,
      raw_headers: fetched && JSON.stringify(fetched.rawHeaders),
      archived_at: item.archivedAt,
    })
    .execute();
}

/** The archived items of `ids` that exist, by identifier. */
export async function findArchiveItems(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArchiveItem>> {
  if (ids.length === 0) return new Map();
  const rows = await database.selectFrom('archive_item').select(COLUMNS).where(isOneOf('id', ids)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The bytes of an archived item; undefined where there is none of this identifier. */
export async function archivedBytes(database: Kysely<Database>, id: string) {
  return database.selectFrom('archive_item').select(['bytes', 'file_name']).where('id', '=', id).executeTakeFirst();
}

/** The words of an archived item and how it came; undefined where there is none of this identifier. */
export async function archivedWords(database: Kysely<Database>, id: string) {
  return database
    .selectFrom('archive_item')
    .select([...COLUMNS, 'readable_text', 'redirects', 'server_address', 'raw_headers'])
    .where('id', '=', id)
    .executeTakeFirst();
}

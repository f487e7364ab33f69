import type { Kysely } from 'kysely';
import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from './audiences.ts';
import type { Translations } from './schema/initiatives.ts';
import type { VideoType } from './schema/videos.ts';
import type { Database } from './schema.ts';

/** The file of a video. */
export interface VideoFile {
  readonly name: string;
  readonly mediaType: VideoType;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What is said of a video. */
export interface VideoDescription {
  /** By language; one title at least. */
  readonly titles: Translations;
  /** What is spoken in it, ISO 639-1. */
  readonly language: string;
  /** Whose work it is; empty where nobody says. */
  readonly credit: string;
}

/** A video, without its pictures and sound. */
export interface StoredVideo extends VideoDescription {
  readonly id: string;
  /** Null for one that stands at an address. */
  readonly file: VideoFile | null;
  readonly address: string | null;
  /** WebVTT by language. */
  readonly captions: Translations;
  /** Paragraphs by language. */
  readonly transcripts: Translations;
  readonly publishedAt: Date | null;
  readonly revision: number;
}

/** Bytes of each part of a file but the last. */
export const PIECE_BYTES = 1024 * 1024;

/** Adds a video that is not published; gives its identifier. The parts of a file are added apart. */
export async function insertVideo(
  database: Kysely<Database>,
  given: VideoDescription & { readonly createdBy: string | null } & (
      | { readonly file: VideoFile }
      | { readonly address: string }
    ),
): Promise<string> {
  const file = 'file' in given ? given.file : null;
  const { id } = await database
    .insertInto('video')
    .values({
      ...{ ...describedColumns(given), created_by: given.createdBy, origin: file ? 'file' : 'address' },
      ...{ name: file?.name ?? null, media_type: file?.mediaType ?? null, size: file?.size ?? null },
      ...{ sha256: file?.sha256 ?? null, address: 'address' in given ? given.address : null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a part of a file; all but the last have `PIECE_BYTES` bytes. */
export async function insertVideoPiece(
  database: Kysely<Database>,
  piece: { readonly videoId: string; readonly ordinal: number; readonly bytes: Buffer },
): Promise<void> {
  const { videoId, ordinal, bytes } = piece;
  await database.insertInto('video_piece').values({ video_id: videoId, ordinal, bytes }).execute();
}

/** A part of a file, counted from 0. */
export async function videoPiece(
  database: Kysely<Database>,
  videoId: string,
  ordinal: number,
): Promise<Buffer | undefined> {
  const found = await database
    .selectFrom('video_piece')
    .select('bytes')
    .where('video_id', '=', videoId)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst();
  return found?.bytes;
}

/** The video of this identifier, which is a UUID. */
export async function findVideo(database: Kysely<Database>, id: string): Promise<StoredVideo | undefined> {
  return (await findVideos(database, [id]))[0];
}

/** The videos of these identifiers, which are UUIDs, that may be seen, in their order. */
export async function findVideos(database: Kysely<Database>, ids: readonly string[]): Promise<StoredVideo[]> {
  if (ids.length === 0) return [];
  const found = new Map((await videos(database).where('id', 'in', ids).execute()).map((row) => [row.id, stored(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The video of this identifier, held against other changes until the transaction ends. */
export async function holdVideo(transaction: Kysely<Database>, id: string): Promise<StoredVideo | undefined> {
  const row = await videos(transaction).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && stored(row);
}

/** All videos, the newest first. */
export async function allVideos(database: Kysely<Database>): Promise<StoredVideo[]> {
  return (await videos(database).orderBy('created_at', 'desc').orderBy('id').execute()).map(stored);
}

/** What of a video can be changed. */
export interface VideoChange extends VideoDescription {
  readonly captions: Translations;
  readonly transcripts: Translations;
}

/** Changes what is said of a video, and its words. */
export async function updateVideo(database: Kysely<Database>, id: string, change: VideoChange): Promise<void> {
  await database
    .updateTable('video')
    .set((row) => ({
      ...describedColumns(change),
      ...{ captions: JSON.stringify(change.captions), transcripts: JSON.stringify(change.transcripts) },
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Shows a video to everybody from an instant on; with null to those alone who have signed in. */
export async function markVideoPublished(database: Kysely<Database>, id: string, at: Date | null): Promise<void> {
  const audience = at === null ? INTERNAL_AUDIENCE : PUBLIC_AUDIENCE;
  await database
    .updateTable('video')
    .set((row) => ({ published_at: at, audience_id: audience, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Forgets a video, with its file. */
export async function deleteVideo(database: Kysely<Database>, id: string): Promise<void> {
  await database.deleteFrom('video').where('id', '=', id).execute();
}

function describedColumns({ titles, language, credit }: VideoDescription) {
  return { titles: JSON.stringify(titles), language, credit };
}

function videos(database: Kysely<Database>) {
  return database
    .selectFrom('video')
    .select(['id', 'titles', 'language', 'credit', 'address', 'name', 'media_type', 'size', 'sha256'])
    .select(['captions', 'transcripts', 'published_at as publishedAt', 'revision']);
}

type Row = Awaited<ReturnType<ReturnType<typeof videos>['execute']>>[number];

function stored({ name, media_type, size, sha256, ...row }: Row): StoredVideo {
  const isFile = name !== null && media_type !== null && size !== null && sha256 !== null;
  return { ...row, file: isFile ? { name, mediaType: media_type, size: Number(size), sha256 } : null };
}

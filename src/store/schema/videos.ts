import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Translations } from './initiatives.ts';

/** Where a video is: here, or at an address of somebody else. */
export type VideoOrigin = 'file' | 'address';

/** What browsers play everywhere. */
export const VIDEO_TYPES = ['video/mp4', 'video/webm'] as const;

/** One of {@link VIDEO_TYPES}. */
export type VideoType = (typeof VIDEO_TYPES)[number];

type Json<Value extends object> = JSONColumnType<Value, string | undefined, string>;

/** A video, which may be shown in several places. */
interface VideoTable {
  id: Generated<string>;
  origin: VideoOrigin;
  titles: JSONColumnType<Translations, string, string>;
  /** What is spoken in it, ISO 639-1. */
  language: string;
  /** Whose work it is. */
  credit: string;
  /** Where it stands; null for a file. */
  address: string | null;
  /** Of the file; null for an address, as are the next three. */
  name: string | null;
  media_type: VideoType | null;
  /** Bytes. */
  size: ColumnType<string | null, number | null, never>;
  sha256: string | null;
  /** WebVTT by language. */
  captions: Json<Translations>;
  /** Paragraphs by language. */
  transcripts: Json<Translations>;
  published_at: ColumnType<Date | null, never, Date | null>;
  audience_id: Generated<number>;
  revision: Generated<number>;
  created_by: string | null;
  created_at: Generated<Date>;
}

/** A part of a file, all but the last of one size. */
interface VideoPieceTable {
  video_id: string;
  /** Counted from 0. */
  ordinal: number;
  bytes: Buffer;
  /** Taken over from the video. */
  audience_id: ColumnType<number, never, number>;
}

/** The tables of videos. */
export interface VideoTables {
  video: VideoTable;
  video_piece: VideoPieceTable;
}

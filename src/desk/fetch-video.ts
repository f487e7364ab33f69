import { PIECE_BYTES, type VideoFile, videoPiece } from '../store/videos.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requireVideo } from './videos/hold-video.ts';

/** The file of a video, to be read in parts. */
export interface FetchedVideo extends VideoFile {
  /** Some bytes from a position on: those of the piece in which it lies. Empty at the end. */
  readonly read: (from: number) => Promise<Buffer>;
}

/** The file of a video, for whoever may see it. Throws `NotFound`, also for one that stands elsewhere. */
export async function fetchVideo({ database }: DeskContext, id: string): Promise<FetchedVideo> {
  const { file } = await requireVideo(database, id);
  if (file === null) throw new NotFound('video', id);
  const read = async (from: number) => {
    const piece = await videoPiece(database, id, Math.floor(from / PIECE_BYTES));
    return piece?.subarray(from % PIECE_BYTES) ?? Buffer.alloc(0);
  };
  return { ...file, read };
}

/** Captions of a video as WebVTT, for whoever may see it. Throws `NotFound`. */
export async function fetchCaptions({ database }: DeskContext, id: string, language: string): Promise<string> {
  const { captions } = await requireVideo(database, id);
  const text = Object.hasOwn(captions, language) ? captions[language] : undefined;
  if (text === undefined) throw new NotFound('video', `${id}/${language}`);
  return text;
}

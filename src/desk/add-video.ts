import { createHash } from 'node:crypto';
import { VIDEO_HEAD_BYTES, videoType } from '../formats/video/video-type.ts';
import { inTransaction } from '../store/transaction.ts';
import { insertVideo, insertVideoPiece, PIECE_BYTES, type VideoDescription, type VideoFile } from '../store/videos.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { authorId } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { baseName } from './record-document.ts';
import { checkVideoAddress, checkVideoDescription, VIDEO_LIMITS } from './videos/video-input.ts';

/** A file that has arrived and stands on a disk: too large for memory. */
export interface ArrivedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** `length` bytes from a position on; fewer at the end. */
  readonly read: (from: number, length: number) => Promise<Buffer>;
}

/** A video to be kept here, or one that stands elsewhere. */
export type NewVideo = VideoDescription & ({ readonly arrived: ArrivedFile } | { readonly address: string });

/**
 * Takes a video in, which nobody but those who have signed in sees yet; gives its identifier. Throws `Forbidden`, and
 * `Invalid` for a file that is no MP4 or WebM, or is larger than 500 MiB.
 */
export async function addVideo(context: DeskContext, given: NewVideo): Promise<string> {
  requirePermission(context, 'write-video');
  const described = { ...checkVideoDescription(given), createdBy: authorId(context) };
  if ('address' in given) return keep(context, { ...described, address: checkVideoAddress(given.address) }, null);
  return keep(context, { ...described, file: await knownFile(given.arrived) }, given.arrived);
}

function keep(
  context: DeskContext,
  video: Parameters<typeof insertVideo>[1],
  arrived: ArrivedFile | null,
): Promise<string> {
  return inTransaction(context.everything, async (transaction) => {
    const id = await insertVideo(transaction, video);
    for await (const [ordinal, bytes] of piecesOf(arrived)) {
      await insertVideoPiece(transaction, { videoId: id, ordinal, bytes });
    }
    const where = 'file' in video ? { file: video.file.name, sha256: video.file.sha256 } : { address: video.address };
    await recordChange(transaction, context, {
      ...{ action: 'add-video', subject: { type: 'video', id } },
      after: { titles: video.titles, ...where },
    });
    return id;
  });
}

async function knownFile(arrived: ArrivedFile): Promise<VideoFile> {
  const name = baseName(arrived.name);
  if (arrived.size > VIDEO_LIMITS.file) {
    throw new Invalid([{ field: 'file', code: 'too-long', details: { limit: VIDEO_LIMITS.file } }]);
  }
  const mediaType = videoType(await arrived.read(0, VIDEO_HEAD_BYTES));
  if (mediaType === null) throw new Invalid([{ field: 'file', code: 'not-a-video', details: { value: name } }]);
  const hash = createHash('sha256');
  for await (const [, bytes] of piecesOf(arrived)) hash.update(bytes);
  return { name, mediaType, size: arrived.size, sha256: hash.digest('hex') };
}

async function* piecesOf(arrived: ArrivedFile | null): AsyncGenerator<[ordinal: number, bytes: Buffer]> {
  const size = arrived?.size ?? 0;
  for (let ordinal = 0; ordinal * PIECE_BYTES < size; ordinal += 1) {
    const bytes = await arrived?.read(ordinal * PIECE_BYTES, PIECE_BYTES);
    if (bytes) yield [ordinal, bytes];
  }
}

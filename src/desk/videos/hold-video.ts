import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../store/schema.ts';
import { inTransaction } from '../../store/transaction.ts';
import { findVideo, holdVideo, type StoredVideo } from '../../store/videos.ts';
import type { DeskContext } from '../context.ts';
import { Conflict, NotFound } from '../errors.ts';
import { recordChange } from '../record-change.ts';
import { isUuid } from '../uuid.ts';

/** The video of this identifier, if the person asking may see it. Throws `NotFound`. */
export async function requireVideo(database: Kysely<Database>, id: string): Promise<StoredVideo> {
  const found = isUuid(id) ? await findVideo(database, id) : undefined;
  if (!found) throw new NotFound('video', id);
  return found;
}

/** Which video is changed, and how it stood when whoever changes it saw it. */
export interface SeenVideo {
  readonly id: string;
  readonly revision: number;
}

/** What a change of a video does, and what the log says of it. */
export interface VideoDeed {
  readonly action: string;
  readonly change: (transaction: Transaction<Database>, video: StoredVideo) => Promise<void>;
  readonly after: (video: StoredVideo) => object;
}

/**
 * Changes a video that the person asking may see, in one transaction, held against other changes. Throws `NotFound`,
 * `Conflict` where somebody changed it meanwhile, and what the change throws.
 */
export async function changeVideo(context: DeskContext, seen: SeenVideo, deed: VideoDeed): Promise<void> {
  await requireVideo(context.database, seen.id);
  await inTransaction(context.everything, async (transaction) => {
    const video = await holdVideo(transaction, seen.id);
    if (!video) throw new NotFound('video', seen.id);
    if (video.revision !== seen.revision) throw new Conflict('video', seen.id, { yours: {}, theirs: {} });
    await deed.change(transaction, video);
    await recordChange(transaction, context, {
      ...{ action: deed.action, subject: { type: 'video', id: seen.id } },
      before: { titles: video.titles },
      after: deed.after(video),
    });
  });
}

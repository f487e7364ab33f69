import { deleteVideo } from '../store/videos.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { changeVideo, type SeenVideo } from './videos/hold-video.ts';

/** Forgets a video, with its file, wherever it was shown. Throws `Forbidden`, `NotFound` and `Conflict`. */
export async function removeVideo(context: DeskContext, seen: SeenVideo): Promise<void> {
  requirePermission(context, 'write-video');
  await changeVideo(context, seen, {
    action: 'remove-video',
    change: (transaction, video) => deleteVideo(transaction, video.id),
    after: ({ file, address }) => ({ file: file?.name, address }),
  });
}

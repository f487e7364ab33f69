import { markVideoPublished } from '../store/videos.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { requirePermission } from './permission.ts';
import { changeVideo, type SeenVideo } from './videos/hold-video.ts';
import { wordsMissing } from './videos/words-missing.ts';

/**
 * Shows a video to everybody, wherever it belongs to something that they may see. Throws `Forbidden`, `NotFound`,
 * `Conflict`, and `Invalid` for one without captions in the language that is spoken, or elsewhere without a transcript.
 */
export async function publishVideo(context: DeskContext, seen: SeenVideo): Promise<void> {
  requirePermission(context, 'publish-video');
  await changeVideo(context, seen, {
    action: 'publish-video',
    async change(transaction, video) {
      const missing = wordsMissing(video);
      if (missing.length > 0) throw new Invalid(missing);
      await markVideoPublished(transaction, video.id, video.publishedAt ?? context.now());
    },
    after: ({ titles }) => ({ titles }),
  });
}

/** Shows a video only to those who have signed in. Throws `Forbidden`, `NotFound` and `Conflict`. */
export async function hideVideo(context: DeskContext, seen: SeenVideo): Promise<void> {
  requirePermission(context, 'publish-video');
  await changeVideo(context, seen, {
    action: 'hide-video',
    change: (transaction, video) => markVideoPublished(transaction, video.id, null),
    after: ({ titles }) => ({ titles }),
  });
}

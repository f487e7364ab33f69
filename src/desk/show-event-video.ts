import { setEventVideo } from '../store/event-parts.ts';
import type { DeskContext } from './context.ts';
import { changeEventPart } from './events/hold-event.ts';
import { requirePermission } from './permission.ts';
import { requireVideo } from './videos/hold-video.ts';

/**
 * Shows a video with an event, or does so no more; whoever may not see the video does not see it there. Throws `Forbidden`
 * and `NotFound`.
 */
export async function showEventVideo(
  context: DeskContext,
  eventId: string,
  { videoId, isShown }: { readonly videoId: string; readonly isShown: boolean },
): Promise<void> {
  requirePermission(context, 'plan-event');
  const { id, titles } = await requireVideo(context.database, videoId);
  await changeEventPart(context, eventId, {
    ...{ action: isShown ? 'show-event-video' : 'remove-event-video', after: { video: id, titles } },
    change: (transaction) => setEventVideo(transaction, { eventId, videoId: id, isShown }),
  });
}

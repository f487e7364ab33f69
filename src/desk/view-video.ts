import { allVideos } from '../store/videos.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { requireVideo } from './videos/hold-video.ts';
import { presentVideo, type VideoView } from './videos/video-views.ts';

/** A video that everybody may see, or that somebody who has signed in may. Throws `NotFound`. */
export async function viewVideo({ database }: DeskContext, id: string): Promise<VideoView> {
  return presentVideo(await requireVideo(database, id));
}

/** All videos as the desk has them, the newest first. Throws `Forbidden`. */
export async function listVideos(context: DeskContext): Promise<readonly VideoView[]> {
  requirePermission(context, 'write-video');
  return (await allVideos(context.database)).map(presentVideo);
}

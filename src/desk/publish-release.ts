import { PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { countReleaseChange, dueReleases, markPublished } from '../store/releases.ts';
import { dayIn, USUAL_TIME_ZONE } from '../text/zoned-time.ts';
import type { DeskContext } from './context.ts';
import { changeRelease, type SeenRelease } from './newsroom/hold-release.ts';
import { recordReleaseChange } from './newsroom/record-release-change.ts';
import { demandReady } from './newsroom/release-readiness.ts';
import { unlessElsewhere } from './newsroom/unless-elsewhere.ts';
import { requirePermission } from './permission.ts';

/**
 * Publishes a press release now, all of it in one transaction: whoever may read pages may read it from then on. Throws
 * `Forbidden`, `NotFound`, `Conflict`, and `Invalid` where something is still missing or it is published already.
 */
export async function publishRelease(context: DeskContext, seen: SeenRelease): Promise<void> {
  requirePermission(context, 'publish-release');
  await changeRelease(context, seen, ['draft', 'scheduled'], async (transaction, release) => {
    const { id, slug, timeZone } = release;
    await demandReady(transaction, release);
    const at = context.now();
    const on = dayIn(timeZone ?? context.timeZone ?? USUAL_TIME_ZONE, at);
    await markPublished(transaction, id, { at, on, audienceId: PUBLIC_AUDIENCE });
    await countReleaseChange(transaction, id);
    await recordReleaseChange(transaction, context, { id, action: 'publish-release', after: { slug, on } });
  });
}

/**
 * Publishes every scheduled press release whose time has come; gives how many. One that somebody published or took back
 * meanwhile is left as it is.
 */
export async function publishDueReleases(context: DeskContext): Promise<number> {
  requirePermission(context, 'publish-release');
  const due = await dueReleases(context.everything, context.now());
  for (const id of due) await unlessElsewhere(() => publishRelease(context, { id }));
  return due.length;
}

import { publishedReleases, unpublishedReleases } from '../store/releases.ts';
import type { DeskContext } from './context.ts';
import { presentReleases } from './newsroom/present-releases.ts';
import type { ReleaseView } from './newsroom/release-views.ts';
import { requirePermission } from './permission.ts';

/** The press releases of the desk. */
export interface Newsroom {
  /** Not published yet: those that have a time first. */
  readonly waiting: readonly ReleaseView[];
  /** Those published last. */
  readonly published: readonly ReleaseView[];
}

const SHOWN = 20;

/** What is being written, what waits for its time, and what was published last. Throws `Forbidden`. */
export async function viewNewsroom(context: DeskContext): Promise<Newsroom> {
  requirePermission(context, 'write-release');
  const { database } = context;
  return {
    waiting: await presentReleases(database, await unpublishedReleases(database)),
    published: await presentReleases(database, await publishedReleases(database, {}, { limit: SHOWN, offset: 0 })),
  };
}

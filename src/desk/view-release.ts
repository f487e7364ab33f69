import { linksOf } from '../store/releases.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requireReleaseAt } from './newsroom/hold-release.ts';
import { presentRelations, presentReleases } from './newsroom/present-releases.ts';
import type { ReleasePageView } from './newsroom/release-views.ts';

/**
 * The published or withdrawn press release at an address, with what it leads to. Throws `NotFound`, also for one that is
 * not published yet, whoever asks: its own page is that of the desk.
 */
export async function viewRelease({ database }: DeskContext, slug: string): Promise<ReleasePageView> {
  const stored = await requireReleaseAt(database, slug);
  const [release] = await presentReleases(database, [stored]);
  if (!release || stored.publishedAt === null) throw new NotFound('release', slug);
  if (stored.state === 'withdrawn') return { ...release, ...NOTHING_LEFT };
  return { ...release, ...(await presentRelations(database, release, await linksOf(database, stored.id))) };
}

/** What everybody sees of a press release that was withdrawn, those who may see its words on the desk among them. */
const NOTHING_LEFT = {
  ...{ texts: [], files: [], corrections: [], contacts: [], topics: [] },
  ...{ releases: [], pledges: [], commitments: [], documents: {} },
} as const;

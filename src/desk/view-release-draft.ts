import { audienceById } from '../store/audiences.ts';
import { linksOf } from '../store/releases.ts';
import { allTeams, type StoredTeam } from '../store/teams.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import type { Issue } from './errors.ts';
import { requireRelease } from './newsroom/hold-release.ts';
import { presentRelations, presentReleases } from './newsroom/present-releases.ts';
import { whatIsMissing } from './newsroom/release-readiness.ts';
import type { ReleaseDeskView } from './newsroom/release-views.ts';
import { requirePermission } from './permission.ts';

/** A press release with what it still lacks. */
export type DraftView = ReleaseDeskView & {
  readonly missing: readonly Issue[];
  /** The teams that whoever writes may keep it to. */
  readonly teams: readonly StoredTeam[];
};

/** A press release as the desk shows it to those who write on it, whatever its state. Throws `Forbidden` and `NotFound`. */
export async function viewReleaseDraft(context: DeskContext, id: string): Promise<DraftView> {
  requirePermission(context, 'write-release');
  const { database, principal } = context;
  const stored = await requireRelease(database, id);
  const [release] = await presentReleases(database, [stored]);
  if (!release) throw new Error(`release ${id} is gone`);
  const links = await linksOf(database, id);
  const { teamIds } = await audienceById(database, stored.audienceId);
  const missing = whatIsMissing(release.texts, release.files);
  const teams = (await allTeams(database)).filter(
    ({ id: team }) => !isSignedIn(principal) || principal.teamIds.includes(team),
  );
  return { ...release, ...(await presentRelations(database, release, links)), links, teamIds, missing, teams };
}

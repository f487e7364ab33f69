import {
  publishedReleases,
  type ReleaseFigures,
  type ReleaseFilters,
  releaseFigures,
  type StoredRelease,
} from '../store/releases.ts';
import type { DeskContext } from './context.ts';
import { presentReleases } from './newsroom/present-releases.ts';
import type { ReleaseView } from './newsroom/release-views.ts';

/** A page of published press releases. */
export interface ReleaseList {
  /** The newest first. */
  readonly releases: readonly ReleaseView[];
  /** Whether there are more. */
  readonly hasMore: boolean;
}

/** Releases on a page. */
const RELEASES_A_PAGE = 20;

/** Published press releases, the newest first; `page` counts from 1. */
export async function listReleases(
  { database }: DeskContext,
  filters: ReleaseFilters,
  page = 1,
  limit = RELEASES_A_PAGE,
): Promise<ReleaseList> {
  const found = await publishedReleases(database, filters, { limit: limit + 1, offset: (page - 1) * limit });
  return { releases: await presentReleases(database, found.slice(0, limit)), hasMore: found.length > limit };
}

/** Most releases that are listed without pages. */
const MOST_LISTED = 10_000;

/** Every published press release without its words, the newest first. */
export function listPublished({ database }: DeskContext, filters: ReleaseFilters): Promise<readonly StoredRelease[]> {
  return publishedReleases(database, filters, { limit: MOST_LISTED, offset: 0 });
}

/** Published press releases with their words, in the order given. */
export function withWords(
  { database }: DeskContext,
  releases: readonly StoredRelease[],
): Promise<readonly ReleaseView[]> {
  return presentReleases(database, releases);
}

/** How many press releases were published in each year and about each topic. */
export function viewArchive({ database }: DeskContext): Promise<ReleaseFigures> {
  return releaseFigures(database);
}

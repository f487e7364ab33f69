import type { Kysely } from 'kysely';
import { statementsOf } from '../store/campaign-statements.ts';
import { listedCampaigns } from '../store/campaigns.ts';
import { eventsChangedLast } from '../store/events.ts';
import { allExpressions } from '../store/expressions.ts';
import { allInitiatives } from '../store/initiatives.ts';
import { publishedReleases } from '../store/releases.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { presentReleases } from './newsroom/present-releases.ts';

/** What of the register has pages of its own that anybody may find. */
export interface PublicPages {
  /** Each with its languages; the newest first. */
  readonly releases: readonly {
    readonly slug: string;
    readonly languages: readonly string[];
    readonly changed: Date;
  }[];
  readonly pledges: readonly string[];
  /** Each with its published statements, in their order. */
  readonly campaigns: readonly {
    readonly slug: string;
    readonly statements: readonly { readonly slug: string; readonly publishedAt: Date | null }[];
  }[];
  readonly events: readonly { readonly slug: string; readonly changed: Date }[];
  readonly documents: readonly { readonly id: string; readonly ingestedAt: Date }[];
}

const MOST_RELEASES = 10_000;
const MOST_EVENTS = 10_000;

/** The press releases, events, pledges, campaigns and documents that the person asking may see. */
export async function listPublicPages({ database }: DeskContext): Promise<PublicPages> {
  const stored = await publishedReleases(database, {}, { limit: MOST_RELEASES, offset: 0 });
  const releases = await presentReleases(database, stored);
  const initiatives = await allInitiatives(database);
  return {
    releases: releases.flatMap(({ slug, texts, corrections, publishedAt }) =>
      publishedAt === null
        ? []
        : [
            {
              slug,
              languages: texts.map(({ language }) => language),
              changed: corrections[0]?.correctedAt ?? publishedAt,
            },
          ],
    ),
    events: (await eventsChangedLast(database, MOST_EVENTS)).map(({ slug, changedAt: changed }) => ({ slug, changed })),
    pledges: initiatives.filter(({ kind }) => kind === 'pledge').map(({ slug }) => slug),
    campaigns: await campaignPages(database),
    documents: (await allExpressions(database)).map(({ id, ingested_at }) => ({ id, ingestedAt: ingested_at })),
  };
}

async function campaignPages(database: Kysely<Database>): Promise<PublicPages['campaigns']> {
  const campaigns = await listedCampaigns(database, { state: 'published' });
  return Promise.all(
    campaigns.map(async ({ id, slug }) => ({
      slug,
      statements: (await statementsOf(database, id)).filter(({ state }) => state === 'published'),
    })),
  );
}

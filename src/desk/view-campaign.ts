import type { Kysely } from 'kysely';
import { earlierCommitments } from '../store/accounts.ts';
import {
  findStatement,
  publishedStatements,
  type StoredStatement,
  statementAt,
  statementsOf,
} from '../store/campaign-statements.ts';
import { findCampaign, listedCampaigns, publishedCounts, type StoredCampaign } from '../store/campaigns.ts';
import type { Database } from '../store/schema.ts';
import type { CampaignView, ListedCampaign, PlacedStatement, StatementView } from './campaigns/campaign-views.ts';
import { requireCampaignAt } from './campaigns/hold-campaign.ts';
import { presentCampaign, presentStatements } from './campaigns/present-statements.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { isUuid } from './uuid.ts';

/** The campaigns that everybody may see, those that began last first. */
export async function listCampaigns(
  { database }: DeskContext,
  { initiativeId }: { readonly initiativeId?: string } = {},
): Promise<ListedCampaign[]> {
  const filter = initiativeId === undefined ? {} : { initiativeId };
  return countStatements(database, await listedCampaigns(database, { state: 'published', ...filter }));
}

/** Campaigns with how many of their statements are published. */
export async function countStatements(
  database: Kysely<Database>,
  campaigns: readonly StoredCampaign[],
): Promise<ListedCampaign[]> {
  const counts = await publishedCounts(database);
  return Promise.all(
    campaigns.map(async (campaign) => {
      const { count = 0, latest = null } = counts.get(campaign.id) ?? {};
      return { ...(await presentCampaign(database, campaign)), count, latest };
    }),
  );
}

/** A campaign as everybody sees it: what is published of its sequence, and nothing of what is to come. */
export interface CampaignPageView extends CampaignView {
  /** In their order. */
  readonly statements: readonly StatementView[];
}

/** The public page of a campaign. Throws `NotFound`, also for one that is not published, whoever asks. */
export async function viewCampaign({ database }: DeskContext, slug: string): Promise<CampaignPageView> {
  const campaign = await requireCampaignAt(database, slug);
  const published = (await statementsOf(database, campaign.id)).filter(({ state }) => state === 'published');
  return {
    ...(await presentCampaign(database, campaign)),
    statements: await presentStatements(database, published),
  };
}

/** A statement as its own page shows it, with what came before it and after it. */
export interface StatementPageView extends PlacedStatement {
  /** Its place among those that are published, from 1. */
  readonly position: number;
  readonly previous: StatementView | null;
  readonly next: StatementView | null;
}

/**
 * The published or withdrawn statement at an address. Throws `NotFound`, also for one that is not published yet, whoever
 * asks: its own page is that of the desk.
 */
export async function viewCampaignStatement(
  context: DeskContext,
  { campaign: campaignSlug, statement: slug }: { readonly campaign: string; readonly statement: string },
): Promise<StatementPageView> {
  const { database } = context;
  const { id, titles } = await requireCampaignAt(database, campaignSlug);
  const stored = await statementAt(database, id, slug);
  if (!stored || stored.publishedAt === null) throw new NotFound('campaign-statement', slug);
  const campaign = { slug: campaignSlug, titles };
  const [statement] = await presentStatements(database, [stored]);
  if (!statement) throw new NotFound('campaign-statement', slug);
  if (stored.state === 'withdrawn') return { ...statement, ...NOTHING_LEFT, campaign };
  const { statements } = await viewCampaign(context, campaignSlug);
  const place = statements.findIndex((each) => each.slug === slug);
  return {
    ...{ ...statement, campaign, position: place + 1 },
    ...{ previous: statements[place - 1] ?? null, next: statements[place + 1] ?? null },
  };
}

/** What everybody sees of a statement that was withdrawn, those who may see its words on the desk among them. */
const NOTHING_LEFT = {
  ...{ texts: [], picture: null, video: null, commitments: [], sources: [], speakerName: null, speakerOffice: null },
  ...{ previous: null, next: null, position: 0 },
} as const;

/** The published statement of this identifier, to stand on a page of another site. Throws `NotFound` for any other. */
export async function viewEmbeddedStatement({ database }: DeskContext, id: string): Promise<PlacedStatement> {
  const stored = isUuid(id) ? await findStatement(database, id) : undefined;
  if (stored?.state !== 'published') throw new NotFound('campaign-statement', id);
  const [statement] = await placeStatements(database, [stored]);
  if (!statement) throw new NotFound('campaign-statement', id);
  return statement;
}

/** The published statements of an actor, the newest first. */
export async function listStatementsOf({ database }: DeskContext, actorId: string): Promise<PlacedStatement[]> {
  return placeStatements(database, await publishedStatements(database, { actorId }));
}

/** The published statements that have to do with a commitment, also in earlier versions of its text; the newest first. */
export async function listStatementsAbout({ database }: DeskContext, id: string): Promise<PlacedStatement[]> {
  const commitmentIds = (await earlierCommitments(database, [id])).get(id) ?? [id];
  return placeStatements(database, await publishedStatements(database, { commitmentIds }));
}

async function placeStatements(
  database: Kysely<Database>,
  stored: readonly StoredStatement[],
): Promise<PlacedStatement[]> {
  const campaigns = new Map<string, StoredCampaign>();
  for (const id of new Set(stored.map(({ campaignId }) => campaignId))) {
    const campaign = await findCampaign(database, id);
    if (campaign?.state === 'published') campaigns.set(id, campaign);
  }
  return (await presentStatements(database, stored)).flatMap((statement) => {
    const campaign = campaigns.get(statement.campaignId);
    return campaign ? [{ ...statement, campaign: { slug: campaign.slug, titles: campaign.titles } }] : [];
  });
}

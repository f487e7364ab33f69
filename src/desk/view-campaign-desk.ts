import type { Kysely } from 'kysely';
import { linksOfStatements } from '../store/campaign-parts.ts';
import { statementsOf } from '../store/campaign-statements.ts';
import { listedCampaigns, type StoredCampaign } from '../store/campaigns.ts';
import { allInitiatives, type StoredInitiative } from '../store/initiatives.ts';
import { membershipsOf } from '../store/memberships.ts';
import type { Database } from '../store/schema.ts';
import { seenActors } from '../store/seen-actors.ts';
import { signaturesOf } from '../store/signatures.ts';
import { allVideos, type StoredVideo } from '../store/videos.ts';
import type { CampaignView, ListedCampaign, StatementDeskView, StatementView } from './campaigns/campaign-views.ts';
import { requireCampaign, requireStatement } from './campaigns/hold-campaign.ts';
import { presentCampaign, presentStatements } from './campaigns/present-statements.ts';
import { statementLacks } from './campaigns/statement-readiness.ts';
import type { DeskContext } from './context.ts';
import type { Issue } from './errors.ts';
import { requirePermission } from './permission.ts';
import { presentActor } from './presenters/present-actor.ts';
import { countStatements } from './view-campaign.ts';
import type { ActorRef } from './views.ts';

/** The campaigns of the desk, and the initiatives that a new one can belong to. */
export interface CampaignsDesk {
  readonly campaigns: readonly ListedCampaign[];
  readonly initiatives: readonly Pick<StoredInitiative, 'slug' | 'names'>[];
}

/** Every campaign, those that began last first. Throws `Forbidden`. */
export async function viewCampaignsDesk(context: DeskContext): Promise<CampaignsDesk> {
  requirePermission(context, 'write-campaign');
  const { database } = context;
  return {
    campaigns: await countStatements(database, await listedCampaigns(database)),
    initiatives: await allInitiatives(database),
  };
}

/** A campaign as those see it who run it: with everything that is to come. */
export interface CampaignDeskView extends CampaignView {
  /** In their order, whatever their state. */
  readonly statements: readonly StatementView[];
  /** Who can speak in it: those who signed or belong to its initiative; else everybody in the register. */
  readonly speakers: readonly ActorRef[];
  readonly initiatives: CampaignsDesk['initiatives'];
}

/** A campaign on the desk. Throws `Forbidden` and `NotFound`. */
export async function viewCampaignDesk(context: DeskContext, id: string): Promise<CampaignDeskView> {
  requirePermission(context, 'write-campaign');
  const { database } = context;
  const stored = await requireCampaign(database, id);
  return {
    ...(await presentCampaign(database, stored)),
    statements: await presentStatements(database, await statementsOf(database, id)),
    speakers: await speakersOf(database, stored),
    initiatives: await allInitiatives(database),
  };
}

/** A statement with what it still lacks, and who could speak in its place. */
export type StatementDraftView = StatementDeskView & {
  readonly missing: readonly Issue[];
  readonly speakers: readonly ActorRef[];
  /** That can be chosen, the newest first. */
  readonly videos: readonly Pick<StoredVideo, 'id' | 'titles'>[];
  readonly campaignId: string;
};

/** A statement as the desk shows it, whatever its state. Throws `Forbidden` and `NotFound`. */
export async function viewStatementDraft(context: DeskContext, id: string): Promise<StatementDraftView> {
  requirePermission(context, 'write-campaign');
  const { database } = context;
  const stored = await requireStatement(database, id);
  const campaign = await requireCampaign(database, stored.campaignId);
  const [statement] = await presentStatements(database, [stored]);
  if (!statement) throw new Error(`statement ${id} is gone`);
  const { texts, picture } = statement;
  const videos = await allVideos(database);
  const video = videos.find(({ id: each }) => each === stored.videoId) ?? null;
  return {
    ...{ ...statement, approval: stored.approval },
    campaign: { slug: campaign.slug, titles: campaign.titles },
    links: await linksOfStatements(database, [id]),
    missing: statementLacks({ statement: stored, texts, picture, video, campaignState: campaign.state }),
    videos,
    speakers: withActor(await speakersOf(database, campaign), statement.actor),
  };
}

async function speakersOf(database: Kysely<Database>, { initiativeId }: StoredCampaign): Promise<ActorRef[]> {
  const actors = (await seenActors(database)).map(presentActor);
  if (initiativeId === null) return actors;
  const signatures = await signaturesOf(database, initiativeId, ['accepted']);
  const standing = signatures.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ actorId }) => actorId);
  const members = (await membershipsOf(database, initiativeId)).filter(({ until }) => until === null);
  const ids = new Set([...standing, ...members.map(({ actor }) => actor.id)]);
  return ids.size === 0 ? actors : actors.filter(({ id }) => ids.has(id));
}

function withActor(speakers: readonly ActorRef[], actor: ActorRef): ActorRef[] {
  return [actor, ...speakers.filter(({ id }) => id !== actor.id)];
}

import { PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { countStatementChange, dueStatements, markStatementPublished } from '../store/campaign-statements.ts';
import { markVideoPublished } from '../store/videos.ts';
import { changeStatement, requireCampaign, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import { demandStatementReady } from './campaigns/statement-readiness.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { unlessElsewhere } from './newsroom/unless-elsewhere.ts';
import { requirePermission } from './permission.ts';
import { unscheduleCampaignStatement } from './schedule-campaign-statement.ts';

/**
 * Publishes a statement now, with its video, all of it in one transaction: whoever may read pages may read it from then on. Throws
 * `Forbidden`, `NotFound`, `Conflict`, and `Invalid` where something is still missing, the consent of whoever speaks among
 * it, or it is published already.
 */
export async function publishCampaignStatement(context: DeskContext, seen: Seen): Promise<void> {
  requirePermission(context, 'publish-campaign');
  await changeStatement(context, seen, ['draft', 'scheduled'], async (transaction, statement) => {
    const { id, campaignId, slug } = statement;
    const { state } = await requireCampaign(transaction, campaignId);
    const video = await demandStatementReady(transaction, statement, state);
    const at = context.now();
    await markStatementPublished(transaction, id, { at, audienceId: PUBLIC_AUDIENCE });
    if (video !== null && video.publishedAt === null) await markVideoPublished(transaction, video.id, at);
    await countStatementChange(transaction, id);
    const change = { campaignId, statementId: id, after: { slug } };
    await recordCampaignChange(transaction, context, { action: 'publish-campaign-statement', ...change });
  });
}

/**
 * Publishes every scheduled statement whose time has come; gives how many were due. One that somebody published or took
 * back meanwhile is left as it is; one that lacks something by now, such as the captions of its video, is a draft again.
 */
export async function publishDueStatements(context: DeskContext): Promise<number> {
  requirePermission(context, 'publish-campaign');
  const due = await dueStatements(context.everything, context.now());
  for (const id of due) {
    try {
      await publishCampaignStatement(context, { id });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      await unlessElsewhere(() => unscheduleCampaignStatement(context, { id }));
    }
  }
  return due.length;
}

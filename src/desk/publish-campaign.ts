import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { statementsOf } from '../store/campaign-statements.ts';
import { countCampaignChange, setCampaignState } from '../store/campaigns.ts';
import { changeCampaign, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { requirePermission } from './permission.ts';

/**
 * Lets everybody see a campaign, with those of its statements that are published. Throws `Forbidden`, `NotFound` and
 * `Conflict`.
 */
export async function publishCampaign(context: DeskContext, seen: Seen): Promise<void> {
  requirePermission(context, 'publish-campaign');
  await changeCampaign(context, seen, async (transaction, { id, slug }) => {
    await setCampaignState(transaction, id, { state: 'published', audienceId: PUBLIC_AUDIENCE });
    await countCampaignChange(transaction, id);
    await recordCampaignChange(transaction, context, { action: 'publish-campaign', campaignId: id, after: { slug } });
  });
}

/**
 * Takes a campaign off the site of which nothing was ever published or waits for its time. Throws `Forbidden`,
 * `NotFound`, `Conflict`, and `Invalid` for another one.
 */
export async function hideCampaign(context: DeskContext, seen: Seen): Promise<void> {
  requirePermission(context, 'publish-campaign');
  await changeCampaign(context, seen, async (transaction, { id, slug }) => {
    const statements = await statementsOf(transaction, id);
    if (statements.some(({ state }) => state !== 'draft')) {
      throw new Invalid([{ field: 'state', code: 'has-public-parts', details: {} }]);
    }
    await setCampaignState(transaction, id, { state: 'draft', audienceId: INTERNAL_AUDIENCE });
    await countCampaignChange(transaction, id);
    await recordCampaignChange(transaction, context, { action: 'hide-campaign', campaignId: id, after: { slug } });
  });
}

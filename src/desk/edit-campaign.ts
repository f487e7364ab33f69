import { campaignAt, countCampaignChange, updateCampaign } from '../store/campaigns.ts';
import { initiativeOf } from './campaigns/campaign-initiative.ts';
import { checkCampaign, takenSlug } from './campaigns/campaign-input.ts';
import { changeCampaign, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import type { DeskContext } from './context.ts';
import type { CampaignDraft } from './create-campaign.ts';
import { Invalid } from './errors.ts';
import { requirePermission } from './permission.ts';

/**
 * Describes a campaign anew; the address of one that is public stays. Throws `Forbidden`, `NotFound`, `Conflict` and
 * `Invalid`.
 */
export async function editCampaign(context: DeskContext, draft: CampaignDraft & Seen): Promise<void> {
  requirePermission(context, 'write-campaign');
  const { said, issues } = checkCampaign(draft);
  if (issues.length > 0) throw new Invalid(issues);
  const initiativeId = await initiativeOf(context.database, draft.initiative);
  await changeCampaign(context, draft, async (transaction, { id, slug: known, state }) => {
    const slug = state === 'published' ? known : said.slug;
    const other = await campaignAt(transaction, slug);
    if (other && other.id !== id) throw new Invalid([takenSlug(slug)]);
    await updateCampaign(transaction, id, { ...said, slug, initiativeId });
    await countCampaignChange(transaction, id);
    const after = { slug, titles: said.titles };
    await recordCampaignChange(transaction, context, { action: 'edit-campaign', campaignId: id, after });
  });
}

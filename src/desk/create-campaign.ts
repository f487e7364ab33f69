import { campaignAt, insertCampaign } from '../store/campaigns.ts';
import { inTransaction } from '../store/transaction.ts';
import { initiativeOf } from './campaigns/campaign-initiative.ts';
import { checkCampaign, type SaidOfCampaign, takenSlug } from './campaigns/campaign-input.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { authorId } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';

/** A campaign as those describe it who run it. */
export interface CampaignDraft extends SaidOfCampaign {
  /** The address of the initiative that it belongs to; null for none. */
  readonly initiative: string | null;
}

/** Begins a campaign, which those who write for the press see; gives its identifier. Throws `Forbidden` and `Invalid`. */
export async function createCampaign(context: DeskContext, draft: CampaignDraft): Promise<string> {
  requirePermission(context, 'write-campaign');
  const { said, issues } = checkCampaign(draft);
  if (issues.length > 0) throw new Invalid(issues);
  const initiativeId = await initiativeOf(context.database, draft.initiative);
  return inTransaction(context.everything, async (transaction) => {
    if (await campaignAt(transaction, said.slug)) throw new Invalid([takenSlug(said.slug)]);
    const id = await insertCampaign(transaction, { ...said, initiativeId, createdBy: authorId(context) });
    const after = { slug: said.slug, titles: said.titles };
    await recordCampaignChange(transaction, context, { action: 'create-campaign', campaignId: id, after });
    return id;
  });
}

import { orderStatements, statementsOf } from '../store/campaign-statements.ts';
import { countCampaignChange } from '../store/campaigns.ts';
import { changeCampaign, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';

/**
 * Puts a statement one place up or down in the sequence of its campaign; the first does not go up, nor the last down.
 * Throws `Forbidden`, `NotFound` and `Conflict`.
 */
export async function moveCampaignStatement(
  context: DeskContext,
  seen: Seen,
  { statementId, by }: { readonly statementId: string; readonly by: -1 | 1 },
): Promise<void> {
  requirePermission(context, 'write-campaign');
  await changeCampaign(context, seen, async (transaction, { id }) => {
    const ids = (await statementsOf(transaction, id)).map((statement) => statement.id);
    const from = ids.indexOf(statementId);
    if (from === -1) throw new NotFound('campaign-statement', statementId);
    const to = Math.min(Math.max(from + by, 0), ids.length - 1);
    await orderStatements(transaction, ids.toSpliced(from, 1).toSpliced(to, 0, statementId));
    await countCampaignChange(transaction, id);
    const change = { campaignId: id, statementId, after: { place: to + 1 } };
    await recordCampaignChange(transaction, context, { action: 'order-campaign-statements', ...change });
  });
}

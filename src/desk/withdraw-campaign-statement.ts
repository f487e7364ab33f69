import { INTERNAL_AUDIENCE } from '../store/audiences.ts';
import {
  countStatementChange,
  deleteStatement,
  isVideoShownElsewhere,
  markStatementWithdrawn,
} from '../store/campaign-statements.ts';
import type { Translations } from '../store/schema/initiatives.ts';
import { markVideoPublished } from '../store/videos.ts';
import { CAMPAIGN_LIMITS } from './campaigns/campaign-input.ts';
import { changeStatement, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { lengthIssues, writtenIn } from './newsroom/release-input.ts';
import { requirePermission } from './permission.ts';

/**
 * Withdraws a published statement: its address goes on saying that there was one, when it was withdrawn and why; its
 * words, picture and links are public no more, nor is its video unless it is shown elsewhere. Throws `Forbidden`, `NotFound`, `Conflict`, and `Invalid` without a reason
 * in a language.
 */
export async function withdrawCampaignStatement(
  context: DeskContext,
  seen: Seen,
  given: { readonly reasons: Translations },
): Promise<void> {
  requirePermission(context, 'publish-campaign');
  const reasons = writtenIn(given.reasons);
  const issues = Object.entries(reasons).flatMap(([language, reason]) =>
    lengthIssues(`reason-${language}`, reason, CAMPAIGN_LIMITS.note),
  );
  if (Object.keys(reasons).length === 0) issues.push({ field: 'reason', code: 'missing', details: {} });
  if (issues.length > 0) throw new Invalid(issues);
  await changeStatement(context, seen, ['published'], async (transaction, { id, campaignId, slug, videoId }) => {
    await markStatementWithdrawn(transaction, id, { at: context.now(), reasons, audienceId: INTERNAL_AUDIENCE });
    if (videoId !== null && !(await isVideoShownElsewhere(transaction, { id, videoId }))) {
      await markVideoPublished(transaction, videoId, null);
    }
    await countStatementChange(transaction, id);
    const change = { campaignId, statementId: id, after: { slug, reasons } };
    await recordCampaignChange(transaction, context, { action: 'withdraw-campaign-statement', ...change });
  });
}

/** Takes a draft away that was never published. Throws `Forbidden`, `NotFound`, `Conflict`, and `Invalid` for another one. */
export async function deleteCampaignStatement(context: DeskContext, seen: Seen): Promise<void> {
  requirePermission(context, 'write-campaign');
  await changeStatement(context, seen, ['draft'], async (transaction, { id, campaignId, slug }) => {
    await deleteStatement(transaction, id);
    const change = { campaignId, statementId: id, after: { slug } };
    await recordCampaignChange(transaction, context, { action: 'delete-campaign-statement', ...change });
  });
}

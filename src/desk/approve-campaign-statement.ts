import { type Approval, countStatementChange, setApproval } from '../store/campaign-statements.ts';
import { CAMPAIGN_LIMITS } from './campaigns/campaign-input.ts';
import { changeStatement, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue } from './errors.ts';
import { dayIssues } from './initiative-input.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';

/**
 * Notes who approved the words of a statement, as they stand, and on which day; it cannot be published without. Throws
 * `Forbidden`, `NotFound`, `Conflict` and `Invalid`.
 */
export async function approveCampaignStatement(context: DeskContext, seen: Seen, given: Approval): Promise<void> {
  requirePermission(context, 'write-campaign');
  const approval = { by: given.by.trim(), on: given.on, note: given.note.trim() };
  const issues: Issue[] = [
    ...plainLineIssues('approvedBy', approval.by, { limit: CAMPAIGN_LIMITS.line }),
    ...plainLineIssues('approvalNote', approval.note, { limit: CAMPAIGN_LIMITS.note, isOptional: true }),
    ...dayIssues('approvedOn', approval.on),
  ];
  if (issues.length === 0 && approval.on > context.today) {
    issues.push({ field: 'approvedOn', code: 'in-the-future', details: { value: approval.on } });
  }
  if (issues.length > 0) throw new Invalid(issues);
  await changeStatement(context, seen, ['draft'], async (transaction, { id, campaignId }) => {
    await setApproval(transaction, id, approval);
    await countStatementChange(transaction, id);
    const change = { campaignId, statementId: id, after: { approvedBy: approval.by, approvedOn: approval.on } };
    await recordCampaignChange(transaction, context, { action: 'approve-campaign-statement', ...change });
  });
}

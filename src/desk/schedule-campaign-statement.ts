import type { Kysely } from 'kysely';
import {
  countStatementChange,
  type StatementSchedule,
  type StoredStatement,
  scheduleStatementAt,
} from '../store/campaign-statements.ts';
import type { Database } from '../store/schema.ts';
import { changeStatement, requireCampaign, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import { demandStatementReady } from './campaigns/statement-readiness.ts';
import type { DeskContext } from './context.ts';
import { scheduleOf, type WallTime } from './newsroom/publication-time.ts';
import { requirePermission } from './permission.ts';

/**
 * Sets when a statement is to be published, by the rules of press releases. Throws `Forbidden`, `NotFound`, `Conflict`,
 * and `Invalid` for a time that clocks never show or that has passed, and where something is still missing.
 */
export async function scheduleCampaignStatement(context: DeskContext, seen: Seen, time: WallTime): Promise<void> {
  requirePermission(context, 'publish-campaign');
  const schedule = scheduleOf(time, context.now());
  await changeStatement(context, seen, ['draft', 'scheduled'], async (transaction, statement) => {
    const { state } = await requireCampaign(transaction, statement.campaignId);
    await demandStatementReady(transaction, statement, state);
    await setSchedule(transaction, context, statement, schedule);
  });
}

/** Takes the time of publication back: the statement is a draft again. Throws as {@link scheduleCampaignStatement} does. */
export async function unscheduleCampaignStatement(context: DeskContext, seen: Seen): Promise<void> {
  requirePermission(context, 'publish-campaign');
  await changeStatement(context, seen, ['scheduled'], (transaction, statement) =>
    setSchedule(transaction, context, statement, null),
  );
}

async function setSchedule(
  transaction: Kysely<Database>,
  context: DeskContext,
  { id, campaignId }: StoredStatement,
  schedule: StatementSchedule | null,
): Promise<void> {
  await scheduleStatementAt(transaction, id, schedule);
  await countStatementChange(transaction, id);
  const change = { campaignId, statementId: id, after: schedule ?? {} };
  await recordCampaignChange(transaction, context, { action: 'schedule-campaign-statement', ...change });
}

import type { Kysely } from 'kysely';
import { ADMINISTRATION_AUDIENCE } from '../../store/audiences.ts';
import type { Database } from '../../store/schema.ts';
import type { DeskContext } from '../context.ts';
import { recordChange } from '../record-change.ts';

/** A change of a campaign or of one of its statements. */
interface CampaignChange {
  readonly action: string;
  readonly after: object;
  readonly campaignId: string;
  /** The statement that is changed; not given where it is the campaign itself. */
  readonly statementId?: string;
}

/** Writes a change into the log, where administrators alone see what may be under embargo. */
export function recordCampaignChange(
  transaction: Kysely<Database>,
  context: DeskContext,
  { action, after, campaignId, statementId }: CampaignChange,
): Promise<void> {
  return recordChange(transaction, context, {
    ...{ action, subject: { type: 'campaign', id: campaignId } },
    after: statementId === undefined ? after : { statement: statementId, ...after },
    audienceId: ADMINISTRATION_AUDIENCE,
  });
}

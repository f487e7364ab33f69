import type { Kysely, Transaction } from 'kysely';
import { findStatement, holdStatement, type StoredStatement } from '../../store/campaign-statements.ts';
import { campaignAt, findCampaign, holdCampaign, type StoredCampaign } from '../../store/campaigns.ts';
import type { CampaignStatementState } from '../../store/schema/campaigns.ts';
import type { Database } from '../../store/schema.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskContext } from '../context.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { isUuid } from '../uuid.ts';

/** Which campaign or statement is changed, and how it stood when whoever changes it saw it. */
export interface Seen {
  readonly id: string;
  /** The revision that was seen; not asked for where it does not matter. */
  readonly revision?: number;
}

/** The campaign of this identifier, if the person asking may see it. Throws `NotFound`. */
export async function requireCampaign(database: Kysely<Database>, id: string): Promise<StoredCampaign> {
  const found = isUuid(id) ? await findCampaign(database, id) : undefined;
  if (!found) throw new NotFound('campaign', id);
  return found;
}

/** The published campaign at an address. Throws `NotFound`, also for one that is not published, whoever asks. */
export async function requireCampaignAt(database: Kysely<Database>, slug: string): Promise<StoredCampaign> {
  const found = await campaignAt(database, slug);
  if (found?.state !== 'published') throw new NotFound('campaign', slug);
  return found;
}

/** The statement of this identifier, if the person asking may see it. Throws `NotFound`. */
export async function requireStatement(database: Kysely<Database>, id: string): Promise<StoredStatement> {
  const found = isUuid(id) ? await findStatement(database, id) : undefined;
  if (!found) throw new NotFound('campaign-statement', id);
  return found;
}

/**
 * Changes a campaign that the person asking may see, in one transaction, held against other changes. Throws `NotFound`,
 * and `Conflict` where somebody changed it meanwhile.
 */
export async function changeCampaign<Result>(
  context: DeskContext,
  { id, revision }: Seen,
  change: (transaction: Transaction<Database>, campaign: StoredCampaign) => Promise<Result>,
): Promise<Result> {
  await requireCampaign(context.database, id);
  return inTransaction(context.everything, async (transaction) => {
    const campaign = await holdCampaign(transaction, id);
    if (!campaign) throw new NotFound('campaign', id);
    demandRevision('campaign', campaign, revision);
    return change(transaction, campaign);
  });
}

/**
 * Changes a statement that the person asking may see, in one transaction, held against other changes. Throws `NotFound`,
 * `Conflict` where somebody changed it meanwhile, and `Invalid` where it is not in one of `states`.
 */
export async function changeStatement<Result>(
  context: DeskContext,
  { id, revision }: Seen,
  states: readonly CampaignStatementState[],
  change: (transaction: Transaction<Database>, statement: StoredStatement) => Promise<Result>,
): Promise<Result> {
  await requireStatement(context.database, id);
  return inTransaction(context.everything, async (transaction) => {
    const statement = await holdStatement(transaction, id);
    if (!statement) throw new NotFound('campaign-statement', id);
    if (!states.includes(statement.state)) {
      throw new Invalid([{ field: 'state', code: 'wrong-state', details: { value: statement.state } }]);
    }
    demandRevision('campaign-statement', statement, revision);
    return change(transaction, statement);
  });
}

function demandRevision(what: string, stands: { readonly id: string; readonly revision: number }, seen?: number): void {
  if (seen !== undefined && seen !== stands.revision) throw new Conflict(what, stands.id, { yours: {}, theirs: {} });
}

import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** A signature that is declined as given twice, and the one that stands in its place. */
interface TwinSignatures {
  readonly twin: string;
  readonly standing: string;
}

/**
 * Hands what hangs on the signatures that two organisations gave of one initiative over to those of `to`: accounts with
 * their reports, drafts and links, and the verdicts on them. Of two accounts of one round the one that was handed in
 * counts, of two that were, that of `to`. Gives how many accounts were moved. Call it before the signatures are.
 */
export async function moveAccounts(
  transaction: Kysely<Database>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> {
  const { rows } = await sql<TwinSignatures>`select one.id as twin, other.id as standing
    from signature one join signature other using (initiative_id)
    where one.actor_id = ${from} and other.actor_id = ${to}
      and one.state = 'accepted' and one.withdrawn_on is null
      and other.state = 'accepted' and other.withdrawn_on is null`.execute(transaction);
  let moved = 0;
  for (const twins of rows) {
    await clearEmptyAccounts(transaction, twins);
    moved += await handAccountsOver(transaction, twins);
    await copyVerdicts(transaction, twins);
  }
  return moved;
}

/** Takes away what was asked of the one that stands and never answered, where the other one did answer. */
async function clearEmptyAccounts(transaction: Kysely<Database>, { twin, standing }: TwinSignatures): Promise<void> {
  const empty = sql`select mine.id from account mine join account theirs using (round_id)
    where mine.signature_id = ${standing} and theirs.signature_id = ${twin}
      and mine.submitted_at is null and theirs.submitted_at is not null`;
  for (const table of ['account_link', 'account_draft'] as const) {
    await sql`delete from ${sql.table(table)} where account_id in (${empty})`.execute(transaction);
  }
  await sql`delete from account where id in (${empty})`.execute(transaction);
}

async function handAccountsOver(transaction: Kysely<Database>, { twin, standing }: TwinSignatures): Promise<number> {
  const { numAffectedRows } = await sql`update account set signature_id = ${standing}
    where signature_id = ${twin} and not exists (
      select from account other where other.signature_id = ${standing} and other.round_id = account.round_id)`.execute(
    transaction,
  );
  return Number(numAffectedRows ?? 0);
}

/** What was said of a signature stays as it was said; it is said of the other one too, with the replies to it. */
async function copyVerdicts(transaction: Kysely<Database>, { twin, standing }: TwinSignatures): Promise<void> {
  const verdicts = await transaction
    .selectFrom('account_verdict')
    .select(['id', 'commitment_id', 'code', 'text', 'given_by', 'given_at'])
    .where('signature_id', '=', twin)
    .orderBy('id')
    .execute();
  for (const { id: before, ...verdict } of verdicts) {
    const { id } = await transaction
      .insertInto('account_verdict')
      .values({ ...verdict, signature_id: standing })
      .returning('id')
      .executeTakeFirstOrThrow();
    await sql`insert into verdict_reply (verdict_id, text, given_at)
      select ${id}, text, given_at from verdict_reply where verdict_id = ${before} order by id`.execute(transaction);
  }
}

/** Makes one organisation's statements in campaigns another's. */
export async function moveCampaignStatements(
  transaction: Kysely<Database>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await transaction.updateTable('campaign_statement').set({ actor_id: to }).where('actor_id', '=', from).execute();
}

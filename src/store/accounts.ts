import { type Kysely, sql } from 'kysely';
import type { AccountDraft } from './schema/accounts.ts';
import type { Progress } from './schema/follow-up.ts';
import type { Database } from './schema.ts';

/** What one signatory is asked in one round. */
export interface StoredAccount {
  readonly id: string;
  readonly roundId: number;
  readonly signatureId: string;
  /** In the order of the questions; empty until it is handed in. */
  readonly answers: readonly string[];
  readonly submissions: number;
  /** When it was last handed in; null where it never was. */
  readonly submittedAt: Date | null;
  readonly reminded: readonly string[];
}

/** What a signatory said of one commitment, in the account that counts. */
export interface StoredReport {
  readonly accountId: string;
  readonly commitmentId: string;
  readonly code: Progress;
  readonly done: string;
  readonly nextStep: string;
  readonly address: string | null;
  readonly evidenceId: number | null;
  /** The archive's item of the evidence. */
  readonly archiveItemId: string | null;
  /** Why nothing could be archived. */
  readonly failure: string | null;
}

/** A report as it is handed in. */
export type NewReport = Omit<StoredReport, 'accountId' | 'archiveItemId'>;

/** Asks signatories in a round, those that were not asked before; gives the identifiers by their signatures. */
export async function insertAccounts(
  database: Kysely<Database>,
  roundId: number,
  signatureIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (signatureIds.length === 0) return new Map();
  const rows = await database
    .insertInto('account')
    .values(signatureIds.map((signature_id) => ({ round_id: roundId, signature_id, submitted_at: null })))
    .onConflict((conflict) => conflict.columns(['round_id', 'signature_id']).doNothing())
    .returning(['id', 'signature_id'])
    .execute();
  return new Map(rows.map(({ id, signature_id }) => [signature_id, id]));
}

/** The accounts of rounds. */
export function accountsOfRounds(database: Kysely<Database>, roundIds: readonly number[]): Promise<StoredAccount[]> {
  if (roundIds.length === 0) return Promise.resolve([]);
  return accounts(database).where('round_id', 'in', roundIds).orderBy('id').execute();
}

/** The accounts of a signature, those of the latest round first. */
export function accountsOfSignature(database: Kysely<Database>, signatureId: string): Promise<StoredAccount[]> {
  return accounts(database).where('signature_id', '=', signatureId).orderBy('round_id', 'desc').execute();
}

/** The account of this identifier; locked against others until the transaction ends, where wanted. */
export function findAccount(
  database: Kysely<Database>,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredAccount | undefined> {
  return accounts(database)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** What was said in accounts when they were last handed in. */
export function reportsOf(database: Kysely<Database>, accountIds: readonly string[]): Promise<StoredReport[]> {
  if (accountIds.length === 0) return Promise.resolve([]);
  return database
    .selectFrom('account_report')
    .innerJoin('account', (join) =>
      join.onRef('account.id', '=', 'account_id').onRef('account.submissions', '=', 'submission'),
    )
    .leftJoin('evidence', 'evidence.id', 'evidence_id')
    .select(['account_id as accountId', 'account_report.commitment_id as commitmentId', 'code', 'done'])
    .select(['next_step as nextStep', 'address', 'evidence_id as evidenceId', 'failure'])
    .select('archive_item_id as archiveItemId')
    .where('account_id', 'in', accountIds)
    .execute();
}

/** Hands an account in, again where it was before, and forgets its draft. */
export async function submit(
  database: Kysely<Database>,
  { id, submissions }: Pick<StoredAccount, 'id' | 'submissions'>,
  given: { readonly reports: readonly NewReport[]; readonly answers: readonly string[]; readonly at: Date },
): Promise<void> {
  const submission = submissions + 1;
  await database
    .updateTable('account')
    .set({ submissions: submission, submitted_at: given.at, answers: JSON.stringify(given.answers) })
    .where('id', '=', id)
    .execute();
  const rows = given.reports.map(({ commitmentId, code, done, nextStep, address, evidenceId, failure }) => ({
    ...{ account_id: id, submission, commitment_id: commitmentId, code, done, next_step: nextStep },
    ...{ address, evidence_id: evidenceId, failure, given_at: given.at },
  }));
  if (rows.length > 0) await database.insertInto('account_report').values(rows).execute();
  await database.deleteFrom('account_draft').where('account_id', '=', id).execute();
}

/** An account that is being written, and how often it was saved. */
export interface StoredDraft {
  readonly content: AccountDraft;
  readonly revision: number;
  readonly savedAt: Date;
}

/** What was saved of an account that is not handed in. */
export function draftOf(database: Kysely<Database>, accountId: string): Promise<StoredDraft | undefined> {
  return database
    .selectFrom('account_draft')
    .select(['content', 'revision', 'saved_at as savedAt'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Saves a draft over the revision that was seen, 0 for none. Gives whether it was still that one. */
export async function saveDraft(
  database: Kysely<Database>,
  accountId: string,
  { content, seen, at }: { readonly content: AccountDraft; readonly seen: number; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into account_draft (account_id, content, revision, saved_at)
      select ${accountId}, ${JSON.stringify(content)}::jsonb, 1, ${at} where ${seen}::integer = 0
        or exists (select from account_draft where account_id = ${accountId})
    on conflict (account_id) do update set content = excluded.content, saved_at = excluded.saved_at,
      revision = account_draft.revision + 1
      where account_draft.revision = ${seen}::integer
    returning revision`.execute(database);
  return rows.length > 0;
}

/** Notes which reminders an account has had. */
export async function markReminded(
  database: Kysely<Database>,
  accountId: string,
  reminded: readonly string[],
): Promise<void> {
  await database.updateTable('account').set({ reminded }).where('id', '=', accountId).execute();
}

/** Which commitments each of these continues, from versions before: itself first. */
export async function earlierCommitments(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ of: string; sources: string[] }>`
    with recursive line as (
      select id as of, id as source, 0 as depth from unnest(${[...ids]}::text[]) as id
      union all
      select line.of, before_id, depth + 1 from line join lineage on after_id = line.source
    ) select of, array_agg(source order by depth) as sources from line group by of`.execute(database);
  return new Map(rows.map(({ of, sources }) => [of, sources]));
}

function accounts(database: Kysely<Database>) {
  return database
    .selectFrom('account')
    .select(['id', 'round_id as roundId', 'signature_id as signatureId', 'answers', 'submissions'])
    .select(['submitted_at as submittedAt', 'reminded']);
}

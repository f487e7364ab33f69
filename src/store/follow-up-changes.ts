import { type Kysely, sql } from 'kysely';
import { ACCOUNTS, type Account } from './follow-up.ts';
import { isOneOf } from './one-of.ts';
import type { MilestoneState, Progress } from './schema/follow-up.ts';
import type { Database } from './schema.ts';

/** What is kept of everything that is said of a commitment. */
export interface NewSaid {
  readonly commitmentId: string;
  /** ISO date from which on it holds. */
  readonly asOf: string;
  readonly text: string;
  /** Null for the operator. */
  readonly givenBy: string | null;
}

/** An entry of an account, before it is there. */
export interface NewStatement extends NewSaid {
  readonly ordinal: number;
  readonly code: string;
  readonly evidence: readonly number[];
  readonly corrects: number | null;
  /** What the commitments that one progress update answers have in common; progress alone has it. */
  readonly updateId?: string;
}

/** A change of owner, before it is there. */
export interface NewAssignment extends NewSaid {
  readonly ordinal: number;
  readonly teamId: number | null;
  readonly personId: string | null;
}

/** A step of the plan after a change, before it is there. */
export interface NewMilestone extends NewSaid {
  readonly number: number;
  readonly revision: number;
  readonly title: string;
  readonly dueOn: string;
  readonly state: MilestoneState;
}

/** Progress as a contributor would report it, before it is there. */
export interface NewProgressDraft extends NewSaid {
  readonly code: Progress;
  readonly evidence: readonly number[];
}

/** Commitments with who may see them. */
export interface CommitmentAudience {
  readonly id: string;
  readonly audienceId: number;
}

/**
 * The commitments of `ids` that may be seen, held against other changes until the transaction ends, always in the same
 * order, so that two who hold several cannot wait for each other.
 */
export async function holdCommitments(
  transaction: Kysely<Database>,
  ids: readonly string[],
): Promise<CommitmentAudience[]> {
  const { rows } = await sql<CommitmentAudience>`select id, audience_id as "audienceId" from commitment
    where id = any(${[...ids]}::text[]) order by id for no key update`.execute(transaction);
  return rows;
}

/** The ordinal of the newest entry of each commitment in an account, by commitment; none where it has none of its own. */
export async function newestOrdinals(
  database: Kysely<Database>,
  account: Account | 'assignment',
  commitmentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const table = account === 'assignment' ? account : ACCOUNTS[account];
  const { rows } = await sql<{ id: string; newest: number }>`
    select commitment_id as id, max(ordinal) as newest from ${sql.table(table)}
    where commitment_id = any(${[...commitmentIds]}::text[]) group by commitment_id`.execute(database);
  return new Map(rows.map(({ id, newest }) => [id, newest]));
}

/** Adds an entry to an account. */
export async function insertStatement(
  database: Kysely<Database>,
  account: Account,
  { code, evidence, corrects, ordinal, updateId, ...said }: NewStatement,
): Promise<void> {
  const row = { ...saidRow(said), ordinal, code, evidence: [...evidence], corrects };
  const own = account === 'progress' ? { ...row, update_id: updateId } : row;
  await sql`insert into ${sql.table(ACCOUNTS[account])} (${sql.join(Object.keys(own).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(own))})`.execute(database);
}

/** Adds changes of owner. */
export async function insertAssignments(database: Kysely<Database>, assignments: readonly NewAssignment[]) {
  if (assignments.length === 0) return;
  const rows = assignments.map(({ ordinal, teamId, personId, ...said }) => ({
    ...saidRow(said),
    ...{ ordinal, team_id: teamId, person_id: personId },
  }));
  await database.insertInto('assignment').values(rows).execute();
}

/** Adds steps of a plan, or what became of them. */
export async function insertMilestones(database: Kysely<Database>, milestones: readonly NewMilestone[]) {
  if (milestones.length === 0) return;
  const rows = milestones.map(({ number, revision, title, dueOn, state, ...said }) => ({
    ...saidRow(said),
    ...{ number, revision, title, due_on: dueOn, state },
  }));
  await database.insertInto('milestone').values(rows).execute();
}

/** The number of the last milestone of each commitment, by commitment; none where it has none of its own. */
export async function newestMilestones(database: Kysely<Database>, commitmentIds: readonly string[]) {
  const rows = await database
    .selectFrom('milestone')
    .select((select) => ['commitment_id', select.fn.max('number').as('newest')])
    .where(isOneOf('commitment_id', commitmentIds))
    .groupBy('commitment_id')
    .execute();
  return new Map(rows.map(({ commitment_id, newest }) => [commitment_id, newest]));
}

/** Adds a draft and gives its number. */
export async function insertProgressDraft(
  database: Kysely<Database>,
  { code, evidence, ...said }: NewProgressDraft,
): Promise<number> {
  const { id } = await database
    .insertInto('progress_draft')
    .values({ ...saidRow(said), code, evidence: [...evidence], settled_at: null, settled_as: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Settles an open draft; false where it is settled already, or there is none. */
export async function settleProgressDraft(
  database: Kysely<Database>,
  { id, commitmentId }: { readonly id: number; readonly commitmentId: string },
  settledAs: 'adopted' | 'set-aside',
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('progress_draft')
    .set({ settled_as: settledAs, settled_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('commitment_id', '=', commitmentId)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function saidRow({ commitmentId, asOf, text, givenBy }: NewSaid) {
  return { commitment_id: commitmentId, as_of: asOf, text, given_by: givenBy };
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type CommitmentLines, linesOf, lineTable } from './commitment-lines.ts';
import type { Acceptance, MilestoneState, Progress, Verdict } from './schema/follow-up.ts';
import type { Database } from './schema.ts';

/** Somebody with an account, as statements name them. */
export interface Author {
  readonly id: string;
  readonly name: string;
}

/** What is kept of everything that is said of a commitment. */
export interface Said {
  /** The commitment that it was said of: the one asked for, or an earlier version of it. */
  readonly commitmentId: string;
  /** ISO date from which on it holds. */
  readonly asOf: string;
  readonly text: string;
  /** Null for the operator. */
  readonly givenBy: Author | null;
  /** When it was written down. */
  readonly givenAt: Date;
}

/** One entry of one of the three accounts of a commitment. */
export interface Statement<Code extends string> extends Said {
  /** 1 for the first of its commitment. */
  readonly ordinal: number;
  readonly code: Code;
  /** Identifiers of pieces of evidence. */
  readonly evidence: readonly number[];
  /** The entry of the same commitment that it puts right. */
  readonly corrects: number | null;
}

/** What the bearer says has become of a commitment. */
export interface ProgressStatement extends Statement<Progress> {
  /** The same for every commitment that one update answers. */
  readonly updateId: string;
}

/** Who looks after a commitment; neither means nobody any more. */
export interface Assignment extends Said {
  readonly ordinal: number;
  readonly team: { readonly id: number; readonly name: string } | null;
  readonly person: Author | null;
}

/** A step of the plan. */
export interface Milestone extends Said {
  /** 1 for the first of its commitment. */
  readonly number: number;
  /** How often it was changed, 1 when it was new. */
  readonly revision: number;
  readonly title: string;
  /** ISO date. */
  readonly dueOn: string;
  readonly state: MilestoneState;
}

/** Where a commitment stands on a day. Null for an account in which nothing was said by then. */
export interface Status {
  readonly assignment: Assignment | null;
  readonly acceptance: Statement<Acceptance> | null;
  readonly progress: ProgressStatement | null;
  readonly verdict: Statement<Verdict> | null;
  /** By their day; those that were dropped too. */
  readonly milestones: readonly Milestone[];
}

/** The accounts of a commitment and the tables that keep them. */
export const ACCOUNTS = { acceptance: 'acceptance', progress: 'progress_report', verdict: 'verdict' } as const;

/** One of {@link ACCOUNTS}. */
export type Account = keyof typeof ACCOUNTS;

/**
 * Where each commitment stands on the day `asOf` (ISO date), by what is said to hold on that day, whenever it was
 * written down; with `knownBefore`, by what was written down before that instant. What was said of earlier versions of
 * the same commitment counts for it too; what a later entry puts right counts no more. Every commitment that is asked
 * for has an entry, an empty one where nothing was said or nothing may be seen.
 */
export async function statusesAsOf(
  database: Kysely<Database>,
  commitmentIds: readonly string[],
  asOf: string,
  knownBefore: Date | null = null,
): Promise<ReadonlyMap<string, Status>> {
  const ids = [...new Set(commitmentIds)];
  if (ids.length === 0) return new Map();
  const known = await statusesAlong(database, await linesOf(database, ids), asOf, knownBefore);
  return new Map(ids.map((id) => [id, known.get(id) ?? NOTHING_SAID]));
}

const NOTHING_SAID: Status = { assignment: null, acceptance: null, progress: null, verdict: null, milestones: [] };

/** The same of commitments whose lines are known. */
export async function statusesAlong(
  database: Kysely<Database>,
  lines: CommitmentLines,
  asOf: string,
  knownBefore: Date | null = null,
): Promise<ReadonlyMap<string, Status>> {
  const moment = { lines, asOf, knownBefore };
  const assignments = await newestAssignments(database, moment);
  const acceptances = await newestStatements<Statement<Acceptance>>(database, 'acceptance', moment);
  const progress = await newestStatements<ProgressStatement>(database, 'progress', moment);
  const verdicts = await newestStatements<Statement<Verdict>>(database, 'verdict', moment);
  const milestones = Map.groupBy(await milestonesAt(database, moment), ({ of }) => of);
  return new Map(
    lines.commitments.map((id) => [
      id,
      {
        assignment: assignments.get(id) ?? null,
        acceptance: acceptances.get(id) ?? null,
        progress: progress.get(id) ?? null,
        verdict: verdicts.get(id) ?? null,
        milestones: (milestones.get(id) ?? []).map(({ of, ...milestone }) => milestone),
      },
    ]),
  );
}

/** Everything that was said in one account of a commitment and its earlier versions, the newest first, corrected entries too. */
export async function statementsOf<Kind extends Account>(
  database: Kysely<Database>,
  account: Kind,
  commitmentId: string,
): Promise<AccountStatements[Kind][]> {
  return statementsAlong(database, account, await linesOf(database, [commitmentId]));
}

/** The same of a commitment whose line is known. */
export async function statementsAlong<Kind extends Account>(
  database: Kysely<Database>,
  account: Kind,
  line: CommitmentLines,
): Promise<AccountStatements[Kind][]> {
  const { rows } = await sql<AccountStatements[Kind]>`
    select ${statementColumns(account)}
    from ${lineTable(line)} join ${sql.table(ACCOUNTS[account])} said on said.commitment_id = source_id
    left join person on person.id = given_by
    order by as_of desc, depth, ordinal desc`.execute(database);
  return rows;
}

/** Who looks after each commitment on a day, by its identifier; those without an entry were never given to anybody. */
export async function assignmentsAlong(
  database: Kysely<Database>,
  lines: CommitmentLines,
  asOf: string,
): Promise<ReadonlyMap<string, Assignment>> {
  return newestAssignments(database, { lines, asOf, knownBefore: null });
}

/** What the entries of each account are. */
export interface AccountStatements {
  readonly acceptance: Statement<Acceptance>;
  readonly progress: ProgressStatement;
  readonly verdict: Statement<Verdict>;
}

interface Moment {
  readonly lines: CommitmentLines;
  readonly asOf: string;
  readonly knownBefore: Date | null;
}

/** Of = the commitment asked for. */
type Of<Value> = Value & { readonly of: string };

/** That an entry holds on the day, was known by then, and is for the eyes of all who see the commitment itself. */
function counts({ asOf, knownBefore }: Moment): RawBuilder<boolean> {
  return sql<boolean>`said.as_of <= ${asOf}::date and said.audience_id in (1, line.audience_id)
    and ${isKnown(sql`said`, knownBefore)}`;
}

function isKnown(row: RawBuilder<unknown>, knownBefore: Date | null): RawBuilder<boolean> {
  return knownBefore === null ? sql<boolean>`true` : sql<boolean>`${row}.given_at < ${knownBefore}`;
}

const SAID = sql`said.commitment_id as "commitmentId", to_char(said.as_of, 'YYYY-MM-DD') as "asOf", said.text,
  said.given_at as "givenAt", case when person.id is null then null
    else jsonb_build_object('id', person.id, 'name', person.name) end as "givenBy"`;

function statementColumns(account: Account): RawBuilder<unknown> {
  const update = account === 'progress' ? sql`, said.update_id as "updateId"` : sql``;
  return sql`${SAID}, said.ordinal, said.code, said.evidence, said.corrects${update}`;
}

async function newestStatements<Found extends Statement<string>>(
  database: Kysely<Database>,
  account: Account,
  moment: Moment,
): Promise<Map<string, Found>> {
  const table = sql.table(ACCOUNTS[account]);
  const { rows } = await sql<Of<Found>>`
    select distinct on (line.commitment_id) line.commitment_id as of, ${statementColumns(account)}
    from ${lineTable(moment.lines)} join ${table} said on said.commitment_id = source_id
    left join person on person.id = said.given_by
    where ${counts(moment)} and not exists (
      select from ${table} other where other.commitment_id = said.commitment_id and other.corrects = said.ordinal
        and ${isKnown(sql`other`, moment.knownBefore)})
    order by line.commitment_id, said.as_of desc, depth, said.ordinal desc`.execute(database);
  return byCommitment(rows);
}

async function newestAssignments(database: Kysely<Database>, moment: Moment): Promise<Map<string, Assignment>> {
  const { rows } = await sql<Of<Assignment>>`
    select distinct on (line.commitment_id) line.commitment_id as of, ${SAID}, said.ordinal,
      case when team.id is null then null else jsonb_build_object('id', team.id, 'name', team.name) end as team,
      case when owner.id is null then null else jsonb_build_object('id', owner.id, 'name', owner.name) end as person
    from ${lineTable(moment.lines)} join assignment said on said.commitment_id = source_id
    left join person on person.id = said.given_by
    left join team on team.id = said.team_id
    left join person owner on owner.id = said.person_id
    where ${counts(moment)}
    order by line.commitment_id, said.as_of desc, depth, said.ordinal desc`.execute(database);
  return byCommitment(rows);
}

async function milestonesAt(database: Kysely<Database>, moment: Moment): Promise<Of<Milestone>[]> {
  const { rows } = await sql<Of<Milestone>>`
    with step as (
      select distinct on (line.commitment_id, said.commitment_id, said.number) line.commitment_id as of, ${SAID},
        said.number, said.revision, said.title, to_char(said.due_on, 'YYYY-MM-DD') as "dueOn", said.state
      from ${lineTable(moment.lines)} join milestone said on said.commitment_id = source_id
      left join person on person.id = said.given_by
      where ${counts(moment)}
      order by line.commitment_id, said.commitment_id, said.number, said.as_of desc, said.revision desc
    ) select * from step order by "dueOn", "commitmentId", number`.execute(database);
  return rows;
}

function byCommitment<Found>(rows: readonly Of<Found>[]): Map<string, Found> {
  return new Map(rows.map(({ of, ...found }) => [of, found as Found]));
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import { IN_REGISTER } from './newest.ts';
import { NONE } from './register-filters.ts';
import { registerIndex } from './register-index/follow-register.ts';
import { dayNumber, indexDay, type RegisterIndex } from './register-index/register-index.ts';
import { rowsWhere } from './register-index/rows-where.ts';
import { bindingRows, type Sight } from './register-index/sight.ts';
import { firstRows, keyOf } from './register-order.ts';
import type { Progress } from './schema/follow-up.ts';
import type { Database } from './schema.ts';

/** Whose commitments: a person's and their teams', or everybody's. */
export type Whose = { readonly personId: string; readonly teamIds: readonly number[] } | 'everybody';

/** A commitment that somebody looks after, and where it stands. */
export interface OwnedCommitment {
  readonly id: string;
  readonly teamName: string | null;
  readonly personName: string | null;
  readonly progress: Progress;
  /** ISO date of the newest progress; null where none was reported. */
  readonly progressOn: string | null;
  /** ISO date since which this owner looks after it. */
  readonly since: string;
}

/** A page of owned commitments, and how many there are in all. */
export interface OwnedPage {
  readonly total: number;
  readonly rows: readonly OwnedCommitment[];
}

/** Which of the owned commitments are wanted. */
export type OwnedList =
  | { readonly list: 'due'; readonly from: string | null; readonly before: string }
  | { readonly list: 'silent'; readonly since: string }
  | { readonly list: 'all' };

/** The commitments that `whose` look after and that are neither delivered nor given up, by deadline and then by document. */
export async function ownedCommitments(
  sight: Sight,
  whose: Whose,
  wanted: OwnedList,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<OwnedPage> {
  const index = await registerIndex(sight.everything);
  const owned = rowsWhere(ownedRows(index, sight, whose), isWanted(index, wanted));
  const stretch = { limit: offset + limit, from: null, isBackward: false };
  const soonest = firstRows({ index, rows: owned }, keyOf(index, 'deadline'), stretch).slice(offset);
  const ids = soonest.map((row) => index.idOf(row));
  const { rows } = await sql<OwnedCommitment>`
    select commitment.id, team.name as "teamName", person.name as "personName",
      coalesce(progress, 'not-reported') as progress, to_char(progress_on, 'YYYY-MM-DD') as "progressOn",
      to_char(since, 'YYYY-MM-DD') as since
    from ownership join commitment on commitment.id = ownership.commitment_id
    left join standing on standing.commitment_id = commitment.id
    left join team on team.id = team_id
    left join person on person.id = person_id
    where ${IN_REGISTER} and commitment.id = any(${ids}::text[])
    order by due_order, expression_id, ordinal`.execute(sight.database);
  return { total: owned.length, rows };
}

/** What binds somebody, is looked after by `whose`, and is not over. */
function ownedRows(index: RegisterIndex, sight: Sight, whose: Whose): Int32Array {
  const { owner, progress } = index.columns;
  const owners =
    whose === 'everybody'
      ? owner.havingWhere((value) => value !== NONE.owner)
      : owner.havingOneOf([`person-${whose.personId}`, ...whose.teamIds.map((id) => `team-${id}`)]);
  const over = progress.havingOneOf(['delivered', 'discontinued']);
  const owned = owner.narrow(bindingRows(index, sight), owners);
  return rowsWhere(owned, (row) => progress.countOf(row, over) === 0);
}

function isOf(whose: Whose): RawBuilder<boolean> {
  if (whose === 'everybody') return sql<boolean>`true`;
  return sql<boolean>`(person_id = ${whose.personId} or team_id = any(${[...whose.teamIds]}::integer[]))`;
}

function isWanted(index: RegisterIndex, wanted: OwnedList): (row: number) => boolean {
  if (wanted.list === 'all') return () => true;
  if (wanted.list === 'silent') {
    const since = dayNumber(wanted.since);
    return (row) => index.lastWordOf(row) <= since;
  }
  const from = wanted.from === null ? 1 : indexDay(wanted.from);
  const before = indexDay(wanted.before);
  return (row) => index.dueOf(row) >= from && index.dueOf(row) < before;
}

/** A step of a plan that is neither done nor dropped. */
export interface OpenMilestone {
  readonly commitmentId: string;
  /** The version of the commitment whose plan it stands in, and its number there. */
  readonly planId: string;
  readonly number: number;
  readonly title: string;
  readonly dueOn: string;
}

/** Steps that are planned, due before a day and not changed since. */
const openSteps = (before: string): RawBuilder<unknown> => sql`
  select commitment_id as id, commitment_id as source_id, number, title, due_on
  from milestone own where state = 'planned' and due_on < ${before}::date and not exists (
    select from milestone later where later.commitment_id = own.commitment_id and later.number = own.number
      and later.revision > own.revision)`;

/** The next of `steps` that stand in the plans of what `whose` look after. */
function nextOwned(steps: RawBuilder<unknown>, whose: Whose, limit: number): RawBuilder<unknown> {
  return sql`select step.*
    from ${steps} step join ownership on ownership.commitment_id = step.id join commitment on commitment.id = step.id
    where ${isOf(whose)} and ${IN_REGISTER}
    order by step.due_on, step.id, number limit ${limit}`;
}

/** The open steps, due before a day, in the plans of what `whose` look after, the next first. */
export async function openMilestones(
  database: Kysely<Database>,
  whose: Whose,
  before: string,
  limit: number,
): Promise<OpenMilestone[]> {
  // Steps are gone through by their day until there are enough; only those that a newer version took over are followed on.
  const { rows } = await sql<OpenMilestone>`
    with recursive carried as (
      select after_id as id, source_id, number, title, due_on
      from (${openSteps(before)}) own join lineage on before_id = own.id
      union all
      select after_id, source_id, number, title, due_on from carried join lineage on before_id = carried.id
    )
    select id as "commitmentId", source_id as "planId", number, title, to_char(due_on, 'YYYY-MM-DD') as "dueOn"
    from ((${nextOwned(sql`(${openSteps(before)})`, whose, limit)})
      union all (${nextOwned(sql`carried`, whose, limit)})) soonest
    order by due_on, id, number limit ${limit}`.execute(database);
  return rows;
}

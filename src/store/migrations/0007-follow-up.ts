import { type Kysely, type RawBuilder, sql } from 'kysely';
import { followAudience, hideFromVisitors, protectTable, secure } from './protection.ts';

/** Who said so, when it was written down, and from which day on it holds. A commitment that was read anew keeps it. */
const given = sql`commitment_id text not null references commitment deferrable initially deferred,
  as_of date not null,
  text text not null default '',
  given_by text references person,
  given_at timestamptz not null default clock_timestamp()`;

const statement = (table: string, codes: string, more: RawBuilder<unknown> = sql``) => sql`
  create table ${sql.ref(table)} (
    ${given},
    ordinal integer not null,
    code text not null check (code in (${sql.raw(codes)})),
    evidence integer[] not null default '{}',
    corrects integer,
    ${more}
    primary key (commitment_id, ordinal),
    foreign key (commitment_id, corrects) references ${sql.ref(table)},
    unique (commitment_id, corrects),
    check (corrects < ordinal)
  )`;

const PROGRESSES = `'not-reported', 'not-started', 'under-way', 'delivered', 'discontinued'`;

const tables = [
  statement('acceptance', `'not-answered', 'accepted', 'noted', 'rejected'`),
  statement('progress_report', PROGRESSES, sql`update_id uuid not null,`),
  sql`create index progress_report_update on progress_report (update_id)`,
  statement('verdict', `'not-assessed', 'no-evidence', 'not-started', 'limited', 'substantial', 'complete'`),
  sql`create table assignment (
    ${given},
    ordinal integer not null,
    team_id integer references team,
    person_id text references person,
    primary key (commitment_id, ordinal)
  )`,
  sql`create table milestone (
    ${given},
    number integer not null,
    revision integer not null,
    title text not null,
    due_on date not null,
    state text not null check (state in ('planned', 'done', 'dropped')),
    primary key (commitment_id, number, revision)
  )`,
  sql`create table progress_draft (
    id integer generated always as identity primary key,
    ${given},
    code text not null check (code in (${sql.raw(PROGRESSES)})),
    evidence integer[] not null default '{}',
    settled_at timestamptz,
    settled_as text check (settled_as in ('adopted', 'set-aside')),
    check ((settled_at is null) = (settled_as is null))
  )`,
  sql`create index progress_draft_open on progress_draft (commitment_id) where settled_at is null`,
  sql`create table comment (
    id integer generated always as identity primary key,
    commitment_id text not null references commitment deferrable initially deferred,
    text text not null,
    given_by text references person,
    given_at timestamptz not null default clock_timestamp()
  )`,
  sql`create index comment_commitment on comment (commitment_id, id)`,
  sql`create table comment_mention (
    comment_id integer not null references comment,
    person_id text not null references person,
    seen_at timestamptz,
    primary key (comment_id, person_id)
  )`,
  sql`create index comment_mention_unseen on comment_mention (person_id, comment_id) where seen_at is null`,
  sql`create table saved_view (
    id integer generated always as identity primary key,
    person_id text not null references person,
    team_id integer references team,
    name text not null,
    query text not null,
    revision integer not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    unique (person_id, name)
  )`,
  sql`create table standing (
    commitment_id text primary key references commitment on delete cascade,
    acceptance text not null,
    progress text not null,
    progress_on date,
    verdict text not null
  )`,
  sql`create table ownership (
    commitment_id text primary key references commitment on delete cascade,
    team_id integer,
    person_id text,
    since date not null
  )`,
  sql`create index ownership_person on ownership (person_id)`,
  sql`create index ownership_team on ownership (team_id)`,
];

/** What may only be added to; who may see a row changes with its document. */
const APPENDED = {
  acceptance: 'ordinal, code, evidence, corrects',
  progress_report: 'ordinal, code, evidence, corrects, update_id',
  verdict: 'ordinal, code, evidence, corrects',
  assignment: 'ordinal, team_id, person_id',
  milestone: 'number, revision, title, due_on, state',
} as const;

const keepsRows = (table: string, columns: string) => [
  sql`create trigger stays before delete or truncate on ${sql.ref(table)}
    for each statement execute function servanda_refuse_change()`,
  sql`create trigger stays_as_it_is
    before update of commitment_id, as_of, text, given_by, given_at, ${sql.raw(columns)} on ${sql.ref(table)}
    for each statement execute function servanda_refuse_change()`,
];

/**
 * The newest row that counts for a commitment: of its own and of those that it continues, but for what another row
 * puts right and what only others may see.
 */
const newest = (table: string, columns: string, isCorrectable = true) => sql`
  select ${sql.raw(columns)} from ${sql.ref(table)} own join servanda_line(affected.id) on own.commitment_id = source_id
  where own.audience_id in (1, affected.audience_id) ${
    isCorrectable
      ? sql`and not exists (select from ${sql.ref(table)} other
        where other.commitment_id = own.commitment_id and other.corrects = own.ordinal)`
      : sql``
  } order by as_of desc, depth, ordinal desc limit 1`;

const standings = [
  sql`create function servanda_line(id text) returns table (source_id text, depth integer) language sql stable as $$
    with recursive line as (
      select id as source_id, 0 as depth
      union all
      select before_id, line.depth + 1 from lineage join line on after_id = line.source_id
    ) select source_id, depth from line $$`,
  // What is worked out is the same whoever's change led to it, so it is worked out from everything.
  sql`create function servanda_restate(changed text) returns void language plpgsql as $$
    declare
      affected record;
      before text := coalesce(current_setting('servanda.everything', true), '');
    begin
      perform set_config('servanda.everything', 'on', true);
      for affected in
        with recursive later as (
          select changed as id
          union all
          select after_id from lineage join later on before_id = later.id
        ) select commitment.id, commitment.audience_id from later join commitment using (id)
          for no key update of commitment
      loop
        delete from standing where commitment_id = affected.id;
        insert into standing (commitment_id, acceptance, verdict, progress, progress_on)
          select affected.id, coalesce((${newest('acceptance', 'code')}), 'not-answered'),
            coalesce((${newest('verdict', 'code')}), 'not-assessed'), coalesce(reported.code, 'not-reported'), as_of
          from (select) one left join lateral (${newest('progress_report', 'code, as_of')}) reported on true;
        delete from ownership where commitment_id = affected.id;
        insert into ownership (commitment_id, team_id, person_id, since)
          select affected.id, team_id, person_id, as_of
          from (${newest('assignment', 'team_id, person_id, as_of', false)}) owner
          where team_id is not null or person_id is not null;
      end loop;
      perform set_config('servanda.everything', before, true);
    end $$`,
  sql`create function servanda_follow_commitment() returns trigger language plpgsql as $$
    begin perform servanda_restate(new.commitment_id); return null; end $$`,
  sql`create function servanda_follow_lineage() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'DELETE' then perform servanda_restate(new.after_id); end if;
      if tg_op <> 'INSERT' then perform servanda_restate(old.after_id); end if;
      return null;
    end $$`,
  // A commitment that was taken out and put in again has what was said of it.
  sql`create function servanda_follow_again() returns trigger language plpgsql as $$
    begin
      perform servanda_restate(id) from added
        where id in (
          select commitment_id from assignment union all select commitment_id from acceptance
          union all select commitment_id from progress_report union all select commitment_id from verdict);
      return null;
    end $$`,
  ...['acceptance', 'progress_report', 'verdict', 'assignment'].map(
    (table) => sql`create trigger restates after insert or update of audience_id on ${sql.ref(table)}
      for each row execute function servanda_follow_commitment()`,
  ),
  sql`create trigger restates after insert or update or delete on lineage
    for each row execute function servanda_follow_lineage()`,
  sql`create trigger restates after insert on commitment referencing new table as added
    for each statement execute function servanda_follow_again()`,
];

/** What everybody sees who sees the commitment, and what only those see of them who have signed in. */
const ACCOUNTS = ['acceptance', 'progress_report', 'verdict', 'standing'];
const INTERNAL = ['assignment', 'ownership', 'milestone', 'progress_draft', 'comment'];

/** Owners, plans, statements and comments, and where each commitment stands by them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const run = async (statements: readonly RawBuilder<unknown>[]) => {
    for (const one of statements) await one.execute(database);
  };
  await run(tables);
  for (const table of ACCOUNTS) await protectTable(database, { table, parent: 'commitment', key: 'commitment_id' });
  for (const table of INTERNAL) {
    await followAudience(database, { table, parent: 'commitment', key: 'commitment_id' });
    await hideFromVisitors(database, table);
  }
  await followAudience(database, { table: 'comment_mention', parent: 'comment', key: 'comment_id' });
  await hideFromVisitors(database, 'comment_mention');
  await secure(
    database,
    'saved_view',
    sql`(select servanda_sees_everything()) or person_id = (select servanda_person())
      or team_id in (select team_id from team_member where team_member.person_id = (select servanda_person()))`,
  );
  for (const [table, columns] of Object.entries(APPENDED)) await run(keepsRows(table, columns));
  await run(standings);
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import { keepToOperator } from './protection.ts';

/** The tables that the index of the register is made of, and the column that names the commitment. */
const INDEXED = [
  ['commitment', 'id'],
  ['bearer', 'commitment_id'],
  ['counterpart', 'commitment_id'],
  ['forum', 'commitment_id'],
  ['commitment_topic', 'commitment_id'],
  ['commitment_amount', 'commitment_id'],
  ['ownership', 'commitment_id'],
  ['standing', 'commitment_id'],
] as const;

/** The function that notes what changes in a table. */
const noter = (table: string) => sql.ref(`servanda_note_${table}`);

/** The newest row of an account that counts for each commitment of `line`, but for what another row puts right. */
const newest = (table: string, columns: RawBuilder<unknown>, isCorrectable = true) => sql`
  select distinct on (line.commitment_id) line.commitment_id, ${columns}
  from line join ${sql.ref(table)} own on own.commitment_id = line.source_id
  where own.audience_id in (1, line.audience_id) ${
    isCorrectable
      ? sql`and not exists (select from ${sql.ref(table)} other
        where other.commitment_id = own.commitment_id and other.corrects = own.ordinal)`
      : sql``
  } order by line.commitment_id, as_of desc, depth, ordinal desc`;

/** Each commitment that is restated with those whose statements count for it: its own, and its earlier versions'. */
const line = sql`with recursive line as (
    select id as commitment_id, id as source_id, 0 as depth, audience_id from commitment where id = any(affected)
    union all
    select line.commitment_id, before_id, line.depth + 1, line.audience_id
    from line join lineage on after_id = line.source_id
  )`;

/** Where commitments stand is worked out for all rows of a statement at once, not row by row. */
const standings = [
  sql`create function servanda_restate_all(changed text[]) returns void language plpgsql as $$
    declare
      affected text[];
      before text := coalesce(current_setting('servanda.everything', true), '');
    begin
      if cardinality(changed) = 0 then return; end if;
      perform set_config('servanda.everything', 'on', true);
      select array_agg(id) into affected from (
        with recursive later as (
          select unnest(changed) as id
          union
          select after_id from lineage join later on before_id = later.id
        ) select commitment.id from later join commitment using (id) order by commitment.id
          for no key update of commitment
      ) held;
      ${line}, accepted as (${newest('acceptance', sql`code`)}), judged as (${newest('verdict', sql`code`)}),
        reported as (${newest('progress_report', sql`code, as_of`)})
      insert into standing (commitment_id, acceptance, verdict, progress, progress_on)
        select id, coalesce(accepted.code, 'not-answered'), coalesce(judged.code, 'not-assessed'),
          coalesce(reported.code, 'not-reported'), reported.as_of
        from unnest(affected) id
        left join accepted on accepted.commitment_id = id
        left join judged on judged.commitment_id = id
        left join reported on reported.commitment_id = id
      on conflict (commitment_id) do update set acceptance = excluded.acceptance, verdict = excluded.verdict,
        progress = excluded.progress, progress_on = excluded.progress_on;
      delete from ownership where commitment_id = any(affected);
      ${line}
      insert into ownership (commitment_id, team_id, person_id, since)
        select commitment_id, team_id, person_id, as_of
        from (${newest('assignment', sql`team_id, person_id, as_of`, false)}) owner
        where team_id is not null or person_id is not null;
      perform set_config('servanda.everything', before, true);
    end $$`,
  sql`create or replace function servanda_restate(changed text) returns void language sql
    as $$ select servanda_restate_all(array[changed]) $$`,
  sql`create function servanda_follow_statements() returns trigger language plpgsql as $$
    begin
      perform servanda_restate_all(array(select distinct commitment_id from given));
      return null;
    end $$`,
  ...['acceptance', 'progress_report', 'verdict', 'assignment'].flatMap((table) => [
    sql`drop trigger restates on ${sql.ref(table)}`,
    sql`create trigger restates after insert on ${sql.ref(table)} referencing new table as given
      for each statement execute function servanda_follow_statements()`,
    // Nothing but the audience of these rows ever changes.
    sql`create trigger restates_for_others after update on ${sql.ref(table)} referencing new table as given
      for each statement execute function servanda_follow_statements()`,
  ]),
  sql`drop function servanda_follow_commitment()`,
  // What nothing was ever said of is most of what comes in: it is looked up, and not the other way round.
  sql`create or replace function servanda_follow_again() returns trigger language plpgsql as $$
    begin
      perform servanda_restate_all(array(
        select id from added where exists (select from assignment where commitment_id = added.id)
          or exists (select from acceptance where commitment_id = added.id)
          or exists (select from progress_report where commitment_id = added.id)
          or exists (select from verdict where commitment_id = added.id)));
      return null;
    end $$`,
  sql`create index progress_draft_commitment on progress_draft (commitment_id)`,
];

/** What the index of the register in memory is brought up to date by: which commitments each transaction changed. */
const changes = [
  sql`create table register_change (
    transaction xid8 not null default pg_current_xact_id(),
    commitment_id text not null,
    at timestamptz not null default clock_timestamp()
  )`,
  sql`create index register_change_transaction on register_change (transaction)`,
  sql`create index register_change_at on register_change (at)`,
  ...INDEXED.flatMap(([table, key]) => [
    sql`create function ${noter(table)}() returns trigger language plpgsql as $$
      begin
        insert into register_change (commitment_id) select distinct ${sql.ref(key)} from changed;
        return null;
      end $$`,
    ...(['insert', 'update', 'delete'] as const).map(
      (event) => sql`create trigger ${sql.ref(`notes_${event}`)} after ${sql.raw(event)} on ${sql.ref(table)}
        referencing ${sql.raw(event === 'delete' ? 'old' : 'new')} table as changed
        for each statement execute function ${noter(table)}()`,
    ),
  ]),
];

/** What figures of whole texts are worked out from: when any of it changes, they are worked out anew. */
const TEXTUAL = [
  ['expression', 'insert or update or delete'],
  ['mention', 'insert or delete'],
  ['commitment', 'insert or delete or update of parts, kind, is_latest'],
  ['deed', 'insert or update or delete'],
  ['deed_actor', 'insert or delete'],
  ['deed_topic', 'insert or delete'],
] as const;

/** A change of texts is noted under no commitment. */
const textChanges = [
  sql`create function servanda_note_texts() returns trigger language plpgsql as $$
    begin
      insert into register_change (commitment_id) values ('');
      return null;
    end $$`,
  ...TEXTUAL.map(
    ([table, events]) => sql`create trigger notes_texts after ${sql.raw(events)} on ${sql.ref(table)}
      for each statement execute function servanda_note_texts()`,
  ),
];

/** A table whose rows take over who may see them, and from where. */
interface Heir {
  readonly table: string;
  readonly parent: string;
  readonly parentKey: string;
  readonly key: string;
}

/** Rows take over who may see them by a statement that PostgreSQL has prepared, instead of one that is put together for each. */
async function prepareInheritance(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Heir>`
    select relname as table, given[1] as parent, given[2] as "parentKey", given[3] as key
    from pg_trigger join pg_class on pg_class.oid = tgrelid,
      string_to_array(encode(tgargs, 'escape'), '\\000') given
    where tgfoid = 'servanda_inherit_audience'::regproc order by relname`.execute(database);
  for (const { table, parent, parentKey, key } of rows) {
    const name = sql.ref(`servanda_audience_of_${parent}_by_${key}`);
    await sql`create or replace function ${name}() returns trigger language plpgsql as $$
      begin
        if new.audience_id is null then
          select audience_id into new.audience_id from ${sql.ref(parent)} where ${sql.ref(parentKey)} = new.${sql.ref(key)};
        end if;
        return new;
      end $$`.execute(database);
    await sql`create or replace trigger inherits_audience before insert on ${sql.ref(table)}
      for each row execute function ${name}()`.execute(database);
  }
}

/** What makes a register of 100,000 commitments answer quickly. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of standings) await statement.execute(database);
  await prepareInheritance(database);
  for (const statement of [...changes, ...textChanges]) await statement.execute(database);
  await keepToOperator(database, 'register_change');
  // Whoever changes something notes it; nobody reads the notes by way of a page.
  await sql`create policy anybody_may_add on register_change for insert with check (true)`.execute(database);
}

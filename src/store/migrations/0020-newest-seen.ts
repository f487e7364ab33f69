import { type Kysely, sql } from 'kysely';

/** As `store/newest` has it. */
const hasNoNewer = sql`(newer_for is null or not ((select servanda_sees_everything())
  or newer_for && (select servanda_audiences())::integer[]))`;
const mayBeSeen = sql`((select servanda_sees_everything()) or audience_id = any ((select servanda_audiences())::integer[]))`;

/** Everybody who may see what is for the audience `own` may see what is for `newer`. */
const covers = sql`(newer.classification = 'public'
  or newer.classification = 'internal' and own.classification <> 'public'
  or own.classification = 'restricted' and own.team_ids <@ newer.team_ids)`;

const columns = [
  // Null unless some who may see this version may not see a newer one.
  ...['expression', 'commitment', 'deed', 'searchable_commitment', 'searchable_passage'].map(
    (table) => sql`alter table ${sql.ref(table)} add column newer_for integer[]`,
  ),
  ...['commitment', 'deed'].map(
    (table) => sql`create index ${sql.ref(`${table}_newer`)} on ${sql.ref(table)} (id) where newer_for is not null`,
  ),
];

/**
 * Works out which versions of a text are the newest for somebody, and for which audiences a newer one is there. Whoever
 * changes the order or the audience of a version calls it, with the register locked.
 */
const settling = [
  sql`create function servanda_settle_versions(changed text) returns void language plpgsql as $$
    declare before text := coalesce(current_setting('servanda.everything', true), '');
    begin
      perform set_config('servanda.everything', 'on', true);
      update expression set is_latest = not settled.is_replaced,
          newer_for = case when not settled.is_replaced then settled.newer_for end
        from (
          select one.id, coalesce(bool_or(${covers}), false) as is_replaced,
            array_agg(distinct later.audience_id) filter (where later.id is not null) as newer_for
          from expression given
          join expression one on one.work_id = given.work_id and one.language = given.language
          join audience own on own.id = one.audience_id
          left join expression later on later.work_id = one.work_id and later.language = one.language
            and later.version > one.version
          left join audience newer on newer.id = later.audience_id
          where given.id = changed group by one.id
        ) settled
        where expression.id = settled.id and (expression.is_latest, expression.newer_for)
          is distinct from (not settled.is_replaced, case when not settled.is_replaced then settled.newer_for end);
      ${sql.join(
        ['commitment', 'deed'].map((table) => {
          const own = sql.ref(table);
          return sql`update ${own} set is_latest = version.is_latest, newer_for = version.newer_for
            from expression given join expression version
              on version.work_id = given.work_id and version.language = given.language
            where given.id = changed and ${own}.expression_id = version.id
              and (${own}.is_latest, ${own}.newer_for) is distinct from (version.is_latest, version.newer_for)`;
        }),
        sql`; `,
      )};
      perform set_config('servanda.everything', before, true);
    end $$`,
];

/** The words of search stand beside what counts. */
const search = [
  sql`create or replace function servanda_index_commitment() returns trigger language plpgsql as $$
    begin
      insert into searchable_commitment (commitment_id, language, search, counts, newer_for, on_date)
        values (new.id, new.language, new.search, new.in_register, new.newer_for, new.document_date)
        on conflict (commitment_id) do update set language = excluded.language, search = excluded.search,
          counts = excluded.counts, newer_for = excluded.newer_for, on_date = excluded.on_date;
      return null;
    end $$`,
  sql`create or replace trigger tells_whether_it_counts
    after update of is_latest, newer_for, state, document_date on commitment for each row
    when ((old.in_register, old.newer_for, old.document_date) is distinct from
      (new.in_register, new.newer_for, new.document_date))
    execute function servanda_index_commitment()`,
  sql`create or replace function servanda_index_passage() returns trigger language plpgsql as $$
    begin
      insert into searchable_passage (expression_id, ordinal, language, search, counts, newer_for, on_date)
        select new.expression_id, new.ordinal, language, new.search, is_latest, newer_for, date
        from expression where id = new.expression_id
        on conflict (expression_id, ordinal) do update set search = excluded.search;
      return null;
    end $$`,
  sql`create or replace function servanda_count_passages() returns trigger language plpgsql as $$
    begin
      update searchable_passage set counts = new.is_latest, newer_for = new.newer_for, on_date = new.date
        where expression_id = new.id;
      return null;
    end $$`,
  sql`create or replace trigger tells_whether_it_counts after update of is_latest, newer_for, date on expression
    for each row
    when ((old.is_latest, old.newer_for, old.date) is distinct from (new.is_latest, new.newer_for, new.date))
    execute function servanda_count_passages()`,
  sql`create or replace view sought_commitment as select commitment_id, language, on_date, search
    from searchable_commitment where counts and ${hasNoNewer} and ${mayBeSeen}`,
  sql`create or replace view sought_passage as select expression_id, ordinal, language, on_date, search
    from searchable_passage where counts and ${hasNoNewer} and ${mayBeSeen}`,
];

/** A version that few may see replaces the one before it for those few only: all others keep theirs. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...columns, ...settling, ...search]) await statement.execute(database);
  await sql`select servanda_settle_versions(max(id)) from expression
    group by work_id, language having count(distinct audience_id) > 1`.execute(database);
}

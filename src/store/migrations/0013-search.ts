import { type Kysely, type RawBuilder, sql } from 'kysely';
import { secure } from './protection.ts';

const mayBeSeen = sql`((select servanda_sees_everything()) or audience_id = any ((select servanda_audiences())::integer[]))`;

/** What counts and when it was said stand beside the words, so that what is found is counted without reading the rows. */
const counted = [
  sql`alter table searchable_commitment add column counts boolean not null default true, add column on_date date`,
  sql`alter table searchable_passage add column counts boolean not null default true, add column on_date date`,
  sql`update searchable_commitment set counts = in_register, on_date = document_date
    from commitment where commitment.id = commitment_id`,
  sql`update searchable_passage set counts = is_latest, on_date = expression.date
    from expression where expression.id = expression_id`,
  sql`create or replace function servanda_index_commitment() returns trigger language plpgsql as $$
    begin
      insert into searchable_commitment (commitment_id, language, search, counts, on_date)
        values (new.id, new.language, new.search, new.in_register, new.document_date)
        on conflict (commitment_id) do update set language = excluded.language, search = excluded.search,
          counts = excluded.counts, on_date = excluded.on_date;
      return null;
    end $$`,
  sql`create trigger tells_whether_it_counts after update of is_latest, state, document_date on commitment for each row
    when (old.in_register is distinct from new.in_register or old.document_date is distinct from new.document_date)
    execute function servanda_index_commitment()`,
  sql`create or replace function servanda_index_passage() returns trigger language plpgsql as $$
    begin
      insert into searchable_passage (expression_id, ordinal, language, search, counts, on_date)
        select new.expression_id, new.ordinal, language, new.search, is_latest, date
        from expression where id = new.expression_id
        on conflict (expression_id, ordinal) do update set search = excluded.search;
      return null;
    end $$`,
  sql`create function servanda_count_passages() returns trigger language plpgsql as $$
    begin
      update searchable_passage set counts = new.is_latest, on_date = new.date where expression_id = new.id;
      return null;
    end $$`,
  sql`create trigger tells_whether_it_counts after update of is_latest, date on expression for each row
    when (old.is_latest is distinct from new.is_latest or old.date is distinct from new.date)
    execute function servanda_count_passages()`,
  // No policy stands in the way of the index here; the views mind the audience as the two functions do.
  sql`create view sought_commitment as select commitment_id, language, on_date, search
    from searchable_commitment where counts and ${mayBeSeen}`,
  sql`create view sought_passage as select expression_id, ordinal, language, on_date, search
    from searchable_passage where counts and ${mayBeSeen}`,
];

/** Words of everything else. Who may see it is asked of the rows themselves, so nothing here says so. */
const records = [
  sql`create table searchable_record (
    kind text not null check (kind in ('document', 'actor', 'deed', 'evidence', 'progress', 'comment', 'report')),
    id text not null,
    language text not null,
    on_date date,
    search tsvector not null,
    primary key (kind, id, language)
  )`,
  sql`create index searchable_record_words on searchable_record using gin (search)`,
  // What came or changed and has no words here yet: a job makes them, with the parts of compounds.
  sql`create table search_due (
    kind text not null,
    id text not null,
    primary key (kind, id)
  )`,
  sql`create function servanda_note_search() returns trigger language plpgsql as $$
    declare changed text;
    begin
      if tg_op = 'DELETE' then
        execute format('select concat_ws(''/'', %s)', tg_argv[1]) into changed using old;
      else
        execute format('select concat_ws(''/'', %s)', tg_argv[1]) into changed using new;
      end if;
      insert into search_due (kind, id) values (tg_argv[0], changed) on conflict do nothing;
      return null;
    end $$`,
  ...(
    [
      ['expression', 'document', 'title, number, language, date', '($1).id'],
      ['actor', 'actor', 'name_da, name_en', '($1).id'],
      ['deed', 'deed', 'quote, happened_on', '($1).id'],
      ['evidence', 'evidence', 'withdrawn_at', '($1).id'],
      ['progress_report', 'progress', 'as_of', '($1).commitment_id, ($1).ordinal'],
      ['comment', 'comment', 'text', '($1).id'],
      ['report_paragraph', 'report', 'text', '($1).report_id, ($1).edition, ($1).section'],
    ] as const
  ).map(
    ([table, kind, columns, id]) => sql`create trigger notes_search
      after insert or delete or update of ${sql.raw(columns)} on ${sql.ref(table)}
      for each row execute function servanda_note_search(${sql.lit(kind)}, ${sql.lit(id)})`,
  ),
  // How words were taken apart when they were last put here: when that changes, everything is due again.
  sql`create table search_version (single boolean primary key default true check (single), version integer not null)`,
  sql`insert into search_version (version) values (0)`,
];

/**
 * The words that texts of each audience have, to find the one that somebody meant. `keys` are numbers made of parts of
 * a word, so that words which differ in a letter or two have some of them in common.
 */
const words = [
  sql`create table search_word (
    audience_id integer not null references audience,
    word text collate "C" not null,
    keys integer[] not null,
    primary key (audience_id, word)
  )`,
  sql`create index search_word_keys on search_word using gin (keys)`,
  sql`create view sought_word as select word, keys from search_word where ${mayBeSeen}`,
  // A text that is not for everybody any more takes its words along: what is left is read again.
  sql`create function servanda_forget_words() returns trigger language plpgsql as $$
    begin
      delete from search_word where audience_id = old.audience_id;
      insert into search_due (kind, id)
        select 'document', id from expression where audience_id in (old.audience_id, new.audience_id)
        on conflict do nothing;
      return null;
    end $$`,
  sql`create trigger forgets_words after update of audience_id on expression for each row
    when (old.audience_id is distinct from new.audience_id) execute function servanda_forget_words()`,
];

const savedSearches = [
  sql`alter table saved_view
    add column place text not null default 'register' check (place in ('register', 'search')),
    add column mail text not null default 'never' check (mail in ('never', 'at-once', 'daily', 'weekly')),
    add column mailed_on date`,
  sql`create index saved_view_mail on saved_view (mail) where mail <> 'never'`,
  // What was there when somebody asked to be told, and what they have been told of since.
  sql`create table told_find (
    view_id integer not null references saved_view on delete cascade,
    kind text not null,
    id text not null,
    primary key (view_id, kind, id)
  )`,
];

/** Search over everything: words of every record, the words that there are, and saved searches that tell what is new. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const run = async (statements: readonly RawBuilder<unknown>[]) => {
    for (const statement of statements) await statement.execute(database);
  };
  await run(counted);
  await run(records);
  await run(words);
  await run(savedSearches);
  await secure(
    database,
    'told_find',
    sql`(select servanda_sees_everything()) or view_id in (select id from saved_view)`,
  );
}

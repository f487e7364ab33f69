import { type Kysely, sql } from 'kysely';
import { protectTable } from './protection.ts';

const evidence = [
  sql`create table archive_item (
    id text primary key,
    origin text not null check (origin in ('file', 'address')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    file_name text not null,
    size integer not null check (size > 0),
    bytes bytea not null,
    title text,
    language text,
    readable_text text,
    unreadable_code text,
    asked_address text,
    final_address text,
    redirects jsonb,
    server_address text,
    raw_headers jsonb,
    archived_at timestamptz not null,
    check ((origin = 'address') = (final_address is not null)),
    check ((readable_text is null) = (unreadable_code is not null))
  )`,
  sql`alter table archive_item alter column bytes set storage external`,
  sql`create index archive_item_sha256 on archive_item (sha256)`,
  sql`create table evidence (
    id integer generated always as identity primary key,
    commitment_id text not null references commitment deferrable initially deferred,
    stance text not null check (stance in ('supports', 'contradicts')),
    note text not null,
    is_internal boolean not null,
    archive_item_id text references archive_item,
    expression_id text references expression,
    passage text,
    start_offset integer,
    end_offset integer check (end_offset > start_offset),
    quote text,
    deed_id text,
    given_by text references person,
    given_at timestamptz not null default clock_timestamp(),
    withdrawn_at timestamptz,
    withdrawn_by text references person,
    withdrawal_reason text,
    check ((archive_item_id is null) = (expression_id is not null)),
    check (num_nulls(expression_id, passage, start_offset, end_offset, quote) in (0, 5)),
    check ((withdrawn_at is null) = (withdrawal_reason is null))
  )`,
  sql`create index evidence_commitment on evidence (commitment_id, id)`,
  sql`create index evidence_archive_item on evidence (archive_item_id)`,
  sql`create index evidence_expression on evidence (expression_id)`,
];

const custody = [
  sql`create function servanda_keep_archive() returns trigger language plpgsql as $$
    begin raise exception 'what is archived stays as it is' using errcode = 'restrict_violation'; end $$`,
  sql`create trigger stays before update or delete on archive_item
    for each row execute function servanda_keep_archive()`,
  // Evidence can be withdrawn, once, and follows its commitment to another audience; nothing else of it changes.
  sql`create function servanda_keep_evidence() returns trigger language plpgsql as $$
    declare kept evidence;
    begin
      if tg_op = 'UPDATE' then
        kept := new;
        kept.audience_id := old.audience_id;
        if old.withdrawn_at is null then
          kept.withdrawn_at := null;
          kept.withdrawn_by := null;
          kept.withdrawal_reason := null;
        end if;
        if kept = old then return new; end if;
      end if;
      raise exception 'what was given as evidence stays as it is' using errcode = 'restrict_violation';
    end $$`,
  sql`create trigger stays before update or delete on evidence
    for each row execute function servanda_keep_evidence()`,
];

const sight = [
  // A passage is seen by those who may see its document, whoever may see the commitment.
  sql`create policy only_with_its_source on evidence as restrictive
    using (expression_id is null or exists (select from expression where expression.id = expression_id))`,
  sql`create policy only_inside on evidence as restrictive
    using (not is_internal or (select servanda_sees_everything()) or 2 = any ((select servanda_audiences())::integer[]))`,
  sql`alter table archive_item enable row level security`,
  sql`alter table archive_item force row level security`,
  sql`create policy only_what_one_may_see on archive_item for select
    using ((select servanda_sees_everything()) or exists (select from evidence where archive_item_id = archive_item.id))`,
  sql`create policy anybody_may_add on archive_item for insert with check (true)`,
];

const suggestions = [
  sql`create table evidence_suggestion (
    deed_id text not null references deed on delete cascade,
    commitment_id text not null references commitment on delete cascade,
    score real not null check (score between 0 and 1),
    signs real[] not null,
    shared jsonb not null,
    deed_audience_id integer not null references audience,
    primary key (deed_id, commitment_id)
  )`,
  sql`create index evidence_suggestion_commitment on evidence_suggestion (commitment_id)`,
  sql`create table evidence_decision (
    deed_id text not null,
    commitment_id text not null references commitment deferrable initially deferred,
    is_accepted boolean not null,
    evidence_id integer references evidence,
    score real not null,
    signs real[] not null,
    decided_by text references person,
    decided_at timestamptz not null default clock_timestamp(),
    primary key (deed_id, commitment_id)
  )`,
  sql`create index evidence_decision_commitment on evidence_decision (commitment_id)`,
  sql`create table suggestion_weight (
    sign text primary key,
    mean double precision not null,
    precision double precision not null check (precision > 0)
  )`,
  sql`create function servanda_take_deed_audience() returns trigger language plpgsql as $$
    begin
      select audience_id into strict new.deed_audience_id from deed where id = new.deed_id;
      return new;
    end $$`,
  sql`create trigger takes_deed_audience before insert on evidence_suggestion
    for each row execute function servanda_take_deed_audience()`,
  sql`create function servanda_hand_deed_audience_down() returns trigger language plpgsql as $$
    begin
      update evidence_suggestion set deed_audience_id = new.audience_id where deed_id = new.id;
      return null;
    end $$`,
  sql`create trigger hands_audience_to_suggestions after update of audience_id on deed for each row
    when (old.audience_id is distinct from new.audience_id) execute function servanda_hand_deed_audience_down()`,
];

/** Texts whose deeds and commitments have not been compared with the register yet, noted as they come in. */
const comparison = [
  sql`create table comparison_due (
    expression_id text primary key references expression on delete cascade
  )`,
  sql`insert into comparison_due select id from expression where is_latest`,
  sql`create function servanda_note_comparison() returns trigger language plpgsql as $$
    begin
      insert into comparison_due select distinct expression_id from fresh on conflict do nothing;
      return null;
    end $$`,
  sql`create trigger notes_comparison after insert on deed referencing new table as fresh
    for each statement execute function servanda_note_comparison()`,
  sql`create trigger notes_comparison after insert on commitment referencing new table as fresh
    for each statement execute function servanda_note_comparison()`,
  sql`create function servanda_note_version() returns trigger language plpgsql as $$
    begin
      insert into comparison_due values (new.id) on conflict do nothing;
      return null;
    end $$`,
  sql`create trigger notes_comparison after update of is_latest on expression for each row
    when (old.is_latest is distinct from new.is_latest) execute function servanda_note_version()`,
];

/** Evidence with what is archived of it, suggestions of evidence, what people decided of them, and what that taught. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const run = async (statements: typeof evidence) => {
    for (const statement of statements) await statement.execute(database);
  };
  await run(evidence);
  await protectTable(database, { table: 'evidence', parent: 'commitment', key: 'commitment_id' });
  await run(custody);
  await run(sight);
  await run(suggestions);
  for (const table of ['evidence_suggestion', 'evidence_decision']) {
    await protectTable(database, { table, parent: 'commitment', key: 'commitment_id' });
  }
  await sql`create policy only_with_its_deed on evidence_suggestion as restrictive
    using ((select servanda_sees_everything()) or deed_audience_id = any ((select servanda_audiences())::integer[]))`.execute(
    database,
  );
  await run(comparison);
}

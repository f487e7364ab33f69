import { type Kysely, sql } from 'kysely';

const statements = [
  sql`alter table passage
    add column cells jsonb,
    add column recognition double precision check (recognition between 0 and 1)`,
  sql`alter table expression
    add column annotations jsonb not null default '[]',
    add column version integer not null default 1,
    add column is_latest boolean not null default true,
    add column recognised_by text check (recognised_by in ('declared', 'number', 'structure', 'text')),
    add column figures text[] not null default '{}'`,
  sql`alter table commitment add column is_latest boolean not null default true`,

  // Texts of one work and language were stored side by side before; now they are its versions.
  sql`update expression set version = chain.place, is_latest = chain.is_last,
      recognised_by = case when chain.is_first then null else 'declared' end
    from (
      select id, row_number() over versions as place, lead(id) over versions is null as is_last,
        row_number() over (partition by work_id order by ingested_at, id) = 1 as is_first
      from expression window versions as (partition by work_id, language order by ingested_at, id)
    ) chain
    where chain.id = expression.id`,
  sql`update commitment set is_latest = false from expression
    where expression.id = commitment.expression_id and not expression.is_latest`,
  sql`alter table expression add constraint expression_version unique (work_id, language, version)
    deferrable initially deferred`,
  sql`update expression set figures = array(
    select distinct found[1] from regexp_matches(text, '[0-9]{2,}', 'g') as found order by 1)`,

  sql`create table identifier (
    expression_id text not null references expression on delete cascade,
    ordinal integer not null,
    scheme text not null check (scheme in ('council', 'celex', 'eli', 'com', 'un', 'other')),
    value text not null,
    key text not null,
    primary key (expression_id, ordinal)
  )`,
  sql`create index identifier_key on identifier (key)`,
  sql`insert into identifier (expression_id, ordinal, scheme, value, key)
    select id, 0, 'other', number, regexp_replace(
      upper(regexp_replace(number, '^ST[ -]+|[ -]+(INIT|REV ?[0-9]+|final|endelig)$', '', 'g')), '[^0-9A-Z]', '', 'g')
    from expression where number is not null`,

  sql`create table attachment (
    container_id text not null references expression on delete cascade,
    ordinal integer not null,
    expression_id text not null references expression on delete cascade,
    file_name text not null,
    primary key (container_id, ordinal)
  )`,
  sql`create index attachment_expression on attachment (expression_id)`,

  sql`create table lineage (
    after_id text primary key references commitment on delete cascade,
    before_id text not null unique references commitment on delete cascade,
    kind text not null check (kind in ('same', 'reworded')),
    shifts text[] not null
  )`,

  sql`create index passage_words on passage (hashtextextended(text, 0)) where length(text) >= 40`,

  // The figures of the register count the newest version of each text, and so do its indexes.
  sql`drop index commitment_facets, commitment_by_deadline, commitment_by_oldest, commitment_by_newest,
    commitment_by_document`,
  sql`create index commitment_facets on commitment (expression_id, kind) include
    (id, speaker_id, document_date, due_on) where is_latest`,
  sql`create index commitment_by_deadline on commitment
    (coalesce(due_on, date 'infinity'), expression_id, ordinal) where is_latest`,
  sql`create index commitment_by_oldest on commitment
    (coalesce(document_date, date 'infinity'), expression_id, ordinal) where is_latest`,
  sql`create index commitment_by_newest on commitment
    (coalesce(date '2000-01-01' - document_date, 2147483647), expression_id, ordinal) where is_latest`,
  sql`create index commitment_by_document on commitment (document_title, expression_id, ordinal) where is_latest`,
];

/** Cells and recognition of passages, numbers, annotations, versions with the lineage of their commitments, attachments. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}

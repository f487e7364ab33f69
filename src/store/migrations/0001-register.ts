import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table actor (
    id text primary key,
    type text not null check (type in ('state', 'organisation', 'body', 'office', 'person', 'group', 'company')),
    name_da text not null,
    name_en text not null
  )`,
  sql`create table work (
    id integer generated always as identity primary key,
    key text unique,
    created_at timestamptz not null default now()
  )`,
  sql`create table expression (
    id text primary key,
    work_id integer not null references work,
    fingerprint text not null unique,
    language text not null,
    title text not null,
    date date,
    issuer_id text references actor,
    number text,
    text text not null,
    page_count integer,
    sample boolean not null,
    ingested_at timestamptz not null default clock_timestamp()
  )`,
  sql`create index expression_work on expression (work_id)`,
  sql`create index expression_latest on expression (ingested_at desc, id)`,
  sql`create table manifestation (
    sha256 text primary key,
    expression_id text not null references expression on delete cascade,
    file_name text not null,
    format text not null,
    size integer not null,
    page_count integer,
    notices jsonb not null,
    origin jsonb,
    received_at timestamptz not null default clock_timestamp()
  )`,
  sql`create index manifestation_expression on manifestation (expression_id)`,
  sql`create table file_content (
    sha256 text primary key references manifestation on delete cascade,
    bytes bytea not null
  )`,
  sql`alter table file_content alter column bytes set storage external`,
  sql`create table passage (
    expression_id text not null references expression on delete cascade,
    ordinal integer not null,
    e_id text not null,
    type text not null,
    number text,
    role text check (role in ('preambular', 'operative')),
    page integer,
    parent text,
    level integer,
    start_offset integer not null,
    end_offset integer not null check (end_offset >= start_offset),
    text text not null,
    search tsvector not null,
    primary key (expression_id, ordinal),
    unique (expression_id, e_id)
  )`,
  sql`create index passage_search on passage using gin (search)`,
  sql`create table footnote_marker (
    expression_id text not null references expression on delete cascade,
    ordinal integer not null,
    at_offset integer not null,
    footnote text,
    label text not null,
    primary key (expression_id, ordinal)
  )`,
  sql`create table mention (
    expression_id text not null references expression on delete cascade,
    start_offset integer not null,
    end_offset integer not null,
    actor_id text not null references actor,
    genitive boolean not null,
    primary key (expression_id, start_offset, end_offset, actor_id)
  )`,
  sql`create index mention_actor on mention (actor_id, expression_id)`,
  sql`create table commitment (
    id text primary key,
    expression_id text not null references expression on delete cascade,
    ordinal integer not null,
    kind text not null check (kind in ('undertaking', 'call', 'expectation', 'stance')),
    passage text not null,
    passage_label text,
    page integer,
    start_offset integer not null,
    end_offset integer not null check (end_offset > start_offset),
    quote text not null,
    language text not null,
    speaker_id text references actor,
    strength smallint check (strength between 1 and 5),
    confidence double precision not null check (confidence between 0 and 1),
    due_on date,
    document_date date,
    document_title text not null,
    parts jsonb not null,
    trace jsonb not null,
    search tsvector not null,
    foreign key (expression_id, passage) references passage (expression_id, e_id) on delete cascade
  )`,
  sql`create index commitment_search on commitment using gin (search)`,
  sql`create index commitment_expression on commitment (expression_id, ordinal)`,
  sql`create index commitment_speaker on commitment (speaker_id)`,
  sql`create index commitment_facets on commitment (expression_id, kind) include
    (id, speaker_id, document_date, due_on)`,
  sql`create index commitment_by_deadline on commitment (coalesce(due_on, date 'infinity'), expression_id, ordinal)`,
  sql`create index commitment_by_oldest on commitment
    (coalesce(document_date, date 'infinity'), expression_id, ordinal)`,
  sql`create index commitment_by_newest on commitment
    (coalesce(date '2000-01-01' - document_date, 2147483647), expression_id, ordinal)`,
  sql`create index commitment_by_document on commitment (document_title, expression_id, ordinal)`,
  sql`create table bearer (
    commitment_id text not null references commitment on delete cascade,
    actor_id text not null references actor,
    primary key (commitment_id, actor_id)
  )`,
  sql`create index bearer_actor on bearer (actor_id, commitment_id)`,
];

/** Works, expressions, manifestations, their passages, and the commitments found in them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}

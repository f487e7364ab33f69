import { type Kysely, sql } from 'kysely';
import { hideRows, keepToOperator, protectTable } from './protection.ts';

const releases = [
  sql`create table release (
    id uuid primary key default gen_random_uuid(),
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    state text not null default 'draft' check (state in ('draft', 'scheduled', 'published', 'withdrawn')),
    wall_time text check (wall_time ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'),
    time_zone text,
    publish_at timestamptz,
    published_at timestamptz,
    published_on date,
    withdrawn_at timestamptz,
    withdrawal_reasons jsonb not null default '{}',
    topics text[] not null default '{}',
    contacts jsonb not null default '[]',
    audience_id integer not null default 2 references audience,
    revision integer not null default 1,
    created_by text references person,
    created_at timestamptz not null default clock_timestamp(),
    check (num_nonnulls(wall_time, time_zone, publish_at) in (0, 3)),
    check (state <> 'scheduled' or publish_at is not null),
    check ((state in ('published', 'withdrawn')) = (published_at is not null and published_on is not null)),
    check ((state = 'withdrawn') = (withdrawn_at is not null)),
    -- Whatever the code does, nothing is public before it is published.
    check (audience_id <> 1 or state in ('published', 'withdrawn'))
  )`,
  sql`create index release_due on release (publish_at) where state = 'scheduled'`,
  sql`create index release_published on release (published_at desc) where state = 'published'`,
  sql`create table release_text (
    release_id uuid not null references release on delete cascade,
    language text not null check (language ~ '^[a-z]{2}$'),
    title text not null,
    lead text not null,
    body text not null,
    revision integer not null default 1,
    taken_revision integer not null default 0,
    expression_id text references expression on delete set null,
    primary key (release_id, language)
  )`,
  sql`create table release_correction (
    id integer generated always as identity primary key,
    release_id uuid not null references release on delete cascade,
    language text not null,
    note text not null,
    before jsonb not null,
    corrected_by text references person,
    corrected_at timestamptz not null
  )`,
  sql`create index release_correction_release on release_correction (release_id)`,
  sql`create table release_link (
    release_id uuid not null references release on delete cascade,
    ordinal integer not null,
    kind text not null check (kind in ('release', 'commitment', 'pledge')),
    target text not null,
    primary key (release_id, ordinal)
  )`,
  sql`create table release_file (
    id uuid primary key default gen_random_uuid(),
    release_id uuid not null references release on delete cascade,
    ordinal integer generated always as identity,
    kind text not null check (kind in ('image', 'document')),
    name text not null,
    media_type text not null,
    size integer not null,
    width integer,
    height integer,
    alternatives jsonb not null default '{}',
    captions jsonb not null default '{}',
    credit text not null default '',
    check (kind <> 'image' or num_nonnulls(width, height) = 2)
  )`,
  sql`create index release_file_release on release_file (release_id, ordinal)`,
  sql`create table release_file_content (
    file_id uuid primary key references release_file on delete cascade,
    bytes bytea not null
  )`,
  // What whoever tells subscribers works off: a row of the transaction in which it happened, taken once.
  sql`create table release_event (
    id bigint generated always as identity primary key,
    release_id uuid not null references release on delete cascade,
    kind text not null check (kind in ('published', 'corrected', 'withdrawn')),
    language text,
    at timestamptz not null,
    told_at timestamptz
  )`,
  sql`create index release_event_untold on release_event (id) where told_at is null`,
  sql`create index release_event_release on release_event (release_id)`,
  sql`create function servanda_is_newsroom() returns boolean language sql stable as $$
    select exists (select from person where id = servanda_person() and suspended_at is null
      and role in ('editor', 'administrator')) $$`,
];

const PARTS = ['release_text', 'release_correction', 'release_link', 'release_file'] as const;

/** Press releases with their language versions, files, corrections and links. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of releases) await statement.execute(database);
  await hideRows(database, 'release');
  for (const table of PARTS) await protectTable(database, { table, parent: 'release', key: 'release_id' });
  await protectTable(database, { table: 'release_file_content', parent: 'release_file', key: 'file_id' });
  for (const table of ['release', ...PARTS, 'release_file_content']) await keepUnpublishedToNewsroom(database, table);
  await keepToOperator(database, 'release_event');
}

/** What is not published is not for all who have signed in, but for those who write it. */
async function keepUnpublishedToNewsroom(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`create policy unpublished_is_for_the_newsroom on ${sql.ref(table)} as restrictive using (
    audience_id = 1 or (select servanda_sees_everything()) or (select servanda_is_newsroom()))`.execute(database);
}

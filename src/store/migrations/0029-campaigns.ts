import { type Kysely, sql } from 'kysely';
import { hideRows, protectTable } from './protection.ts';

const campaigns = [
  sql`create table campaign (
    id uuid primary key default gen_random_uuid(),
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    titles jsonb not null,
    descriptions jsonb not null default '{}',
    initiative_id uuid references initiative on delete set null,
    starts_on date,
    ends_on date check (ends_on >= starts_on),
    state text not null default 'draft' check (state in ('draft', 'published')),
    audience_id integer not null default 2 references audience,
    revision integer not null default 1,
    created_by text references person,
    created_at timestamptz not null default clock_timestamp(),
    -- Whatever the code does, nothing is public before it is published.
    check (audience_id <> 1 or state = 'published')
  )`,
  sql`create index campaign_initiative on campaign (initiative_id)`,
  sql`create table campaign_statement (
    id uuid primary key default gen_random_uuid(),
    campaign_id uuid not null references campaign on delete cascade,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    ordinal integer not null,
    actor_id text not null references actor,
    speaker_name text,
    speaker_office text,
    language text not null check (language ~ '^[a-z]{2}$'),
    sources jsonb not null default '[]',
    video_id uuid references video on delete set null,
    approved_by text,
    approved_on date,
    approval_note text not null default '',
    state text not null default 'draft' check (state in ('draft', 'scheduled', 'published', 'withdrawn')),
    wall_time text check (wall_time ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'),
    time_zone text,
    publish_at timestamptz,
    published_at timestamptz,
    withdrawn_at timestamptz,
    withdrawal_reasons jsonb not null default '{}',
    audience_id integer not null default 2 references audience,
    revision integer not null default 1,
    created_by text references person,
    created_at timestamptz not null default clock_timestamp(),
    unique (campaign_id, slug),
    check (num_nonnulls(wall_time, time_zone, publish_at) in (0, 3)),
    check (num_nonnulls(approved_by, approved_on) in (0, 2)),
    check (state <> 'scheduled' or publish_at is not null),
    check ((state in ('published', 'withdrawn')) = (published_at is not null)),
    check ((state = 'withdrawn') = (withdrawn_at is not null)),
    -- Whatever the code does, nobody's words are published without their consent, and nothing before its time.
    check (state not in ('scheduled', 'published') or approved_on is not null),
    check (audience_id <> 1 or state in ('published', 'withdrawn'))
  )`,
  sql`create index campaign_statement_due on campaign_statement (publish_at) where state = 'scheduled'`,
  sql`create index campaign_statement_actor on campaign_statement (actor_id) where state = 'published'`,
  sql`create index campaign_statement_video on campaign_statement (video_id)`,
  sql`create table campaign_statement_text (
    statement_id uuid not null references campaign_statement on delete cascade,
    language text not null check (language ~ '^[a-z]{2}$'),
    title text not null,
    body text not null,
    primary key (statement_id, language)
  )`,
  sql`create table campaign_statement_link (
    statement_id uuid not null references campaign_statement on delete cascade,
    ordinal integer not null,
    relation text not null check (relation in ('presses', 'answers')),
    commitment_id text not null,
    primary key (statement_id, ordinal),
    unique (statement_id, commitment_id)
  )`,
  sql`create index campaign_statement_link_commitment on campaign_statement_link (commitment_id)`,
  sql`create table campaign_picture (
    statement_id uuid primary key references campaign_statement on delete cascade,
    file_id uuid not null unique default gen_random_uuid(),
    name text not null,
    media_type text not null,
    size integer not null,
    width integer not null,
    height integer not null,
    alternatives jsonb not null default '{}',
    credit text not null default ''
  )`,
  sql`create table campaign_picture_content (
    statement_id uuid primary key references campaign_picture on delete cascade,
    bytes bytea not null
  )`,
];

const news = [
  sql`alter table news drop constraint news_kind_check`,
  sql`alter table news add constraint news_kind_check check (kind in
    ('commitment', 'progress', 'verdict', 'acceptance', 'release', 'statement', 'correction', 'withdrawal'))`,
  // What a correction or a withdrawal is of: only those are told who were told of that.
  sql`alter table news add column follows bigint references news on delete cascade`,
  sql`create index news_follows on news (follows)`,
  sql`alter table subscription add column told_from bigint not null default 0`,
  // Corrections and withdrawals are found where they stand. Those of before are no news: without marks, nobody is told.
  sql`drop table release_event`,
  sql`insert into news (kind, subject, noted_at)
    select 'correction', release_id || '/' || id, clock_timestamp() from release_correction`,
  sql`insert into news (kind, subject, noted_at)
    select 'withdrawal', id::text, clock_timestamp() from release where state = 'withdrawn'`,
];

const PARTS = ['campaign_statement_text', 'campaign_statement_link', 'campaign_picture'] as const;

/** Campaigns: statements of signatories in a sequence; and what subscribers are told of them, and of corrections. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...campaigns, ...news]) await statement.execute(database);
  await hideRows(database, 'campaign');
  await hideRows(database, 'campaign_statement');
  for (const table of PARTS) {
    await protectTable(database, { table, parent: 'campaign_statement', key: 'statement_id' });
  }
  await protectTable(database, {
    ...{ table: 'campaign_picture_content', parent: 'campaign_picture' },
    ...{ key: 'statement_id', parentKey: 'statement_id' },
  });
  const tables = ['campaign', 'campaign_statement', ...PARTS, 'campaign_picture_content'];
  for (const table of tables) await keepUnpublishedToNewsroom(database, table);
}

/** What is not published is not for all who have signed in, but for those who write it. */
async function keepUnpublishedToNewsroom(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`create policy unpublished_is_for_the_newsroom on ${sql.ref(table)} as restrictive using (
    audience_id = 1 or (select servanda_sees_everything()) or (select servanda_is_newsroom()))`.execute(database);
}

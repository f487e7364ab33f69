import { type Kysely, sql } from 'kysely';
import { hideRows, keepToOperator, protectTable } from './protection.ts';

const videos = [
  sql`create table video (
    id uuid primary key default gen_random_uuid(),
    origin text not null check (origin in ('file', 'address')),
    titles jsonb not null,
    language text not null check (language ~ '^[a-z]{2}$'),
    credit text not null default '',
    address text,
    name text,
    media_type text check (media_type in ('video/mp4', 'video/webm')),
    size bigint check (size > 0),
    sha256 text,
    captions jsonb not null default '{}',
    transcripts jsonb not null default '{}',
    published_at timestamptz,
    audience_id integer not null default 2 references audience,
    revision integer not null default 1,
    created_by text references person,
    created_at timestamptz not null default clock_timestamp(),
    check (num_nonnulls(address) = case origin when 'address' then 1 else 0 end),
    check (num_nonnulls(name, media_type, size, sha256) = case origin when 'file' then 4 else 0 end),
    -- Whatever the code does, nothing that some cannot hear is public without words for them.
    check (published_at is null or case origin when 'file' then captions else transcripts end ? language),
    check (audience_id <> 1 or published_at is not null)
  )`,
  sql`create table video_piece (
    video_id uuid not null references video on delete cascade,
    ordinal integer not null,
    bytes bytea not null,
    primary key (video_id, ordinal)
  )`,
  // Moving pictures are packed already.
  sql`alter table video_piece alter column bytes set storage external`,
];

const events = [
  sql`alter table event
    add column slug text unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    add column kind text not null default 'meeting'
      check (kind in ('meeting', 'conference', 'high-level-event', 'webinar', 'workshop', 'hearing')),
    add column descriptions jsonb not null default '{}',
    add column web_address text,
    add column contacts jsonb not null default '[]',
    add column postponed_at timestamptz,
    add column registration text not null default 'closed' check (registration in ('closed', 'invited', 'open')),
    add column capacity integer check (capacity > 0),
    add column seats_each integer not null default 5 check (seats_each between 1 and 100),
    add column answer_by timestamptz,
    add column sequence integer not null default 0,
    add column changed_at timestamptz not null default clock_timestamp(),
    add check (num_nonnulls(cancelled_at, postponed_at) < 2)`,
  sql`update event set slug = 'meeting-' || id`,
  sql`alter table event alter column slug set not null`,
  sql`create index event_time on event (starts_at)`,
  sql`drop index event_initiative`,
  sql`create table event_initiative (
    event_id uuid not null references event on delete cascade,
    initiative_id uuid not null references initiative on delete cascade,
    primary key (event_id, initiative_id)
  )`,
  sql`insert into event_initiative (event_id, initiative_id)
    select id, initiative_id from event where initiative_id is not null`,
  sql`create index event_initiative_initiative on event_initiative (initiative_id)`,
  sql`alter table event drop column initiative_id`,
  sql`create table programme_item (
    id integer generated always as identity primary key,
    event_id uuid not null references event on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz check (ends_at >= starts_at),
    titles jsonb not null,
    place text not null default ''
  )`,
  sql`create index programme_item_event on programme_item (event_id, starts_at)`,
  sql`create table programme_speaker (
    item_id integer not null references programme_item on delete cascade,
    ordinal integer not null,
    name text not null,
    office text not null default '',
    actor_id text references actor,
    primary key (item_id, ordinal)
  )`,
  sql`create table event_material (
    id uuid primary key default gen_random_uuid(),
    ordinal integer generated always as identity,
    event_id uuid not null references event on delete cascade,
    titles jsonb not null,
    language text check (language ~ '^[a-z]{2}$'),
    address text,
    name text,
    media_type text,
    size integer,
    check (num_nonnulls(name, media_type, size) = case when address is null then 3 else 0 end)
  )`,
  sql`create index event_material_event on event_material (event_id, ordinal)`,
  sql`create table event_material_content (
    material_id uuid primary key references event_material on delete cascade,
    bytes bytea not null
  )`,
  sql`create table event_video (
    event_id uuid not null references event on delete cascade,
    video_id uuid not null references video on delete cascade,
    ordinal integer generated always as identity,
    primary key (event_id, video_id)
  )`,
  sql`create index event_video_video on event_video (video_id)`,
  sql`create table event_announcement (
    event_id uuid not null references event on delete cascade,
    kind text not null check (kind in ('commitment', 'deed')),
    target text not null,
    ordinal integer generated always as identity,
    primary key (event_id, kind, target)
  )`,
  sql`create index event_announcement_target on event_announcement (kind, target)`,
];

const answers = [
  sql`create table event_invitation (
    id uuid primary key default gen_random_uuid(),
    event_id uuid not null references event on delete cascade,
    origin text not null check (origin in ('invited', 'form')),
    actor_id text references actor,
    name text not null,
    contact_id integer references contact on delete set null,
    locale text not null check (locale in ('da', 'en')),
    answer text check (answer in ('accepted', 'declined', 'tentative')),
    answered_at timestamptz,
    seats integer not null default 0 check (seats >= 0),
    waiting_since timestamptz,
    private bytea,
    created_at timestamptz not null,
    reminded_at timestamptz,
    revoked_at timestamptz,
    revision integer not null default 1,
    unique (event_id, contact_id),
    check ((answer is null) = (answered_at is null)),
    check ((coalesce(answer, '') = 'accepted') = (seats > 0)),
    check (waiting_since is null or answer = 'accepted')
  )`,
  sql`create index event_invitation_contact on event_invitation (contact_id)`,
  sql`create table event_link (
    token_hash bytea primary key,
    invitation_id uuid not null references event_invitation on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
  )`,
  sql`create index event_link_invitation on event_link (invitation_id)`,
];

const PARTS = ['event_initiative', 'programme_item', 'event_material', 'event_video', 'event_announcement'] as const;

/**
 * Events with programme, materials, what was announced there, invitations and answers; and videos, which belong to
 * nothing in particular.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...videos, ...events, ...answers]) await statement.execute(database);
  await hideRows(database, 'video');
  await protectTable(database, { table: 'video_piece', parent: 'video', key: 'video_id' });
  for (const table of PARTS) await protectTable(database, { table, parent: 'event', key: 'event_id' });
  await protectTable(database, { table: 'programme_speaker', parent: 'programme_item', key: 'item_id' });
  await protectTable(database, { table: 'event_material_content', parent: 'event_material', key: 'material_id' });
  for (const table of ['event_invitation', 'event_link']) await keepToOperator(database, table);
}

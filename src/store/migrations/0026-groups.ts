import { type Kysely, sql } from 'kysely';
import { hideRows, protectTable } from './protection.ts';

const statements = [
  sql`alter table initiative
    add column acts_on uuid references initiative check (acts_on <> id),
    add column dormant_after_days integer not null default 180 check (dormant_after_days between 7 and 3650),
    add column changed_at timestamptz not null default clock_timestamp()`,
  sql`create index initiative_acts_on on initiative (acts_on)`,
  sql`create table initiative_topic (
    initiative_id uuid not null references initiative on delete cascade,
    topic text not null,
    primary key (initiative_id, topic)
  )`,
  sql`create table membership (
    id integer generated always as identity primary key,
    initiative_id uuid not null references initiative on delete cascade,
    actor_id text not null references actor,
    role text not null check (role in ('lead', 'co-lead', 'member')),
    since date,
    until date check (until >= since),
    noted_at timestamptz not null default clock_timestamp(),
    revision integer not null default 1
  )`,
  sql`create unique index membership_once on membership (initiative_id, actor_id) where until is null`,
  sql`create index membership_actor on membership (actor_id)`,
  // Meetings of groups, and those that belong to none.
  sql`create table event (
    id uuid primary key default gen_random_uuid(),
    initiative_id uuid references initiative on delete cascade,
    names jsonb not null,
    starts_at timestamptz not null,
    ends_at timestamptz check (ends_at >= starts_at),
    time_zone text not null,
    place text,
    outcome text not null default '',
    cancelled_at timestamptz,
    audience_id integer not null references audience,
    revision integer not null default 1,
    created_by text references person,
    created_at timestamptz not null default clock_timestamp()
  )`,
  sql`create index event_initiative on event (initiative_id, starts_at)`,
];

/** What groups of actors have beside a name: topics, members with roles and dates, meetings, and when they count as dormant. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
  for (const table of ['initiative_topic', 'membership']) {
    await protectTable(database, { table, parent: 'initiative', key: 'initiative_id' });
  }
  await hideRows(database, 'event');
}

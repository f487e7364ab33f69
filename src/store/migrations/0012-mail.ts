import { type Kysely, sql } from 'kysely';
import { keepPersonal, keepToOperator } from './protection.ts';

const mail = [
  // What waits or is under way has its words, sealed; what has come to an end has none left.
  sql`create table mail (
    id uuid primary key,
    key text not null unique,
    kind text not null,
    person_id text references person on delete cascade,
    address text not null,
    name text not null,
    domain text generated always as (lower(substring(address from '[^@]*$'))) stored,
    locale text not null check (locale in ('da', 'en')),
    content bytea,
    state text not null default 'waiting' check
      (state in ('waiting', 'sending', 'handing-over', 'sent', 'refused', 'expired', 'withdrawn')),
    worker integer,
    attempts integer not null default 0,
    may_have_arrived boolean not null default false,
    queued_at timestamptz not null,
    next_at timestamptz not null,
    good_until timestamptz not null,
    ended_at timestamptz,
    answer text,
    check ((content is null) = (state in ('sent', 'refused', 'expired', 'withdrawn'))),
    check ((ended_at is null) = (content is not null)),
    check ((worker is not null) = (state in ('sending', 'handing-over')))
  )`,
  sql`create index mail_waiting on mail (next_at, queued_at) where state = 'waiting'`,
  sql`create index mail_under_way on mail (worker) where worker is not null`,
  sql`create index mail_ended on mail (ended_at) where ended_at is not null`,
  sql`create index mail_person on mail (person_id)`,
  sql`create sequence mail_worker as integer cycle`,
  sql`create table mail_trouble (
    single boolean primary key default true check (single),
    since timestamptz not null,
    answer text not null
  )`,
];

const reminders = [
  sql`create table reminder_choice (
    person_id text primary key references person on delete cascade,
    is_wanted boolean not null default true,
    hour smallint not null default 7 check (hour between 0 and 23),
    stages text[] not null default '{month,week,day,overdue,silent}'
      check (stages <@ '{month,week,day,overdue,silent}'),
    silence_days integer not null default 90 check (silence_days in (30, 90, 180, 365)),
    told_on date
  )`,
  // Commitments are replaced when a text is read anew; what somebody was told of them stays told.
  sql`create table reminder (
    person_id text not null references person on delete cascade,
    commitment_id text not null,
    milestone integer not null default 0,
    day date not null,
    stage text not null check (stage in ('month', 'week', 'day', 'overdue', 'silent')),
    round integer not null default 0,
    told_on date not null,
    primary key (person_id, commitment_id, milestone, day, stage, round)
  )`,
];

const calendars = [
  // Secret addresses. Only the hash is kept: who reads the database cannot use them.
  sql`create table calendar_feed (
    id integer generated always as identity primary key,
    person_id text not null references person on delete cascade,
    scope text not null check (scope in ('person', 'team', 'forum')),
    team_id integer references team,
    forum_id text references actor,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    used_at timestamptz,
    check ((team_id is not null) = (scope = 'team')),
    check ((forum_id is not null) = (scope = 'forum'))
  )`,
  sql`create index calendar_feed_person on calendar_feed (person_id)`,
];

/** Mails that wait, reminders and who wants them, and calendars with secret addresses. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...mail, ...reminders, ...calendars]) await statement.execute(database);
  for (const table of ['mail', 'mail_trouble', 'reminder']) await keepToOperator(database, table);
  for (const table of ['reminder_choice', 'calendar_feed']) await keepPersonal(database, table);
}

import { type Kysely, sql } from 'kysely';
import { keepToOperator } from './protection.ts';

const outbox = [
  // Where a mail goes, as nobody can read it: a keyed hash of the domain, that of the contact where it goes to one.
  sql`alter table mail add column destination bytea`,
  sql`update mail set destination = coalesce((select domain_hash from contact where contact.id = contact_id),
    sha256(convert_to(coalesce(domain, ''), 'UTF8')))`,
  sql`alter table mail alter column destination set not null, drop column domain`,
  // Many at once wait for those that somebody waits for.
  sql`alter table mail add column is_bulk boolean not null default false`,
  sql`alter table mail add column returned text, add column returned_at timestamptz,
    add constraint mail_is_returned_some_day check ((returned is null) = (returned_at is null))`,
  // What they tell is kept in another form from here on.
  sql`update mail set state = 'withdrawn', content = null, worker = null, ended_at = clock_timestamp()
    where kind = 'search' and ended_at is null`,
  sql`drop index mail_waiting`,
  sql`create index mail_waiting on mail (destination, is_bulk, next_at, queued_at) where state = 'waiting'`,
  sql`create index mail_good_until on mail (good_until) where state = 'waiting'`,
  sql`create table mail_destination (
    destination bytea primary key,
    open_at timestamptz not null,
    refusals integer not null default 0
  )`,
];

const subscriptions = [
  // Who has ended has no address any more; that they once agreed, and to what, stays.
  sql`create table subscription (
    id uuid primary key,
    contact_id integer unique references contact on delete set null,
    locale text not null check (locale in ('da', 'en')),
    frequency text not null check (frequency in ('at-once', 'daily', 'weekly')),
    state text not null default 'unconfirmed' check (state in ('unconfirmed', 'confirmed', 'ended')),
    confirm_hash bytea unique,
    confirm_until timestamptz,
    page_hash bytea not null unique,
    consent text not null,
    asked_at timestamptz not null,
    written_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    ended_by text check (ended_by in ('reader', 'one-click', 'bounce', 'complaint')),
    told_until bigint not null default 0,
    told_on date,
    returns integer not null default 0,
    revision integer not null default 1,
    check ((confirm_hash is null) = (confirm_until is null)),
    check ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (ended_by is null)),
    check (state <> 'confirmed' or confirmed_at is not null)
  )`,
  sql`create index subscription_told on subscription (frequency, told_until) where state = 'confirmed'`,
  sql`create index subscription_asked on subscription (confirm_until) where state = 'unconfirmed'`,
  sql`create table subscription_choice (
    subscription_id uuid not null references subscription on delete cascade,
    kind text not null check (kind in ('all', 'topic', 'actor', 'initiative', 'commitment')),
    value text not null,
    primary key (subscription_id, kind, value)
  )`,
  sql`create index subscription_choice_value on subscription_choice (kind, value)`,
];

const news = [
  // What has become public, once each, in the order in which it was noticed.
  sql`create table news (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('commitment', 'progress', 'verdict', 'acceptance', 'release')),
    subject text not null,
    noted_at timestamptz not null,
    unique (kind, subject)
  )`,
  sql`create table news_mark (
    news_id bigint not null references news on delete cascade,
    kind text not null,
    value text not null,
    primary key (kind, value, news_id)
  )`,
  sql`create index news_mark_news on news_mark (news_id)`,
];

/** Mails to many, by where they go; people outside who want to be told, and what there is to tell them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...outbox, ...subscriptions, ...news]) await statement.execute(database);
  const tables = ['mail_destination', 'subscription', 'subscription_choice', 'news', 'news_mark'];
  for (const table of tables) await keepToOperator(database, table);
}

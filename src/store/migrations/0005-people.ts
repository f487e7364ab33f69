import { type Kysely, sql } from 'kysely';
import { keepToOperator, showToSignedIn } from './protection.ts';

/** What the sign-in library keeps, under our names: sessions, ways to sign in, and steps that are under way. */
const signIn = [
  // The library wants a column for a picture; nothing is ever written there.
  sql`alter table person add column two_factor_enabled boolean not null default false, add column image text`,
  sql`create table session (
    id text primary key,
    person_id text not null references person on delete cascade,
    token text not null unique,
    method text not null,
    address text,
    user_agent text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  sql`create index session_person on session (person_id)`,
  sql`create table credential (
    id text primary key,
    person_id text not null references person on delete cascade,
    provider text not null,
    provider_account text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider, provider_account)
  )`,
  sql`create index credential_person on credential (person_id)`,
  sql`create table sign_in_step (
    id text primary key,
    identifier text not null,
    value text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  sql`create index sign_in_step_identifier on sign_in_step (identifier)`,
  sql`create table two_factor (
    id text primary key,
    person_id text not null unique references person on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failures integer not null default 0,
    locked_until timestamptz
  )`,
  sql`create table passkey (
    id text primary key,
    person_id text not null references person on delete cascade,
    name text,
    credential_id text not null unique,
    public_key text not null,
    counter bigint not null,
    device_type text not null,
    backed_up boolean not null,
    transports text,
    aaguid text,
    created_at timestamptz not null
  )`,
  sql`create index passkey_person on passkey (person_id)`,
];

const invitations = [
  // One-time links. Only the hash is kept: who reads the database cannot use them.
  sql`create table invitation (
    id integer generated always as identity primary key,
    person_id text references person on delete cascade,
    token_hash bytea not null unique,
    invited_by text references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  sql`create index invitation_person on invitation (person_id)`,
  sql`create table sign_in_failure (
    subject text primary key,
    failures integer not null,
    last_at timestamptz not null,
    locked_until timestamptz
  )`,
  // The key that cookies are signed and secrets of second steps encrypted with, unless the environment has one.
  sql`create table server_secret (
    single boolean primary key default true check (single),
    secret text not null
  )`,
  sql`insert into server_secret (secret) values
    (replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))`,
];

/** An audience that no team is in: entries of the log that only administrators are shown. */
const administration = [
  sql`insert into audience (id, classification, team_ids) values (3, 'restricted', '{0}')`,
  // Nobody signs in unseen, whichever way: the log is written where the session is.
  sql`create function servanda_log_session() returns trigger language plpgsql as $$
    begin
      insert into audit_entry (person_id, role, action, subject_type, subject_id, audience_id, after)
        select id, role, 'sign-in', 'person', id, 3,
          jsonb_build_object('method', new.method, 'address', new.address, 'browser', new.user_agent)
        from person where id = new.person_id;
      return null;
    end $$`,
  sql`create trigger logs_sign_in after insert on session for each row execute function servanda_log_session()`,
];

const PRIVATE = [
  'session',
  'credential',
  'sign_in_step',
  'two_factor',
  'passkey',
  'invitation',
  'sign_in_failure',
  'server_secret',
];

/** How people sign in and are invited; who may see whom. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...signIn, ...invitations, ...administration]) await statement.execute(database);
  for (const table of PRIVATE) await keepToOperator(database, table);
  for (const table of ['person', 'team', 'team_member']) await showToSignedIn(database, table);
}

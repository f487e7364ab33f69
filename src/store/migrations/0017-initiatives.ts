import { type Kysely, sql } from 'kysely';
import { followAudience, hideFromVisitors, hideRows, keepToOperator, protectTable } from './protection.ts';

const initiatives = [
  sql`create table initiative (
    id uuid primary key default gen_random_uuid(),
    kind text not null
      check (kind in ('pledge', 'coalition', 'partnership', 'joint-action-plan', 'network', 'hub')),
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    names jsonb not null,
    descriptions jsonb not null,
    started_on date,
    ended_on date check (ended_on >= started_on),
    is_open boolean not null default false,
    audience_id integer not null default 2 references audience,
    revision integer not null default 1,
    created_by text references person,
    created_at timestamptz not null default clock_timestamp()
  )`,
  sql`create table initiative_work (
    initiative_id uuid not null references initiative on delete cascade,
    work_id integer not null references work on delete cascade,
    role text not null check (role in ('text', 'document', 'work-plan')),
    primary key (initiative_id, work_id)
  )`,
  sql`create index initiative_work_work on initiative_work (work_id)`,
];

/** What is known of an actor that can sign, beside its name. */
const organisations = [
  sql`create table organisation (
    actor_id text primary key references actor,
    kind text not null check (kind in ('state', 'local-government', 'public-authority', 'international-organisation',
      'company', 'association', 'civil-society', 'academia', 'other')),
    country text check (country ~ '^[a-z]{2}$'),
    website text,
    other_names text[] not null default '{}',
    merged_into text references organisation check (merged_into <> actor_id),
    revision integer not null default 1,
    created_at timestamptz not null default clock_timestamp()
  )`,
  sql`create index organisation_merged_into on organisation (merged_into) where merged_into is not null`,
];

/** Addresses of people outside: encrypted, and found by a keyed hash. */
const contacts = [
  sql`create table contact (
    id integer generated always as identity primary key,
    address_hash bytea not null unique,
    sealed bytea not null,
    created_at timestamptz not null default clock_timestamp()
  )`,
];

const signatures = [
  sql`create table signature (
    id uuid primary key default gen_random_uuid(),
    initiative_id uuid not null references initiative,
    actor_id text references organisation,
    organisation_name text not null,
    kind text not null,
    country text,
    website text,
    signed_on date,
    expression_id text references expression,
    signer_name text,
    signer_office text,
    contact_id integer references contact on delete set null,
    origin text not null check (origin in ('form', 'import')),
    state text not null check (state in ('unconfirmed', 'confirmed', 'accepted', 'declined')),
    given_at timestamptz not null default clock_timestamp(),
    confirmed_at timestamptz,
    decided_by text references person,
    decided_at timestamptz,
    decision_note text,
    withdrawn_on date,
    withdrawal_reason text,
    revision integer not null default 1,
    check (state <> 'accepted' or actor_id is not null),
    check (withdrawn_on is null or state = 'accepted')
  )`,
  sql`create index signature_initiative on signature (initiative_id, state)`,
  sql`create index signature_actor on signature (actor_id)`,
  sql`create unique index signature_once on signature (initiative_id, actor_id)
    where state = 'accepted' and withdrawn_on is null`,
  sql`create table signature_link (
    token_hash text primary key,
    signature_id uuid not null references signature on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  sql`create index signature_link_signature on signature_link (signature_id)`,
];

const imports = [
  sql`create table signatory_import (
    id integer generated always as identity primary key,
    initiative_id uuid not null references initiative on delete cascade,
    file_name text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    encoding text not null,
    columns jsonb not null,
    formulas integer not null,
    made_by text references person,
    made_at timestamptz not null default clock_timestamp()
  )`,
  // Whom a row means may be of the authority files, and comes into the register with the row.
  sql`create table import_row (
    import_id integer not null references signatory_import on delete cascade,
    line integer not null,
    name text not null,
    kind text not null,
    country text,
    website text,
    signed_on date,
    problems jsonb not null,
    candidates jsonb not null,
    decision text check (decision in ('new', 'same', 'skip')),
    actor_id text,
    same_line integer,
    rule text,
    decided_by text references person,
    decided_at timestamptz,
    revision integer not null default 1,
    taken_at timestamptz,
    signature_id uuid references signature,
    primary key (import_id, line),
    check (decision is distinct from 'same' or num_nonnulls(actor_id, same_line) = 1)
  )`,
];

/** Initiatives, the organisations that sign them, their signatures, and lists of signatories that are brought in. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...initiatives, ...organisations, ...contacts, ...signatures, ...imports]) {
    await statement.execute(database);
  }
  await hideRows(database, 'initiative');
  const initiative = { parent: 'initiative', key: 'initiative_id' };
  await protectTable(database, { table: 'initiative_work', ...initiative });
  await protectTable(database, { table: 'signature', ...initiative });
  // Who only says to have signed is nobody's business but the secretariat's.
  await sql`create policy only_accepted_outside on signature as restrictive
    using (state = 'accepted' or (select servanda_sees_everything()) or 2 = any ((select servanda_audiences())::integer[]))`.execute(
    database,
  );
  await followAudience(database, { table: 'signatory_import', ...initiative });
  await followAudience(database, { table: 'import_row', parent: 'signatory_import', key: 'import_id' });
  for (const table of ['signatory_import', 'import_row']) await hideFromVisitors(database, table);
  for (const table of ['contact', 'signature_link']) await keepToOperator(database, table);
}

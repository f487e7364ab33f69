import { type Kysely, sql } from 'kysely';
import { keepToOperator, protectTable } from './protection.ts';

const signing = [
  sql`alter table signature add column locale text not null default 'da' check (locale in ('da', 'en'))`,
  sql`alter table signature_link add column purpose text not null default 'confirm'
    check (purpose in ('confirm', 'withdraw'))`,
];

const rounds = [
  sql`create table round (
    id integer generated always as identity primary key,
    initiative_id uuid not null references initiative,
    expression_id text not null references expression,
    period_from date not null,
    period_to date not null check (period_to >= period_from),
    due_on date not null,
    questions jsonb not null,
    opened_by text references person,
    opened_at timestamptz not null,
    closed_at timestamptz
  )`,
  sql`create unique index round_open on round (initiative_id) where closed_at is null`,
  sql`create table account (
    id uuid primary key default gen_random_uuid(),
    round_id integer not null references round,
    signature_id uuid not null references signature,
    answers jsonb not null default '[]',
    submissions integer not null default 0,
    submitted_at timestamptz,
    reminded text[] not null default '{}',
    unique (round_id, signature_id),
    check ((submissions > 0) = (submitted_at is not null))
  )`,
  sql`create index account_signature on account (signature_id)`,
  // What is not handed in is nobody's business, the secretariat's included.
  sql`create table account_draft (
    account_id uuid primary key references account,
    content jsonb not null,
    revision integer not null,
    saved_at timestamptz not null
  )`,
  sql`create table account_link (
    token_hash bytea primary key,
    account_id uuid not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
  )`,
  sql`create index account_link_account on account_link (account_id)`,
];

const PROGRESSES = `'not-reported', 'not-started', 'under-way', 'delivered', 'discontinued'`;
const VERDICTS = `'not-assessed', 'no-evidence', 'not-started', 'limited', 'substantial', 'complete'`;

const statements = [
  sql`create table account_report (
    account_id uuid not null references account,
    submission integer not null,
    commitment_id text not null references commitment deferrable initially deferred,
    code text not null check (code in (${sql.raw(PROGRESSES)})),
    done text not null,
    next_step text not null,
    address text,
    evidence_id integer references evidence,
    failure text,
    given_at timestamptz not null,
    primary key (account_id, submission, commitment_id),
    check (address is not null or num_nonnulls(evidence_id, failure) = 0)
  )`,
  sql`create index account_report_commitment on account_report (commitment_id)`,
  sql`create table account_verdict (
    id integer generated always as identity primary key,
    signature_id uuid not null references signature,
    commitment_id text not null references commitment deferrable initially deferred,
    code text not null check (code in (${sql.raw(VERDICTS)})),
    text text not null,
    given_by text not null references person,
    given_at timestamptz not null
  )`,
  sql`create index account_verdict_signature on account_verdict (signature_id, commitment_id, id)`,
  sql`create table verdict_reply (
    id integer generated always as identity primary key,
    verdict_id integer not null references account_verdict,
    text text not null,
    given_at timestamptz not null
  )`,
  sql`create index verdict_reply_verdict on verdict_reply (verdict_id)`,
];

/** What was said stays as it was said; who may see it can change. */
const APPENDED = {
  account_report:
    'account_id, submission, commitment_id, code, done, next_step, address, evidence_id, failure, given_at',
  account_verdict: 'id, signature_id, commitment_id, code, text, given_by, given_at',
  verdict_reply: 'id, verdict_id, text, given_at',
} as const;

const keepsRows = (table: string, columns: string) => [
  sql`create trigger stays before delete or truncate on ${sql.ref(table)}
    for each statement execute function servanda_refuse_change()`,
  sql`create trigger stays_as_it_is before update of ${sql.raw(columns)} on ${sql.ref(table)}
    for each statement execute function servanda_refuse_change()`,
];

/** Signing by a form, rounds in which signatories give account, verdicts on what they say, and their replies. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...signing, ...rounds, ...statements]) await statement.execute(database);
  await protectTable(database, { table: 'round', parent: 'initiative', key: 'initiative_id' });
  await protectTable(database, { table: 'account', parent: 'round', key: 'round_id' });
  await protectTable(database, { table: 'account_report', parent: 'account', key: 'account_id' });
  await protectTable(database, { table: 'account_verdict', parent: 'signature', key: 'signature_id' });
  await protectTable(database, { table: 'verdict_reply', parent: 'account_verdict', key: 'verdict_id' });
  for (const table of ['account_draft', 'account_link']) await keepToOperator(database, table);
  for (const [table, columns] of Object.entries(APPENDED)) {
    for (const statement of keepsRows(table, columns)) await statement.execute(database);
  }
}

import { type Kysely, sql } from 'kysely';
import { protectTable } from './protection.ts';

const commitments = [
  sql`alter table commitment
    add column state text not null default 'candidate' check (state in ('candidate', 'confirmed', 'rejected')),
    add column origin text not null default 'extracted' check (origin in ('extracted', 'person')),
    add column set_by_person text[] not null default '{}',
    add column revision integer not null default 1`,
  // What counts: of the newest version, and not turned down.
  sql`alter table commitment
    add column in_register boolean not null generated always as (is_latest and state <> 'rejected') stored`,
  sql`drop index commitment_facets, commitment_by_deadline, commitment_by_oldest, commitment_by_newest,
    commitment_by_document`,
  sql`create index commitment_facets on commitment (expression_id, kind) include
    (id, speaker_id, document_date, due_on, has_amount, recurs, state, audience_id) where in_register`,
  sql`create index commitment_by_deadline on commitment (due_order, expression_id, ordinal) where in_register`,
  sql`create index commitment_by_oldest on commitment (oldest_order, expression_id, ordinal) where in_register`,
  sql`create index commitment_by_newest on commitment (newest_order, expression_id, ordinal) where in_register`,
  sql`create index commitment_by_document on commitment (document_title, expression_id, ordinal) where in_register`,
  sql`create index commitment_rejected on commitment (expression_id) include (kind, audience_id)
    where is_latest and state = 'rejected'`,
];

const decisions = [
  // Only ever added to: what is taken back is undone by a decision of its own.
  sql`create table decision (
    id integer generated always as identity primary key,
    expression_id text not null references expression on delete cascade,
    action text not null
      check (action in ('confirm', 'edit', 'reject', 'split', 'merge', 'add', 'carry-over', 'undo')),
    person_id text references person,
    reason text check (reason in ('no-commitment', 'duplicate', 'wrong-place', 'reported', 'other')),
    note text,
    undoes integer unique references decision on delete cascade,
    decided_at timestamptz not null default clock_timestamp()
  )`,
  sql`create index decision_expression on decision (expression_id, id)`,
  sql`create table decision_effect (
    decision_id integer not null references decision on delete cascade,
    commitment_id text not null references commitment on delete cascade,
    before jsonb,
    after jsonb not null,
    primary key (decision_id, commitment_id)
  )`,
  sql`create index decision_effect_commitment on decision_effect (commitment_id, decision_id)`,
];

const doubleReviews = [
  sql`create table double_review (
    id integer generated always as identity primary key,
    expression_id text not null references expression on delete cascade,
    opened_by text references person,
    opened_at timestamptz not null default clock_timestamp(),
    closed_by text references person,
    closed_at timestamptz
  )`,
  sql`create unique index double_review_open on double_review (expression_id) where closed_at is null`,
  sql`create index double_review_expression on double_review (expression_id, id)`,
  sql`create table judgement (
    double_review_id integer not null references double_review on delete cascade,
    commitment_id text not null references commitment on delete cascade,
    person_id text not null references person,
    content jsonb not null,
    reason text,
    note text,
    given_at timestamptz not null default clock_timestamp(),
    primary key (double_review_id, commitment_id, person_id)
  )`,
  sql`create index judgement_commitment on judgement (commitment_id)`,
];

/** What people decide of commitments: confirmed, rejected or edited, by whom, and what two of them say independently. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...commitments, ...decisions, ...doubleReviews]) await statement.execute(database);
  await protectTable(database, { table: 'decision', parent: 'expression', key: 'expression_id' });
  await protectTable(database, { table: 'decision_effect', parent: 'commitment', key: 'commitment_id' });
  await protectTable(database, { table: 'double_review', parent: 'expression', key: 'expression_id' });
  await protectTable(database, { table: 'judgement', parent: 'commitment', key: 'commitment_id' });
}

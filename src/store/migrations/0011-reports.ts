import { type Kysely, sql } from 'kysely';
import { hideRows, protectTable } from './protection.ts';

const statements = [
  sql`create table report (
    id integer generated always as identity primary key,
    kind text not null check (kind in ('progress', 'status', 'annual')),
    scope jsonb not null,
    title text,
    author text,
    language text not null check (language in ('da', 'en')),
    only_confirmed boolean not null,
    audience_id integer not null default 2 references audience,
    created_by text references person,
    created_at timestamptz not null default clock_timestamp()
  )`,
  sql`create table report_edition (
    report_id integer not null references report on delete cascade,
    edition integer not null check (edition > 0),
    as_of date not null,
    made_by text references person,
    made_at timestamptz not null default clock_timestamp(),
    primary key (report_id, edition)
  )`,
  // What a person wrote in an edition; the next one begins with the same.
  sql`create table report_paragraph (
    report_id integer not null,
    edition integer not null,
    section text not null,
    text text not null,
    revision integer not null default 1,
    written_by text references person,
    written_at timestamptz not null default clock_timestamp(),
    primary key (report_id, edition, section),
    foreign key (report_id, edition) references report_edition on delete cascade
  )`,
];

/** Reports, their editions, and the paragraphs that people wrote in them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
  await hideRows(database, 'report');
  await protectTable(database, { table: 'report_edition', parent: 'report', key: 'report_id' });
  await protectTable(database, { table: 'report_paragraph', parent: 'report', key: 'report_id' });
}

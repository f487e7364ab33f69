import { type Kysely, sql } from 'kysely';
import { keepToOperator } from './protection.ts';

const statements = [
  sql`create table backup (
    id integer generated always as identity primary key,
    occasion text not null check (occasion in ('scheduled', 'asked', 'terminal')),
    asked_by text references person,
    asked_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    file_name text,
    size bigint,
    sha256 text,
    checked_at timestamptz,
    fault text,
    removed_at timestamptz,
    check ((file_name is null) = (size is null) and (size is null) = (sha256 is null))
  )`,
  // One that was asked for waits; a second wish of the same kind is the same wish.
  sql`create unique index backup_waiting on backup (occasion) where started_at is null`,
  sql`create index backup_scheduled on backup (occasion, asked_at)`,
];

/** The archives that were made of the register, or were to be. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
  await keepToOperator(database, 'backup');
}

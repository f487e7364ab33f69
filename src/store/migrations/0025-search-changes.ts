import { type Kysely, sql } from 'kysely';
import { keepToOperator } from './protection.ts';

const NOTE = sql`insert into search_change default values`;

/** Whatever may let a search find what it did not: words that were read, and who may see what. */
const CHANGES = [
  ['commitment', 'insert or update of search, is_latest, newer_for'],
  ['expression', 'insert or update of audience_id, is_latest, newer_for'],
  ['team_member', 'insert or delete'],
  ['person', 'update of role, suspended_at'],
] as const;

/** What saved searches are looked through again for; and what pages of the register needed before they were found in memory. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table search_change (
      transaction xid8 not null default pg_current_xact_id(),
      at timestamptz not null default clock_timestamp()
    )`,
    sql`create index search_change_transaction on search_change (transaction)`,
    sql`create function servanda_note_search_change() returns trigger language plpgsql as $$
      begin
        ${NOTE};
        return null;
      end $$`,
    ...CHANGES.map(
      ([table, events]) => sql`create trigger notes_search_change after ${sql.raw(events)} on ${sql.ref(table)}
        for each statement execute function servanda_note_search_change()`,
    ),
    // What was due and is not any more was read.
    sql`create function servanda_note_words_read() returns trigger language plpgsql as $$
      begin
        if exists (select from gone) then ${NOTE}; end if;
        return null;
      end $$`,
    sql`create trigger notes_search_change after delete on search_due referencing old table as gone
      for each statement execute function servanda_note_words_read()`,
    sql`drop function servanda_commitments_with(text, tsquery)`,
    sql`drop function servanda_passages_with(text, tsquery)`,
    sql`drop index commitment_by_oldest, commitment_by_newest, commitment_by_document`,
  ];
  for (const statement of statements) await statement.execute(database);
  await keepToOperator(database, 'search_change');
  // Whoever changes something notes it; only jobs read the notes.
  await sql`create policy anybody_may_add on search_change for insert with check (true)`.execute(database);
}

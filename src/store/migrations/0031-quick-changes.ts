import { type Kysely, sql } from 'kysely';

const BINDING = sql`('undertaking', 'call', 'expectation')`;

/** What figures of texts are made of, in a commitment. */
const TOLD = sql`id, is_latest, newer_for, language, parts -> 'topics', kind in ${BINDING}`;

/** What pages ask for most that no index had. */
const indexes = [
  sql`create index milestone_open on milestone (due_on, commitment_id, number) where state = 'planned'`,
  // Kinds are counted without reading the rows.
  sql`create index commitment_kinds on commitment (expression_id, kind) include (audience_id) where state <> 'rejected'`,
];

/**
 * Whether a statement changed what figures of texts are made of is found by comparing its rows as sets: joined, they were
 * gone through row by row for each row, which took minutes where a statement changed ten thousand.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const index of indexes) await index.execute(database);
  await sql`create or replace function servanda_note_changed_texts() returns trigger language plpgsql as $$
    begin
      if exists (select ${TOLD} from after except select ${TOLD} from before) then
        insert into register_change (commitment_id) values ('');
      end if;
      return null;
    end $$`.execute(database);
}

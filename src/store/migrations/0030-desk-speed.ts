import { type Kysely, sql } from 'kysely';

const BINDING = sql`('undertaking', 'call', 'expectation')`;

/**
 * Figures of texts are worked out anew when what they are made of changes, and not whenever somebody edits a commitment:
 * a new deadline or a confirmed state changes no word, no topic and no version.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`drop trigger notes_texts on commitment`,
    sql`create trigger notes_texts after insert or delete on commitment
      for each statement execute function servanda_note_texts()`,
    sql`create function servanda_note_changed_texts() returns trigger language plpgsql as $$
      begin
        if exists (
          select from before join after using (id)
          where (before.is_latest, before.newer_for, before.language, before.parts -> 'topics', before.kind in ${BINDING})
            is distinct from (after.is_latest, after.newer_for, after.language, after.parts -> 'topics', after.kind in ${BINDING})
        ) then
          insert into register_change (commitment_id) values ('');
        end if;
        return null;
      end $$`,
    sql`create trigger notes_changed_texts after update on commitment
      referencing old table as before new table as after
      for each statement execute function servanda_note_changed_texts()`,
  ];
  for (const statement of statements) await statement.execute(database);
}

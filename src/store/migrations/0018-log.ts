import { type Kysely, sql } from 'kysely';

const statements = [
  // Who may see an entry is no part of what it says, and of what its hash is made from.
  sql`drop trigger stays on audit_entry`,
  sql`create trigger stays before delete or truncate on audit_entry
    for each statement execute function servanda_refuse_change()`,
  sql`create trigger stays_as_it_is
    before update of id, at, person_id, role, action, subject_type, subject_id, before, after, previous_hash, hash
    on audit_entry for each statement execute function servanda_refuse_change()`,
  sql`create function servanda_audit_document(id text) returns table (type text, subject text) language sql stable as $$
    select 'document', id
    union all select 'commitment', commitment.id from commitment where expression_id = $1
    union all select 'double-review', double_review.id::text from double_review where expression_id = $1 $$`,
  // What happened to a document is seen by those who may see it now; that it was once hidden, only by those it was shown to.
  sql`create function servanda_hand_audience_to_log() returns trigger language plpgsql as $$
    begin
      update audit_entry set audience_id = case when new.audience_id = 1 then 2 else new.audience_id end
        from servanda_audit_document(new.id) mine
        where subject_type = mine.type and subject_id = mine.subject and audience_id <> 3
          and (action <> 'classify-document' or new.audience_id > 2);
      return null;
    end $$`,
  sql`create trigger hands_audience_to_log after update of audience_id on expression for each row
    when (old.audience_id is distinct from new.audience_id) execute function servanda_hand_audience_to_log()`,
  // Documents that were hidden before, with what was written of them until then.
  sql`update audit_entry set audience_id = expression.audience_id
    from expression, lateral servanda_audit_document(expression.id) mine
    where expression.audience_id > 2 and subject_type = mine.type and subject_id = mine.subject
      and audit_entry.audience_id <> 3`,
  sql`create index audit_entry_action on audit_entry (action, id)`,
  sql`create index audit_entry_at on audit_entry (at)`,
];

/** Lets entries of the log be seen by those who may see the document they are of, also when that changes. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}

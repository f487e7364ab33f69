import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';

/** What somebody did, in the order in which it was committed. The chain and the time are PostgreSQL's own work. */
interface AuditEntryTable {
  id: ColumnType<string, never, never>;
  at: GeneratedAlways<Date>;
  /** Null for the operator and for visitors. */
  person_id: string | null;
  role: string;
  /** The use case, in its own name: `confirm-commitment`. */
  action: string;
  subject_type: string;
  subject_id: string;
  /** Who may see the entry; internal unless it says something of a document. */
  audience_id: Generated<number>;
  before: JSONColumnType<object | null, string | null, never>;
  after: JSONColumnType<object | null, string | null, never>;
  previous_hash: GeneratedAlways<Buffer>;
  hash: GeneratedAlways<Buffer>;
}

/** Where the log ends. */
interface AuditHeadTable {
  single: Generated<boolean>;
  id: string;
  hash: Buffer;
}

/** The tables of the log. */
export interface AuditTables {
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
}

import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** The actions whose log entries tell what evidence was given. */
const EVIDENCE_ACTIONS = [
  'attach-evidence-file',
  'attach-evidence-address',
  'attach-evidence-passage',
  'accept-suggestion',
] as const;

/** A file with the figures that it is known by; the hash as the register has it. */
export interface KeptFile {
  readonly key: string;
  readonly sha256: string;
  readonly size: number;
  /** Null where the bytes are gone. */
  readonly bytes: Buffer | null;
}

/** The file after this one by SHA-256, with its bytes; undefined after the last. One at a time: they can be large. */
export async function manifestationAfter(database: Kysely<Database>, key: string): Promise<KeptFile | undefined> {
  return database
    .selectFrom('manifestation')
    .leftJoin('file_content', 'file_content.sha256', 'manifestation.sha256')
    .select(['manifestation.sha256 as key', 'manifestation.sha256', 'size', 'bytes'])
    .where('manifestation.sha256', '>', key)
    .orderBy('manifestation.sha256')
    .limit(1)
    .executeTakeFirst();
}

/** The archived item after this one by identifier, with its bytes; undefined after the last. */
export async function archiveItemAfter(database: Kysely<Database>, key: string): Promise<KeptFile | undefined> {
  return database
    .selectFrom('archive_item')
    .select(['id as key', 'sha256', 'size', 'bytes'])
    .where('id', '>', key)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** A text with the fingerprint that it is known by. */
export interface KeptText {
  readonly key: string;
  readonly fingerprint: string;
  readonly text: string;
}

/** The text after this one by identifier; undefined after the last. */
export async function textAfter(database: Kysely<Database>, key: string): Promise<KeptText | undefined> {
  return database
    .selectFrom('expression')
    .select(['id as key', 'fingerprint', 'text'])
    .where('id', '>', key)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Evidence with what the log says of it. */
export interface LoggedEvidence {
  readonly id: number;
  readonly stance: string;
  readonly note: string;
  readonly is_internal: boolean;
  readonly is_withdrawn: boolean;
  /** Of what is archived, as the archive has it; null for a passage. */
  readonly archived_sha256: string | null;
  /** The words as they were given; null for what is archived. */
  readonly quote: string | null;
  readonly expression_id: string | null;
  readonly start_offset: number | null;
  readonly end_offset: number | null;
  /** What the log has of giving it; null where it has nothing. */
  readonly logged: Readonly<Record<string, unknown>> | null;
  /** Whether the log has that it was withdrawn. */
  readonly is_withdrawal_logged: boolean;
}

/** Evidence after this number, at most `limit`, in order. */
export async function evidenceAfter(database: Kysely<Database>, id: number, limit: number): Promise<LoggedEvidence[]> {
  const entries = sql`audit_entry where subject_type = 'commitment' and subject_id = evidence.commitment_id
    and after ->> 'evidence' = evidence.id::text`;
  const { rows } = await sql<LoggedEvidence>`
    select evidence.id, stance, note, is_internal, withdrawn_at is not null as is_withdrawn,
      archive_item.sha256 as archived_sha256, quote, expression_id, start_offset, end_offset,
      (select after from ${entries} and action in (${sql.join(EVIDENCE_ACTIONS)}) limit 1) as logged,
      exists (select from ${entries} and action = 'withdraw-evidence') as is_withdrawal_logged
    from evidence left join archive_item on archive_item.id = evidence.archive_item_id
    where evidence.id > ${id} order by evidence.id limit ${limit}`.execute(database);
  return rows;
}

/** The numbers of evidence that the log tells of and that is not there. */
export async function missingEvidence(database: Kysely<Database>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select (after ->> 'evidence')::integer as id from audit_entry
    where action in (${sql.join(EVIDENCE_ACTIONS)})
      and not exists (select from evidence where evidence.id::text = after ->> 'evidence')
    order by 1`.execute(database);
  return rows.map(({ id }) => id);
}

import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** An entry of the log before PostgreSQL has given it its place in the chain. */
export interface NewAuditEntry {
  readonly personId: string | null;
  readonly role: string;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Null for what everybody who has signed in may see. */
  readonly audienceId: number | null;
  readonly before: object | null;
  readonly after: object | null;
}

/** An entry of the log. */
export interface AuditEntry extends Omit<NewAuditEntry, 'audienceId'> {
  readonly id: number;
  readonly at: Date;
  /** Null where the person is not known any more. */
  readonly personName: string | null;
}

/** Where the chain of the log breaks first. */
export interface BrokenChain {
  readonly id: number;
  readonly fault: 'changed' | 'missing' | 'cut-off';
}

/** What a check of the log found. */
export interface ChainCheck {
  readonly count: number;
  /** Hexadecimal SHA-256 of the last entry: noted elsewhere, it shows later that nothing before it was changed. */
  readonly head: string;
  readonly broken: BrokenChain | null;
}

/** Adds an entry. Other changes wait from here until the transaction ends, so add it last. */
export async function insertAuditEntry(database: Kysely<Database>, entry: NewAuditEntry): Promise<void> {
  const { personId, role, action, subject, audienceId, before, after } = entry;
  await database
    .insertInto('audit_entry')
    .values({
      ...{ role, action },
      person_id: personId,
      subject_type: subject.type,
      subject_id: subject.id,
      ...(audienceId === null ? {} : { audience_id: audienceId }),
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    })
    .execute();
}

/** The history of a record, the newest entry first. */
export async function auditEntriesOf(
  database: Kysely<Database>,
  subject: NewAuditEntry['subject'],
): Promise<AuditEntry[]> {
  const rows = await database
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'audit_entry.person_id')
    .select(['audit_entry.id', 'at', 'person_id', 'audit_entry.role', 'action', 'before', 'after'])
    .select('person.name as personName')
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('audit_entry.id', 'desc')
    .execute();
  return rows.map(({ id, person_id, ...rest }) => ({ ...rest, id: Number(id), personId: person_id, subject }));
}

/** Which entries are asked for; all of them where nothing is given. */
export interface LogFilters {
  /** Identifier of a person, `operator` for the operator. */
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  /** First and last day, ISO dates in `timeZone`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
}

/** Entries of the log, the newest first, from the one before `before` on. */
export async function logPage(
  database: Kysely<Database>,
  { who, action, subjectType, subjectId, from, to, timeZone }: LogFilters,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<AuditEntry[]> {
  let query = database
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'audit_entry.person_id')
    .select(['audit_entry.id', 'at', 'person_id', 'audit_entry.role', 'action', 'before', 'after'])
    .select(['subject_type', 'subject_id', 'person.name as personName'])
    .orderBy('audit_entry.id', 'desc')
    .limit(limit);
  if (who === 'operator') query = query.where('person_id', 'is', null);
  else if (who) query = query.where('person_id', '=', who);
  if (action) query = query.where('action', '=', action);
  if (subjectType) query = query.where('subject_type', '=', subjectType);
  if (subjectId) query = query.where('subject_id', '=', subjectId);
  if (from) query = query.where(sql<boolean>`at >= ${from}::timestamp at time zone ${timeZone}`);
  if (to) query = query.where(sql<boolean>`at < (${to}::date + 1)::timestamp at time zone ${timeZone}`);
  if (before !== undefined) query = query.where(sql<boolean>`audit_entry.id < ${before}`);
  const rows = await query.execute();
  return rows.map(({ id, person_id, subject_type, subject_id, ...rest }) => ({
    ...rest,
    id: Number(id),
    personId: person_id,
    subject: { type: subject_type, id: subject_id },
  }));
}

/** Every action that the log tells of, in the order of the alphabet. */
export async function actionsInLog(database: Kysely<Database>): Promise<string[]> {
  const rows = await database.selectFrom('audit_entry').select('action').distinct().orderBy('action').execute();
  return rows.map(({ action }) => action);
}

/** How many entries are checked at a time. */
const STRETCH = 5_000;
/** What the first entry follows. */
const ORIGIN = createHash('sha256').update('servanda').digest();

/**
 * Hashes every entry anew, here and not in the database, and compares: an entry that was changed, taken out or cut off
 * at the end is found. `database` must be one that sees everything.
 */
export async function verifyAuditChain(database: Kysely<Database>): Promise<ChainCheck> {
  let previous = ORIGIN;
  let count = 0;
  const found = (broken: BrokenChain | null): ChainCheck => ({ count, head: previous.toString('hex'), broken });
  for (;;) {
    const rows = await stretchAfter(database, count);
    for (const { id, text, previous_hash, hash } of rows) {
      if (Number(id) !== count + 1) return found({ id: count + 1, fault: 'missing' });
      const expected = createHash('sha256').update(previous).update(text).digest();
      if (!previous.equals(previous_hash) || !expected.equals(hash)) return found({ id: count + 1, fault: 'changed' });
      previous = expected;
      count += 1;
    }
    if (rows.length < STRETCH) break;
  }
  const head = await database.selectFrom('audit_head').select(['id', 'hash']).executeTakeFirst();
  const isWhole = head !== undefined && Number(head.id) === count && head.hash.equals(previous);
  return found(isWhole ? null : { id: count + 1, fault: 'cut-off' });
}

async function stretchAfter(database: Kysely<Database>, id: number) {
  const { rows } = await sql<{ id: string; text: string; previous_hash: Buffer; hash: Buffer }>`
    select id, previous_hash, hash, servanda_audit_text(audit_entry) as text
    from audit_entry where id > ${id} order by id limit ${STRETCH}`.execute(database);
  return rows;
}

import { type Kysely, type Selectable, sql } from 'kysely';
import type { BackupOccasion } from './schema/backup.ts';
import type { Database } from './schema.ts';

/** An archive that was made, is being made, or was to be made. */
export interface StoredBackup {
  readonly id: number;
  readonly occasion: BackupOccasion;
  /** Null for the clock and the terminal. */
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly fileName: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly sha256: string | null;
  readonly checkedAt: Date | null;
  readonly fault: string | null;
  readonly removedAt: Date | null;
}

/** Any number that no other program on the same database uses for its own advisory lock. */
const BACKUP_LOCK = 7_378_268_328;

/** Lets `work` run unless another process is at it already; says whether it ran. Throws what `work` throws. */
export async function aloneWithBackups(database: Kysely<Database>, work: () => Promise<void>): Promise<boolean> {
  return database.connection().execute(async (connection) => {
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${BACKUP_LOCK}) as held`.execute(
      connection,
    );
    if (!rows[0]?.held) return false;
    try {
      await work();
      return true;
    } finally {
      await sql`select pg_advisory_unlock(${BACKUP_LOCK})`.execute(connection);
    }
  });
}

/** Notes that an archive is wanted; one of the same occasion that waits already is the same wish. Says whether it is new. */
export async function insertBackup(
  database: Kysely<Database>,
  wanted: { readonly occasion: BackupOccasion; readonly askedBy: string | null; readonly askedAt: Date },
): Promise<boolean> {
  const { occasion, askedBy: asked_by, askedAt: asked_at } = wanted;
  const inserted = await database
    .insertInto('backup')
    .values({ occasion, asked_by, asked_at })
    .onConflict((conflict) => conflict.column('occasion').where('started_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The one that has waited longest; undefined where none waits. */
export async function waitingBackup(database: Kysely<Database>): Promise<StoredBackup | undefined> {
  const row = await database
    .selectFrom('backup')
    .selectAll()
    .where('started_at', 'is', null)
    .orderBy('asked_at')
    .executeTakeFirst();
  return row && stored(row);
}

/** What can be noted of an archive as it is made, looked at and removed. */
export type BackupChange = Partial<Omit<StoredBackup, 'id' | 'occasion' | 'askedBy' | 'askedAt'>>;

/** Notes what became of an archive. */
export async function changeBackup(database: Kysely<Database>, id: number, change: BackupChange): Promise<void> {
  const { startedAt, endedAt, fileName, size, sha256, checkedAt, fault, removedAt } = change;
  const all = {
    ...{ started_at: startedAt, ended_at: endedAt, file_name: fileName, size, sha256 },
    ...{ checked_at: checkedAt, fault, removed_at: removedAt },
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  await database.updateTable('backup').set(given).where('id', '=', id).execute();
}

/** Notes of archives whose making ended with its process that there are none. Call it where nobody else makes one. */
export async function closeInterrupted(database: Kysely<Database>, endedAt: Date): Promise<void> {
  await database
    .updateTable('backup')
    .set({ ended_at: endedAt, fault: 'interrupted' })
    .where('started_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** The newest that the clock asked for; undefined where it never did. */
export async function lastScheduled(database: Kysely<Database>): Promise<StoredBackup | undefined> {
  const row = await database
    .selectFrom('backup')
    .selectAll()
    .where('occasion', '=', 'scheduled')
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && stored(row);
}

/** The archives in Servanda's own folder whose turn is not over, the newest first. */
export async function keptBackups(database: Kysely<Database>): Promise<StoredBackup[]> {
  const rows = await database
    .selectFrom('backup')
    .selectAll()
    .where('occasion', '!=', 'terminal')
    .where('file_name', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(stored);
}

/** The newest of all, with the names of those who asked. */
export async function newestBackups(
  database: Kysely<Database>,
  limit: number,
): Promise<(StoredBackup & { readonly askedByName: string | null })[]> {
  const rows = await database
    .selectFrom('backup')
    .leftJoin('person', 'person.id', 'backup.asked_by')
    .selectAll('backup')
    .select('person.name as askedByName')
    .orderBy('backup.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ askedByName, ...row }) => ({ ...stored(row), askedByName }));
}

/** One of them; undefined for a number that none has. */
export async function findBackup(database: Kysely<Database>, id: number): Promise<StoredBackup | undefined> {
  const row = await database.selectFrom('backup').selectAll().where('id', '=', id).executeTakeFirst();
  return row && stored(row);
}

function stored(row: Selectable<Database['backup']>): StoredBackup {
  const { id, occasion, sha256, fault } = row;
  return {
    ...{ id, occasion, sha256, fault },
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    fileName: row.file_name,
    size: row.size === null ? null : Number(row.size),
    checkedAt: row.checked_at,
    removedAt: row.removed_at,
  };
}

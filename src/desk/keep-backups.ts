import { basename, join } from 'node:path';
import { removeArchive, removeForsaken, sizeOfFile } from '../store/backup/archive-file.ts';
import type { Archivist } from '../store/backup/archivist.ts';
import { BrokenArchive } from '../store/backup/broken-archive.ts';
import {
  aloneWithBackups,
  changeBackup,
  closeInterrupted,
  insertBackup,
  keptBackups,
  lastScheduled,
  type StoredBackup,
  waitingBackup,
} from '../store/backups.ts';
import { errorCode } from '../store/embedded/database-unavailable.ts';
import { dayIn } from '../text/zoned-time.ts';
import { type BackupSettings, isBackupDue } from './backup-settings.ts';
import { backupsToKeep } from './backups-to-keep.ts';
import type { DeskContext } from './context.ts';
import { makeBackup } from './make-backup.ts';

/** What the keeping of archives works with. */
export interface BackupKeeping {
  readonly archivist: Archivist;
  readonly settings: BackupSettings;
  /** Told of an archive that could not be made. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Makes the archive that waits to be made, because it is time or because somebody asked, and removes those whose turn
 * is over. Of several processes on one database one does it; the others go on. A failure is noted and told, and does
 * not throw; what the database says does.
 */
export async function keepBackups(context: DeskContext, keeping: BackupKeeping): Promise<void> {
  const { everything: database } = context;
  await aloneWithBackups(database, async () => {
    await closeInterrupted(database, context.now());
    await askIfDue(context, keeping.settings);
    for (let next = await waitingBackup(database); next; next = await waitingBackup(database)) {
      await makeWaiting(context, keeping, next);
      await rotate(context, keeping.settings);
    }
  });
}

async function askIfDue({ everything, now }: DeskContext, settings: BackupSettings): Promise<void> {
  const last = await lastScheduled(everything);
  const asked = last && { askedAt: last.askedAt, hasFailed: last.fault !== null };
  if (!isBackupDue(now(), settings, asked ?? null)) return;
  await insertBackup(everything, { occasion: 'scheduled', askedBy: null, askedAt: now() });
}

async function makeWaiting(context: DeskContext, keeping: BackupKeeping, { id }: StoredBackup): Promise<void> {
  const { everything: database, now } = context;
  const { folder } = keeping.settings;
  await changeBackup(database, id, { startedAt: now() });
  try {
    await removeForsaken(folder, now());
    const { path, size, sha256 } = await makeBackup(context, keeping.archivist, folder);
    const made = { fileName: basename(path), size, sha256 };
    await changeBackup(database, id, { endedAt: now(), checkedAt: now(), ...made });
  } catch (error) {
    await changeBackup(database, id, { endedAt: now(), fault: faultOf(error) });
    keeping.onFailure(error);
  }
}

/** Why there is no archive, as far as somebody can do something about it. */
function faultOf(error: unknown): string {
  if (error instanceof BrokenArchive) return error.fault;
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no-folder';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'not-writable' : 'failed';
}

/**
 * Deletes archives whose turn is over: of those only that Servanda made by itself, that lie where it put them, and
 * never the newest that is whole.
 */
async function rotate(
  { everything: database, now }: DeskContext,
  { folder, keep, timeZone }: BackupSettings,
): Promise<void> {
  const there: StoredBackup[] = [];
  for (const backup of await keptBackups(database)) {
    const size = await sizeOfFile(join(folder, backup.fileName ?? ''));
    if (backup.checkedAt && size !== null && size === backup.size) there.push(backup);
  }
  const kept = backupsToKeep(
    there.map(({ id, askedAt }) => ({ id, madeOn: dayIn(timeZone, askedAt) })),
    keep,
  );
  for (const { id, fileName } of there) {
    if (kept.has(id) || fileName === null) continue;
    await removeArchive(folder, fileName);
    await changeBackup(database, id, { removedAt: now() });
  }
}

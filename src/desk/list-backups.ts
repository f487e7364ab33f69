import { join } from 'node:path';
import { sizeOfFile } from '../store/backup/archive-file.ts';
import { newestBackups, type StoredBackup } from '../store/backups.ts';
import type { BackupSettings } from './backup-settings.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';

/** Where an archive is on its way; `missing`: it was made, and somebody took it away. */
export type BackupState = 'waiting' | 'under-way' | 'checked' | 'failed' | 'removed' | 'missing';

/** An archive as administrators see it. */
export interface BackupView extends StoredBackup {
  /** Name of the person who asked for it; null for the clock. */
  readonly askedByName: string | null;
  readonly state: BackupState;
}

/** The archives, and whether and when they are made. */
export interface BackupsView {
  /** Null where no folder was set: none are made by themselves. */
  readonly settings: BackupSettings | null;
  /** The newest first. */
  readonly backups: readonly BackupView[];
  /** Whether the last one that was to be made could not be. */
  readonly hasFailed: boolean;
}

/** How many are listed. */
const LISTED = 100;

/** The archives that were made or were to be made. Throws `Forbidden`. */
export async function listBackups(context: DeskContext, settings: BackupSettings | null): Promise<BackupsView> {
  requirePermission(context, 'make-backup');
  const stored = await newestBackups(context.everything, LISTED);
  const backups = await Promise.all(
    stored.map(async (backup) => ({ ...backup, state: await stateOf(backup, settings) })),
  );
  return { settings, backups, hasFailed: backups.find(({ endedAt }) => endedAt !== null)?.state === 'failed' };
}

async function stateOf(backup: StoredBackup, settings: BackupSettings | null): Promise<BackupState> {
  if (backup.startedAt === null) return 'waiting';
  if (backup.endedAt === null) return 'under-way';
  if (backup.fault !== null || backup.fileName === null) return 'failed';
  if (backup.removedAt !== null) return 'removed';
  const size = settings && (await sizeOfFile(join(settings.folder, backup.fileName)));
  return size === backup.size ? 'checked' : 'missing';
}

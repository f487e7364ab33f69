import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { isArchiveName, sizeOfFile } from '../store/backup/archive-file.ts';
import { findBackup } from '../store/backups.ts';
import { inTransaction } from '../store/transaction.ts';
import type { BackupSettings } from './backup-settings.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** An archive on its way out. */
export interface FetchedBackup {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Opens it; whoever does reads it to its end, or destroys it. */
  readonly open: () => Readable;
}

/** An archive to take away, which is logged before the first byte leaves. Throws `Forbidden` and `NotFound`. */
export async function fetchBackup(
  context: DeskContext,
  settings: BackupSettings | null,
  id: number,
): Promise<FetchedBackup> {
  requirePermission(context, 'make-backup');
  const backup = await findBackup(context.everything, id);
  const name = backup?.fileName ?? '';
  if (!settings || !backup || !isArchiveName(name)) throw new NotFound('backup', String(id));
  const path = join(settings.folder, name);
  const size = await sizeOfFile(path);
  if (size === null || size !== backup.size) throw new NotFound('backup', String(id));
  await inTransaction(context.everything, (transaction) =>
    recordChange(transaction, context, {
      action: 'download-backup',
      subject: { type: 'backup', id: backup.sha256 ?? name },
      audienceId: ADMINISTRATION_AUDIENCE,
      after: { file: name, size },
    }),
  );
  return { name, size, open: () => createReadStream(path) };
}

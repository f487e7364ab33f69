import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { archivePath } from '../store/backup/archive-file.ts';
import type { Archivist } from '../store/backup/archivist.ts';
import { BrokenArchive } from '../store/backup/broken-archive.ts';
import type { CheckedArchive } from '../store/backup/read-archive.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** An archive that was made and read back. */
export interface MadeBackup extends CheckedArchive {
  readonly path: string;
}

/**
 * Writes everything that the register holds into one file while others work on, reads it back to see that every hash
 * is right, and logs it. `target` is a file that is not there yet, or a folder for a new one. Throws `Forbidden`,
 * `Occupied`, `BrokenArchive` where the disk does not give back what was written, and what the disk says.
 */
export async function makeBackup(context: DeskContext, archivist: Archivist, target: string): Promise<MadeBackup> {
  requirePermission(context, 'make-backup');
  const path = await archivePath(target, context.now());
  const written = await archivist.write(path);
  const checked = await archivist.check(path);
  if (JSON.stringify(checked.manifest) !== JSON.stringify(written)) throw new BrokenArchive('changed', path);
  await logBackup(context, checked);
  return { path, ...checked };
}

async function logBackup(context: DeskContext, { manifest, size, sha256 }: CheckedArchive): Promise<void> {
  await inTransaction(context.everything, (transaction) =>
    recordChange(transaction, context, {
      action: 'make-backup',
      subject: { type: 'backup', id: sha256 },
      audienceId: ADMINISTRATION_AUDIENCE,
      after: { size, ...manifest.counts, logEntries: manifest.log.count },
    }),
  );
}

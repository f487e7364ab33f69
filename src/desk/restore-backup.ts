import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import type { Archivist } from '../store/backup/archivist.ts';
import { BrokenArchive } from '../store/backup/broken-archive.ts';
import type { CheckedArchive } from '../store/backup/read-archive.ts';
import { withdrawUnsent } from '../store/mails.ts';
import type { DeskContext } from './context.ts';
import { operatorContext } from './open-context.ts';
import { recordChange } from './record-change.ts';
import { type CustodyReport, verifyCustody } from './verify-custody.ts';

/** A register that was put back, and what a check of all of it found. */
export interface RestoredBackup extends CheckedArchive {
  readonly custody: CustodyReport;
}

/**
 * Puts an archive into an empty database: reads it through first and checks every hash, then writes, brings the schema
 * up to date, counts, re-checks the chain of custody, and logs where the register came from. It happens as a whole or
 * not at all; breaches of custody that the register had already are given, and no reason to lose it. Throws `BrokenArchive` and `Occupied`.
 */
export async function restoreBackup(
  { today, now }: Pick<DeskContext, 'now' | 'today'>,
  archivist: Archivist,
  path: string,
): Promise<RestoredBackup> {
  const archive = await archivist.check(path);
  let custody: CustodyReport | undefined;
  await archivist.load(path, archive, async (transaction) => {
    const context = operatorContext({ database: transaction, today: () => today, now });
    custody = await verifyCustody(context);
    requireSameLog(archive, custody);
    // They may have left since the archive was made: nobody is to get the same mail twice.
    await withdrawUnsent(transaction, now());
    await recordChange(transaction, context, {
      action: 'restore-backup',
      subject: { type: 'backup', id: archive.sha256 },
      audienceId: ADMINISTRATION_AUDIENCE,
      after: { takenAt: archive.manifest.takenAt, size: archive.size, ...archive.manifest.counts },
    });
  });
  if (!custody) throw new Error('the restored register was not looked at');
  return { ...archive, custody };
}

/** What was broken when the archive was made is put back as it was, and told of; what the manifest says has to hold. */
function requireSameLog({ manifest }: CheckedArchive, { breaches, checked, head }: CustodyReport): void {
  if (breaches.some(({ what }) => what === 'log')) return;
  if (checked.log !== manifest.log.count || head !== manifest.log.head) {
    throw new BrokenArchive('contradictory', 'manifest.json');
  }
}

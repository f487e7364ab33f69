import { resolve } from 'node:path';
import { makeBackup } from '../desk/make-backup.ts';
import { restoreBackup } from '../desk/restore-backup.ts';
import { archivistOf } from '../store/backup/archivist.ts';
import type { Manifest } from '../store/backup/manifest.ts';
import { readArchive } from '../store/backup/read-archive.ts';
import { reachDatabase } from '../store/open-database.ts';
import { formatInstant } from '../wording/instants.ts';
import { databaseOptions, deskDay, withDesk } from './open-desk.ts';
import { DONE, FAILED, type Session } from './session.ts';
import { timeZoneFrom } from './time-zone.ts';
import { reportLines } from './verify-register.ts';

/** Writes the register into one file and says what is in it; gives the exit code. */
export async function backUp(session: Session, target: string | undefined): Promise<number> {
  const { environment, output, words } = session;
  const path = resolve(target ?? environment.SERVANDA_BACKUP_FOLDER ?? '.');
  const made = await withDesk(session, (context, connection) => makeBackup(context, archivistOf(connection), path));
  await output.write(`${words.backup.made(made.path, made.size, holdings(session, made.manifest))}\n`);
  return DONE;
}

/** Reads an archive through without a database, and says what is in it; gives the exit code. */
export async function checkArchive(session: Session, path: string): Promise<number> {
  const { manifest } = await readArchive(path);
  const { output, words } = session;
  await output.write(`${words.backup.whole(path, takenAt(session, manifest), holdings(session, manifest))}\n`);
  return DONE;
}

/** Puts an archive into the empty database, and says what the check of all of it found; gives the exit code. */
export async function restore(session: Session, path: string): Promise<number> {
  const { output, words } = session;
  const reached = await reachDatabase(databaseOptions(session));
  try {
    const context = { today: deskDay(session), now: () => new Date() };
    const { manifest, custody } = await restoreBackup(context, archivistOf(reached.connection), path);
    const isWhole = custody.breaches.length === 0;
    const lines = [
      words.backup.restored(takenAt(session, manifest), holdings(session, manifest)),
      ...reportLines(session, custody),
      ...(isWhole ? [] : [words.backup.brokenBefore]),
      words.backup.signIn,
    ];
    await output.write(`${lines.join('\n')}\n`);
    return isWhole ? DONE : FAILED;
  } finally {
    await reached.leave();
  }
}

function holdings({ words }: Session, { counts }: Manifest): string {
  return words.backup.holds(counts.documents, counts.commitments, counts.people);
}

function takenAt({ environment, locale }: Session, manifest: Manifest): string {
  return formatInstant(new Date(manifest.takenAt), locale, timeZoneFrom(environment, locale));
}

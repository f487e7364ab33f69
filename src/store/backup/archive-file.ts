import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../embedded/database-unavailable.ts';
import { Occupied } from './broken-archive.ts';

/** `servanda-2026-11-23T0200Z-….tar.zst`; what is still being written has `.partial` after it. */
const NAME = /^servanda-\d{4}-\d{2}-\d{2}T\d{6}Z\.tar\.zst$/u;
const PARTIAL = '.partial';

/** The name of the archive of an instant. */
export function archiveName(takenAt: Date): string {
  const instant = takenAt.toISOString().slice(0, 19).replaceAll(':', '');
  return `servanda-${instant}Z.tar.zst`;
}

/** Whether a file is called as {@link archiveName} calls archives. */
export function isArchiveName(name: string): boolean {
  return NAME.test(name);
}

/** Where to write: the path itself, or a new name in it if it is a folder. */
export async function archivePath(target: string, takenAt: Date): Promise<string> {
  const found = await stat(target).catch(absent);
  return found?.isDirectory() ? join(target, archiveName(takenAt)) : target;
}

/**
 * Lets `write` make a file under a passing name, and gives it its own when all of it is on the disk: there is a whole
 * file or none. Only its owner may read it. Throws `Occupied` where there is one, and what `write` throws.
 */
export async function writeWhole(path: string, write: (passing: string) => Promise<void>): Promise<void> {
  if (await stat(path).catch(absent)) throw new Occupied('file', path);
  const passing = `${path}${PARTIAL}`;
  try {
    // Two that write the same file at once: the second is told.
    await (await open(passing, 'wx', 0o600)).close();
  } catch (error) {
    throw errorCode(error) === 'EEXIST' ? new Occupied('file', passing) : error;
  }
  try {
    await write(passing);
    await rename(passing, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(passing, { force: true });
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems cannot; the file itself is on the disk.
    if (errorCode(error) !== 'EINVAL') throw error;
  } finally {
    await handle.close();
  }
}

function absent(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}

/** Deletes an archive of ours; a name that is none of ours is left alone. */
export async function removeArchive(folder: string, name: string): Promise<void> {
  if (isArchiveName(name)) await rm(join(folder, name), { force: true });
}

/** Nobody writes an archive without adding to it for so long. */
const FORSAKEN_AFTER_MS = 60 * 60 * 1000;

/** Deletes what is left of archives whose process ended while it wrote them. */
export async function removeForsaken(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(PARTIAL) || !isArchiveName(name.slice(0, -PARTIAL.length))) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(absent);
    if (found && now.getTime() - found.mtimeMs > FORSAKEN_AFTER_MS) await rm(path, { force: true });
  }
}

/** How long the file at a path is, in bytes; null where there is none. */
export async function sizeOfFile(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

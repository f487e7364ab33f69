import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFile } from './document.ts';
import { READING_LIMITS } from './limits.ts';
import { Unreadable, type UnreadableCode } from './unreadable.ts';

const NON_BLOCKING_READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const CODES: Readonly<Record<string, UnreadableCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  ERR_INVALID_ARG_VALUE: 'not-found',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  ESTALE: 'changed-while-reading',
  EIO: 'damaged',
};

/**
 * Reads a file from disk. Its size is looked at before its bytes, so that a huge file costs nothing; the path serves
 * to open it and only its base name is kept.
 *
 * @throws Unreadable `not-found`, `not-a-file`, `permission-denied`, `empty-file`, `too-large` (with `bytes` and
 * `limit`), or `changed-while-reading` if its length changes under our hands.
 */
export async function openFile(path: string, maximumBytes: number = READING_LIMITS.maximumBytes): Promise<SourceFile> {
  const name = basename(path);
  let handle: FileHandle | null = null;
  try {
    // O_NONBLOCK: a named pipe must not keep us waiting for its writer.
    handle = await open(path, NON_BLOCKING_READ);
    return { name, bytes: await readWhole(handle, name, maximumBytes) };
  } catch (error) {
    throw asUnreadable(error, name);
  } finally {
    await handle?.close();
  }
}

async function readWhole(handle: FileHandle, name: string, maximumBytes: number): Promise<Uint8Array> {
  const before = await handle.stat();
  if (!before.isFile()) throw new Unreadable('not-a-file', name);
  if (before.size === 0) throw new Unreadable('empty-file', name);
  if (before.size > maximumBytes) throw new Unreadable('too-large', name, { bytes: before.size, limit: maximumBytes });
  const bytes = new Uint8Array(before.size);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const after = await handle.stat();
  const hasChanged = after.size !== before.size || after.mtimeMs !== before.mtimeMs;
  if (length !== before.size || hasChanged) throw new Unreadable('changed-while-reading', name);
  return bytes;
}

function asUnreadable(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? CODES[String(error.code)] : undefined;
  return code === undefined || error instanceof Unreadable ? error : new Unreadable(code, name);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { explainComplaint } from './cluster.ts';
import type { ClusterHome } from './cluster-home.ts';
import type { DatabaseUnavailable } from './database-unavailable.ts';
import type { Programs } from './programs.ts';
import { runAs } from './server-user.ts';

/** A log longer than this is put aside as `postgres.log.1` at the next start. */
const LOG_BYTES = 1_000_000;

/** What the command line fixes, whatever `postgresql.conf` says: no network, a private socket, nothing lost at a power cut. */
function settings(socketFolder: string): string[] {
  const fixed = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    fsync: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    // Statements hold people's texts; those are not for a log.
    log_min_error_statement: 'panic',
    log_min_messages: 'error',
    logging_collector: 'off',
    log_destination: 'stderr',
    // What does not fit is read from the system's own cache, and checked, again and again.
    shared_buffers: `${sharedMegabytes()}MB`,
  };
  return Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A sixteenth of the memory, within what is enough for a small register and helps with a large one. */
function sharedMegabytes(): number {
  return Math.min(512, Math.max(128, Math.floor(totalmem() / 16 / 2 ** 20)));
}

/** The server's first process as we started it. */
export interface Postmaster {
  /** Why it ended, as soon as it has; null while it runs. `in-use`: another server, or what is left of one, has the cluster. */
  ended(): 'in-use' | DatabaseUnavailable | null;
}

/**
 * Starts the server in a session of its own, so that Ctrl-C in our terminal does not reach it: it may serve other
 * processes than ours, and outlives us if it must.
 */
export function startPostmaster(home: ClusterHome, programs: Programs, socketFolder: string): Postmaster {
  const log = openLog(home.log);
  const child = spawn(join(programs.folder, 'postgres'), ['-D', home.cluster, ...settings(socketFolder)], {
    ...runAs(home.user),
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  child.unref();
  return watch(child, () => printedAfter(home.log, log.length), home.cluster);
}

/** What was printed behind `length` bytes; nothing where the folder went away with its log. */
function printedAfter(path: string, length: number): string {
  return existsSync(path) ? readFileSync(path).subarray(length).toString('utf8') : '';
}

function openLog(path: string): { descriptor: number; length: number } {
  const length = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (length > LOG_BYTES) renameSync(path, `${path}.1`);
  return { descriptor: openSync(path, 'a', 0o600), length: length > LOG_BYTES ? 0 : length };
}

function watch(child: ChildProcess, printed: () => string, cluster: string): Postmaster {
  let reason: 'in-use' | DatabaseUnavailable | null = null;
  child.once('error', (error) => {
    reason = explainComplaint(error.message, cluster);
  });
  child.once('exit', () => {
    const text = printed();
    const inUse = /lock file ".*" already exists|shared memory block .* is still in use/.test(text);
    reason = inUse ? 'in-use' : explainComplaint(text, cluster);
  });
  return { ended: () => reason };
}

/**
 * Stops the server: open transactions are rolled back, everything is written to disk. Returns when it is gone.
 * PostgreSQL's own program does it as the server's user, so that a forged pid file cannot make root hit another process.
 */
export function stopPostmaster(home: ClusterHome, programs: Programs): Promise<void> {
  const child = spawn(join(programs.folder, 'pg_ctl'), ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '60'], {
    ...runAs(home.user),
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}

/**
 * Removes the pid file of a server that a power cut ended, when its number now belongs to something else. PostgreSQL
 * itself checks that too, but takes any live process of the same user for a server.
 */
export function removeForgottenPidFile(home: ClusterHome): boolean {
  const path = join(home.cluster, 'postmaster.pid');
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    const program = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    if (program === 'postgres') return false;
    rmSync(path);
    return true;
  } catch {
    // No pid file, no such process, or no /proc: PostgreSQL's own check decides.
    return false;
  }
}

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterHome } from './cluster-home.ts';
import { DatabaseUnavailable, errorCode, explainFolderError } from './database-unavailable.ts';
import type { Programs } from './programs.ts';
import { runAs } from './server-user.ts';

/** The role that owns the cluster; only setting up and leases use it. */
export const ADMINISTRATOR = 'postgres';

/** A half-made cluster is left by a process that was killed; nobody needs ten minutes to make one. */
const ABANDONED_AFTER_MS = 10 * 60 * 1000;

/** Text as UTF-8, sorted by code point and cased by Unicode on every machine alike; a query that sorts for people names its collation. */
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];

/**
 * Makes the cluster if there is none. It is made under a passing name and renamed when whole, so that a kill leaves
 * no half cluster, and of several processes that come first at once, one wins and the others use its cluster.
 * @throws DatabaseUnavailable when it cannot be made, or was made by another major version of PostgreSQL.
 */
export async function ensureCluster(home: ClusterHome, programs: Programs): Promise<void> {
  if (!existsSync(home.cluster)) await createCluster(home, programs);
  const made = readVersion(home.cluster);
  if (made !== programs.major) {
    throw new DatabaseUnavailable('other-version', { path: home.cluster, found: made, expected: programs.major });
  }
}

function readVersion(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw explainFolderError(error, cluster);
    throw new DatabaseUnavailable('start-failed', { path: cluster, cause: 'PG_VERSION is missing' }, { cause: error });
  }
}

async function createCluster(home: ClusterHome, programs: Programs): Promise<void> {
  removeAbandoned(home);
  const passing = `${home.cluster}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(passing, { mode: 0o700 });
    if (home.user.stepsDown) chownSync(passing, home.user.uid, home.user.gid);
    await runInitdb(passing, home, programs);
    renameSync(passing, home.cluster);
  } catch (error) {
    rmSync(passing, { recursive: true, force: true });
    const lostTheRace = ['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '') && existsSync(home.cluster);
    if (!lostTheRace) throw explainFolderError(error, home.folder);
  }
}

function removeAbandoned(home: ClusterHome): void {
  for (const name of readdirSync(home.folder)) {
    const path = join(home.folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name.startsWith('cluster.') && age > ABANDONED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}

function runInitdb(cluster: string, home: ClusterHome, programs: Programs): Promise<void> {
  // Anybody who reaches the socket in its private folder is the owner, so a password would protect nothing.
  const settings = ['--auth=trust', `--username=${ADMINISTRATOR}`, '--data-checksums', ...LOCALE];
  const child = spawn(join(programs.folder, 'initdb'), ['--pgdata', cluster, ...settings], {
    ...runAs(home.user),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(explainComplaint(complaint, home.folder));
    });
  });
}

/** Reads what PostgreSQL's programs print when they give up, and says it as a {@link DatabaseUnavailable}. */
export function explainComplaint(printed: string, path: string): DatabaseUnavailable {
  if (/No space left on device|Disk quota exceeded/.test(printed))
    return new DatabaseUnavailable('disk-full', { path });
  const lines = printed.split('\n').filter((line) => /\b(FATAL|PANIC|ERROR|error|could not|invalid)\b/.test(line));
  const cause = (lines.at(-1) ?? printed.trim().split('\n').at(-1) ?? '')
    .replace(/^.*?\b(FATAL|PANIC|error):\s+/, '')
    .trim();
  return new DatabaseUnavailable('start-failed', { path, cause: cause || 'it gave no reason' });
}

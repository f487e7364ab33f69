import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { DatabaseUnavailable } from './database-unavailable.ts';

/** The system user that the database server runs as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  /** True when this process is root and must step down to become that user. */
  readonly stepsDown: boolean;
}

/** Users that root may run the server as, the best first. */
const CANDIDATES = ['servanda', 'postgres', 'nobody'];

/**
 * Who is to run the server: ourselves; or, when we are root, whoever owns the cluster; or for a new cluster the first
 * of `servanda`, `postgres` and `nobody` that exists.
 * @throws DatabaseUnavailable when the cluster belongs to somebody whom we may not become, or nobody fits.
 */
export function serverUser(cluster: string): ServerUser {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (uid !== 0) {
    if (owner && owner.uid !== uid) throw new DatabaseUnavailable('folder-of-another-user', { path: cluster });
    return { uid, gid, stepsDown: false };
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, stepsDown: true };
  for (const name of CANDIDATES) {
    const user = lookUp(name);
    if (user) return user;
  }
  throw new DatabaseUnavailable('no-server-user');
}

function lookUp(name: string): ServerUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : 0;
  });
  return uid && gid ? { uid, gid, stepsDown: true } : null;
}

/** What `spawn` needs to run a program as that user: identity, a folder it may stand in, and no more of our environment than it needs. */
export function runAs(user: ServerUser): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  const identity = user.stepsDown ? { uid: user.uid, gid: user.gid } : {};
  return { ...identity, cwd: '/', env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } };
}

/** Whether that user may pass through the folder, which lies where nobody may have looked before. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('test', ['-x', folder], runAs(user)).status === 0;
}

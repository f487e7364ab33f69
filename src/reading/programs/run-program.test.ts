import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { findExecutable } from './find-executable.ts';
import { FOLDER, FOLDER_URL, type ProgramRun } from './program-run.ts';
import { runProgram } from './run-program.ts';

vi.setConfig({ testTimeout: 60_000 });

const SHELL = '/bin/sh';
const LIMITS = { milliseconds: 30_000, memoryBytes: 200_000_000, outputBytes: 100_000 };

const outside = mkdtempSync(join(tmpdir(), 'servanda-test-'));
afterAll(() => rmSync(outside, { recursive: true }));

/** A run of some lines of shell; `$1` is the path of a file that stays. */
function script(lines: string, note: string, limits: Partial<ProgramRun['limits']> = {}): ProgramRun {
  const parameters = ['-c', lines, 'test', join(outside, note)];
  return { program: SHELL, parameters, limits: { ...LIMITS, ...limits } };
}

/** What a run left in the file that stays, as soon as it is there. */
async function noteOf(name: string): Promise<string> {
  const path = join(outside, name);
  while (!existsSync(path) || !readFileSync(path, 'utf8').endsWith('.\n')) await wait(20);
  return readFileSync(path, 'utf8').slice(0, -2);
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await wait(20);
}

/** Whether the process runs; one that has ended and waits to be collected does not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a program that behaves', () => {
  test('gives its exit code, its words and the wanted files', async () => {
    const lines = 'cat in/given.txt; echo oh >&2; echo more > in/made.txt; exit 3';
    const result = await runProgram({
      ...script(lines, 'none'),
      files: [{ name: 'in/given.txt', bytes: Buffer.from('words') }],
      outputs: ['in/made.txt', 'missing.txt'],
    });
    expect(result.exitCode).toBe(3);
    expect(Buffer.from(result.printed).toString()).toBe('words');
    expect(result.complaints).toBe('oh\n');
    expect(result.outputs.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['in/made.txt', 'more\n'],
    ]);
  });

  test('has a home of its own, which is gone afterwards', async () => {
    const run = script('pwd; echo $HOME; echo $2; echo $3', 'none');
    const { printed } = await runProgram({ ...run, parameters: [...run.parameters, FOLDER, FOLDER_URL] });
    const [folder, home, path, url] = Buffer.from(printed).toString().split('\n');
    expect([home, path, url]).toEqual([folder, folder, `file://${folder}`]);
    expect(existsSync(folder ?? '/')).toBe(false);
  });

  test('sees nothing of our environment', async () => {
    vi.stubEnv('SERVANDA_SECRET', 'hemmeligt');
    vi.stubEnv('NODE_OPTIONS', '--no-deprecation');
    const { printed } = await runProgram({ ...script('env', 'none'), environment: { ASKED: 'yes' } });
    const names = Buffer.from(printed)
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    const expected = ['ASKED', 'HOME', 'LC_ALL', 'PATH', 'PWD', 'TEMP', 'TMP', 'TMPDIR', 'USERPROFILE'];
    expect(names.filter((name) => name !== '_' && name !== 'SHLVL' && name !== 'OLDPWD').sort()).toEqual(expected);
  });

  test('a link that it leaves is not followed', async () => {
    const result = await runProgram({
      ...script('ln -s /etc/passwd made.txt', 'none'),
      outputs: ['made.txt'],
    });
    expect(result.outputs).toEqual([]);
  });
});

describe('a program that does not', () => {
  test('is ended with its children when the time is up', async () => {
    const lines = 'sleep 600 & echo "$! $PWD." > "$1"; sleep 600';
    const running = runProgram(script(lines, 'late', { milliseconds: 1500 }));
    await expect(running).rejects.toMatchObject({ reason: 'took-too-long' });
    const [pid, folder] = (await noteOf('late')).split(' ');
    await untilGone(Number(pid));
    expect(existsSync(folder ?? '/')).toBe(false);
  });

  test('is ended when it prints too much', async () => {
    await expect(runProgram(script('yes', 'none'))).rejects.toMatchObject({ reason: 'too-much-output' });
  });

  test('leaves nobody behind that goes on after it', async () => {
    const { exitCode } = await runProgram(script('sleep 600 & echo "$!." > "$1"', 'left'));
    expect(exitCode).toBe(0);
    await untilGone(Number(await noteOf('left')));
  });

  test('is not there', async () => {
    const run = { ...script('', 'none'), program: '/no/such/program' };
    await expect(runProgram(run)).rejects.toMatchObject({ reason: 'not-started' });
  });

  test.runIf(findExecutable('prlimit'))('gets neither more memory nor larger files than allowed', async () => {
    const hungry = await runProgram(script('exec dd if=/dev/zero of=/dev/null bs=500M count=1', 'none'));
    expect(hungry.exitCode).not.toBe(0);
    expect(hungry.complaints).toContain('memory');
    const long = await runProgram({
      ...script('exec dd if=/dev/zero of=long bs=1M count=2', 'none'),
      outputs: ['long'],
    });
    expect(long.exitCode).not.toBe(0);
    expect(long.outputs[0]?.bytes.length).toBe(LIMITS.outputBytes);
  });
});

test('a program dies with the thread that wanted it', async () => {
  const run = script('sleep 600 & echo "$! $PWD." > "$1"; sleep 600', 'orphan');
  const module = new URL('./run-program.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(module)}).then(({ runProgram }) => runProgram(${JSON.stringify(run)}))`;
  const worker = new Worker(code, { eval: true });
  const [pid, folder] = (await noteOf('orphan')).split(' ');
  expect(isAlive(Number(pid))).toBe(true);
  await worker.terminate();
  await untilGone(Number(pid));
  while (existsSync(folder ?? '/')) await wait(20);
});

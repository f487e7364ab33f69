import { once } from 'node:events';
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outcome, type SmallProject, smallProject } from './small-project.ts';

let project: SmallProject;
let script: string;

beforeEach(() => {
  project = smallProject();
  script = join(project.folder, 'scripts/run.mjs');
});

afterEach(() => project.remove());

describe('the way in', { timeout: 60_000 }, () => {
  test('installs and builds once, and runs the program with its parameters and exit code', async () => {
    const first = await project.run('node', [script, 'cli', 'say', '3', 'a b']);
    expect(JSON.parse(first.output)).toEqual({ wish: 'say', rest: ['3', 'a b'], folder: '/' });
    expect(first.code).toBe(3);
    expect(first.progress).toContain('Installed');
    const second = await project.run('node', [script, 'cli', 'say']);
    expect(second).toMatchObject({ code: 0, progress: '' });
    expect(project.installations()).toBe(1);
  });

  test('installs again when the lockfile changed, and builds again when a source did', async () => {
    await project.run('node', [script, 'build']);
    project.write('package-lock.json', '{ "lockfileVersion": 3, "packages": {}, "name": "changed" }');
    await project.run('node', [script, 'build']);
    expect(project.installations()).toBe(2);
    project.write('src/main.ts', 'declare const console: any; console.log("new");');
    expect((await project.run('node', [script, 'cli'])).output).toBe('new\n');
    expect(project.installations()).toBe(2);
  });

  test('accepts what somebody installed with npm alone, if it is what the lockfile names', async () => {
    const packages = { '': {}, 'node_modules/typescript': { version: '7.0.2' } };
    const elsewhere = { 'node_modules/other': { version: '1.0.0', optional: true, os: ['aix'] } };
    project.write('package-lock.json', JSON.stringify({ packages: { ...packages, ...elsewhere } }));
    project.write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    symlinkSync(realpathSync('node_modules/typescript'), join(project.folder, 'node_modules/typescript'));
    await project.run('node', [script, 'build']);
    expect(project.installations()).toBe(0);
    project.write(
      'package-lock.json',
      JSON.stringify({ packages: { 'node_modules/typescript': { version: '7.0.3' } } }),
    );
    await project.run('node', [script, 'build']);
    expect(project.installations()).toBe(1);
  });

  test('removes from the build what is no longer a source', async () => {
    project.write('src/gone.ts', 'export const gone = 1;');
    await project.run('node', [script, 'build']);
    expect(existsSync(join(project.folder, 'dist/gone.js'))).toBe(true);
    rmSync(join(project.folder, 'src/gone.ts'));
    await project.run('node', [script, 'build']);
    expect(existsSync(join(project.folder, 'dist/gone.js'))).toBe(false);
  });

  test('keeps the last good build when a source has an error, and says which', async () => {
    await project.run('node', [script, 'build']);
    project.write('src/wrong.ts', 'export const wrong: number = "text";');
    const failed = await project.run('node', [script, 'cli', 'say']);
    expect(failed.code).toBe(1);
    expect(failed.output).toBe('');
    expect(failed.progress).toContain('src/wrong.ts');
    expect(existsSync(join(project.folder, 'dist/main.js'))).toBe(true);
    expect(existsSync(join(project.folder, 'dist/wrong.js'))).toBe(false);
  });

  test('takes an interrupted installation for none', async () => {
    const interrupted = project.start('node', [script, 'build'], { NPM_SECONDS: '30' });
    const ended = outcome(interrupted);
    await until(() => project.installations() === 1);
    interrupted.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect((await project.run('node', [script, 'cli', 'say'])).code).toBe(0);
    expect(project.installations()).toBe(2);
  });

  test('takes an installation that was killed for none', async () => {
    const killed = project.start('node', [script, 'build'], { NPM_SECONDS: '3' });
    const ended = outcome(killed);
    await until(() => project.installations() === 1);
    killed.kill('SIGKILL');
    await ended;
    expect((await project.run('node', [script, 'cli', 'say'])).code).toBe(0);
    expect(project.installations()).toBe(2);
  });

  test('installs and builds once when several start at the same moment', async () => {
    const three = [1, 2, 3].map(() => project.run('node', [script, 'cli', 'say'], { NPM_SECONDS: '1' }));
    const outcomes = await Promise.all(three);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(project.installations()).toBe(1);
    expect(outcomes.filter(({ progress }) => progress.includes('Building'))).toHaveLength(1);
  });

  test('breaks the lock of a process that is gone, also when its number was given to another', async () => {
    mkdirSync(join(project.folder, '.cache'));
    writeFileSync(join(project.folder, '.cache/install.lock'), '999999999 1');
    writeFileSync(join(project.folder, '.cache/build.lock'), `${process.pid} 1`);
    expect((await project.run('node', [script, 'cli', 'say'])).code).toBe(0);
  });

  test('says what to do when npm fails', async () => {
    project.write('programs/npm', '#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "network is down" >&2\nexit 1\n');
    const failed = await project.run('node', [script, 'cli', 'say']);
    expect(failed.code).toBe(2);
    expect(failed.progress).toContain('network is down');
    expect(failed.progress).toContain('Check the network');
    expect(failed.progress).not.toContain('    at ');
  });

  test('says what to do when there is no npm', async () => {
    rmSync(join(project.folder, 'programs/npm'));
    const failed = await project.run('node', [script, 'cli'], { PATH: join(project.folder, 'programs') });
    expect(failed.code).toBe(2);
    expect(failed.progress).toContain('npm, which is not here');
  });

  test('names its commands when it does not know one', async () => {
    const unknown = await project.run('node', [script, 'toString']);
    expect(unknown.code).toBe(2);
    expect(unknown.progress).toContain('start|cli|test');
    expect(project.installations()).toBe(0);
  });

  test('passes signals on, and the exit code back', async () => {
    const waiting = project.start('node', [script, 'cli', 'wait']);
    const ended = outcome(waiting);
    await once(waiting.stdout ?? waiting, 'data');
    waiting.kill('SIGTERM');
    expect((await ended).code).toBe(7);
  });

  test('leaves no program behind when it is killed', async () => {
    const waiting = project.start('node', [script, 'cli', 'wait']);
    const ended = outcome(waiting);
    const [printed] = await once(waiting.stdout ?? waiting, 'data');
    waiting.kill('SIGKILL');
    await ended;
    await until(() => !existsSync(`/proc/${Number.parseInt(String(printed), 10)}`));
  });
});

describe('bin/servanda', { timeout: 60_000 }, () => {
  test('works from any folder and through symbolic links, and prints nothing of its own', async () => {
    const elsewhere = join(project.folder, 'else where');
    mkdirSync(elsewhere);
    symlinkSync('../bin/servanda', join(elsewhere, 'one'));
    symlinkSync(join(elsewhere, 'one'), join(elsewhere, 'two'));
    const done = await project.run('./two', ['say', '0', '--flag', 'a "b"'], {}, elsewhere);
    expect(JSON.parse(done.output)).toEqual({ wish: 'say', rest: ['0', '--flag', 'a "b"'], folder: elsewhere });
    expect(done.code).toBe(0);
  });

  test('says what it needs where there is no Node', async () => {
    symlinkSync('/bin/sh', join(project.folder, 'programs/sh'));
    rmSync(join(project.folder, 'programs/node'));
    for (const tool of ['dirname', 'readlink']) symlinkSync(`/usr/bin/${tool}`, join(project.folder, 'programs', tool));
    const path = { PATH: join(project.folder, 'programs') };
    const failed = await project.run(join(project.folder, 'bin/servanda'), [], path);
    expect(failed).toMatchObject({ code: 2, output: '' });
    expect(failed.progress).toContain('Servanda needs Node.js');
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (condition()) return;
    await delay(50);
  }
  throw new Error('It did not happen within 20 seconds.');
}

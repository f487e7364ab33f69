import { type ChildProcess, spawn } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { findExecutable } from './find-executable.ts';
import { FOLDER, FOLDER_URL, type NamedBytes, type ProgramRun, type SupervisorAnswer } from './program-run.ts';

/* This module is a process of its own, started by `runProgram`: it outlives the thread that wanted the run. */

const MOST_COMPLAINTS = 4000;
/** Should even this process be killed, the program ends after as much computing as it could have done, and a little. */
const SPARE_SECONDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'servanda-'));
let child: ChildProcess | null = null;
let isAnswered = false;

process.on('exit', cleanUp);
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit());
process.on('uncaughtException', () => answer({ failure: 'stopped' }));
process.once('message', (run: ProgramRun) => start(run));

/** Ends the program with all its children and removes the folder. */
function cleanUp(): void {
  killGroup();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function killGroup(): void {
  if (child?.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** Cleans up first, so that whoever gets the answer finds nothing left; the asker then lets go of this process. */
function answer(given: SupervisorAnswer): void {
  if (isAnswered) return;
  isAnswered = true;
  cleanUp();
  process.send?.(given);
}

function start(run: ProgramRun): void {
  if (findExecutable(run.program) === null) {
    answer({ failure: 'not-started' });
    return;
  }
  for (const file of run.files ?? []) putFile(file);
  const started = spawn(...commandOf(run), {
    cwd: folder,
    env: environmentOf(run),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  child = started;
  const printed = collect(started.stdout, () => answer({ failure: 'too-much-output' }), run.limits.outputBytes);
  const complaints = collect(started.stderr, () => undefined, MOST_COMPLAINTS);
  setTimeout(() => answer({ failure: 'took-too-long' }), run.limits.milliseconds);
  started.once('error', () => answer({ failure: 'not-started' }));
  started.once('exit', killGroup);
  started.once('close', (exitCode) => {
    const outputs = readOutputs(run);
    if (outputs === null) answer({ failure: 'too-much-output' });
    else
      answer({ result: { exitCode, printed: printed(), complaints: Buffer.from(complaints()).toString(), outputs } });
  });
}

function putFile({ name, bytes }: NamedBytes): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Gathers what a stream brings, `limit` bytes at most; `onMore` hears of it when there is more. */
function collect(stream: Readable, onMore: () => void, limit: number): () => Uint8Array {
  const parts: Buffer[] = [];
  let room = limit;
  stream.on('data', (data: Buffer) => {
    if (data.length > room) onMore();
    parts.push(data.subarray(0, room));
    room -= Math.min(room, data.length);
  });
  return () => new Uint8Array(Buffer.concat(parts));
}

/** The command that keeps memory, files and computing time within limits, where the system has one for it. */
function commandOf(run: ProgramRun): [string, string[]] {
  const url = pathToFileURL(folder).href;
  const parameters = run.parameters.map((text) => text.replaceAll(FOLDER, folder).replaceAll(FOLDER_URL, url));
  const prlimit = findExecutable('prlimit');
  if (prlimit === null) return [run.program, parameters];
  const { memoryBytes, outputBytes, milliseconds } = run.limits;
  const seconds = Math.ceil(milliseconds / 1000) * availableParallelism() + SPARE_SECONDS;
  const limits = [`--data=${memoryBytes}`, `--fsize=${outputBytes}`, `--cpu=${seconds}`, '--core=0'];
  return [prlimit, [...limits, run.program, ...parameters]];
}

function environmentOf(run: ProgramRun): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  const home = { HOME: folder, TMPDIR: folder, TEMP: folder, TMP: folder, USERPROFILE: folder };
  return { PATH, SystemRoot, LC_ALL: 'C.UTF-8', ...home, ...run.environment };
}

/** The wanted files that are there; null if one is too large. */
function readOutputs(run: ProgramRun): NamedBytes[] | null {
  const outputs: NamedBytes[] = [];
  for (const name of run.outputs ?? []) {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) continue;
    if (found.size > run.limits.outputBytes) return null;
    outputs.push({ name, bytes: new Uint8Array(readFileSync(path)) });
  }
  return outputs;
}

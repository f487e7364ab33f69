import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProgramFailureReason, ProgramResult, ProgramRun, SupervisorAnswer } from './program-run.ts';

/** Thrown when a program could not be started or had to be stopped. */
export class ProgramFailure extends Error {
  readonly reason: ProgramFailureReason;

  constructor(program: string, reason: ProgramFailureReason) {
    super(`${program}: ${reason}`);
    this.name = 'ProgramFailure';
    this.reason = reason;
  }
}

/** Of our environment the supervising process gets only this: where programs and temporary files are. */
const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'];

/**
 * Runs a program that may hang, crash or be made to misbehave by the file it reads: without a shell, in a group of
 * processes and a folder of its own, within limits. A process beside ours starts it, waits for it, and ends it with
 * its children when the time is up or when the thread that called this is gone; the folder is removed in any case.
 *
 * @throws ProgramFailure
 */
export function runProgram(run: ProgramRun): Promise<ProgramResult> {
  const { promise, resolve, reject } = Promise.withResolvers<ProgramResult>();
  const supervisor = fork(supervisorModule(), {
    env: Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const fail = (reason: ProgramFailureReason) => reject(new ProgramFailure(run.program, reason));
  supervisor.once('message', (answer: SupervisorAnswer) => {
    if ('result' in answer) resolve(answer.result);
    else fail(answer.failure);
    supervisor.disconnect();
  });
  supervisor.on('error', () => fail('not-started'));
  supervisor.once('exit', () => fail('stopped'));
  supervisor.send(run);
  return promise;
}

/** The compiled product has `supervise.js` beside this module, the sources have `supervise.ts`. */
function supervisorModule(): string {
  const here = fileURLToPath(import.meta.url);
  return fileURLToPath(new URL(`./supervise${extname(here)}`, import.meta.url));
}

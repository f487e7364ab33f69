import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program with our terminal and gives its exit code. With `stopsWithUs` the program has a channel to us, and
 * learns from its end that we are gone, even when we were killed. After `limit` milliseconds it is told to end.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ stopsWithUs?: boolean, cwd?: string, quiet?: boolean, limit?: number }} [options]
 * @returns {Promise<number>}
 */
export function runProgram(program, parameters, { stopsWithUs = false, cwd, quiet = false, limit } = {}) {
  const output = quiet ? process.stderr : 'inherit';
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = stopsWithUs ? ['inherit', output, 'inherit', 'ipc'] : ['inherit', output, 'inherit'];
  const child = spawn(program, parameters, { cwd, stdio, timeout: limit });
  return whenDone(child);
}

/**
 * Waits for the end of a child and hands our signals on to it meanwhile. A child that a signal ended counts as 128 and
 * the signal's number, as in a shell.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function whenDone(child) {
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of FORWARDED) process.off(name, forward);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

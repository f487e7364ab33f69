import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BootstrapError, say } from './project.mjs';

const RETRY_MS = 200;
const ABANDONED_BREAKING_MS = 10_000;

/**
 * Runs the work while no other process holds the lock; a lock whose owner died is broken.
 * @template Result
 * @param {string} path
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withLock(path, work) {
  await acquire(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
async function acquire(path) {
  const mine = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(mine, describe(process.pid));
  } catch (error) {
    throw new BootstrapError(
      `Servanda must install or build itself, but may not write to ${dirname(path)} (${codeOf(error)}). Run it once as the user who owns it.`,
    );
  }
  try {
    for (let told = false; !tryLink(mine, path); told = true) {
      const owner = read(path);
      if (owner !== null && isDead(owner)) breakLock(path, owner);
      else if (!told)
        say(
          `Waiting for another Servanda (process ${owner?.split(' ')[0] ?? '?'}) to finish its installation or build…`,
        );
      await delay(RETRY_MS);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * A link appears whole, with the owner in it, or not at all.
 * @param {string} from
 * @param {string} to
 */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Two who find the same dead lock must not break it one after the other: the second would break the first one's new lock.
 * @param {string} path
 * @param {string} owner
 */
function breakLock(path, owner) {
  const breaking = `${path}.breaking`;
  try {
    mkdirSync(breaking);
  } catch {
    const since = statSync(breaking, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > ABANDONED_BREAKING_MS) rmdirSync(breaking);
    return;
  }
  try {
    if (read(path) === owner) rmSync(path);
  } finally {
    rmdirSync(breaking);
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * The process and, where the system tells, when it started: its number may be given to another one day.
 * @param {number} pid
 */
function describe(pid) {
  const status = read(`/proc/${pid}/stat`);
  const started = status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${started}`;
}

/** @param {string} owner */
function isDead(owner) {
  const pid = Number.parseInt(owner, 10);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
  return describe(pid) !== owner;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

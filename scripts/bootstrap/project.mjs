import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever we were called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A trouble that a person can do something about; the message says what. */
export class BootstrapError extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode = 2) {
    super(message);
    this.name = 'BootstrapError';
    this.exitCode = exitCode;
  }
}

/**
 * Tells the person at the terminal. Never on standard output, which belongs to the command.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {Iterable<string | Uint8Array>} parts
 * @returns {string} SHA-256 of the parts, each kept apart from the next, in hexadecimal.
 */
export function hash(parts) {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(createHash('sha256').update(part).digest());
  return digest.digest('hex');
}

/**
 * @param {string} path
 * @returns {string | null} What the stamp says, null if there is none.
 */
export function readStamp(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * Writes the stamp whole or not at all.
 * @param {string} path
 * @param {string} value
 */
export function writeStamp(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  const passing = `${path}.${process.pid}`;
  writeFileSync(passing, `${value}\n`);
  renameSync(passing, path);
}

/** Folder for what the bootstrap keeps for itself. */
export const CACHE = join(ROOT, '.cache');

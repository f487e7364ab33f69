import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withLock } from './lock.mjs';
import { BootstrapError, CACHE, hash, ROOT, readStamp, say, writeStamp } from './project.mjs';
import { whenDone } from './run-program.mjs';

/** Inside `node_modules`, so that whoever removes that removes the stamp too. */
const STAMP = join(ROOT, 'node_modules', '.servanda-installed');

const SIGN_OF_LIFE_MS = 10_000;

/** Installs what package-lock.json names, unless that is what is installed. */
export async function install() {
  const wanted = fingerprint();
  if (readStamp(STAMP) === wanted) return;
  await withLock(join(CACHE, 'install.lock'), async () => {
    if (readStamp(STAMP) === wanted) return;
    if (isInstalled()) return writeStamp(STAMP, wanted);
    requireNpm();
    // Gone before npm begins: an interrupted installation leaves no stamp.
    rmSync(STAMP, { force: true });
    await runNpm();
    writeStamp(STAMP, wanted);
  });
}

function fingerprint() {
  return hash([readFileSync(join(ROOT, 'package-lock.json')), process.platform, process.arch]);
}

/**
 * Whether somebody ran npm without us, and what is installed is what package-lock.json names. npm writes the list of
 * what it installed last, when all the rest is there.
 */
function isInstalled() {
  try {
    const wanted = lockedPackages(join(ROOT, 'package-lock.json'));
    const found = lockedPackages(join(ROOT, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || found[path]?.version === entry.version || (entry.optional && !isForUs(entry)),
    );
  } catch {
    return false;
  }
}

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether it is made for this platform. An optional package that names none is what one for another platform depends on.
 * @param {LockedPackage} entry
 */
function isForUs({ os, cpu, libc }) {
  return os?.includes(process.platform) && cpu?.includes(process.arch) && !libc?.includes('musl');
}

function requireNpm() {
  const answer = spawnSync('npm', ['--version'], { env: systemEnvironment(), shell: process.platform === 'win32' });
  if (answer.status === 0) return;
  throw new BootstrapError(
    'Servanda installs itself with npm, which is not here. Install Node.js with npm: https://nodejs.org/en/download',
  );
}

async function runNpm() {
  say('Installing Servanda’s dependencies with npm. This takes about a minute, and happens only when they change.');
  const began = Date.now();
  // No package's own script runs: none is needed, and each would be somebody else's code as us.
  const child = spawn(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
    {
      cwd: ROOT,
      env: systemEnvironment(),
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    },
  );
  const signOfLife = setInterval(() => say(`  still installing, ${seconds(began)} s`), SIGN_OF_LIFE_MS);
  const code = await whenDone(child).finally(() => clearInterval(signOfLife));
  if (code > 128) throw new BootstrapError('The installation was interrupted. The next start does it again.', code);
  if (code !== 0) {
    throw new BootstrapError(
      'npm could not install the dependencies; its reason stands above. Check the network and the disk, and start again.',
    );
  }
  say(`Installed in ${seconds(began)} s.`);
}

/** npm must not run on the Node.js inside the node_modules that it replaces, which comes first in the PATH of `npm start`. */
function systemEnvironment() {
  const inside = join(ROOT, 'node_modules');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(inside));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** @param {number} began */
function seconds(began) {
  return Math.round((Date.now() - began) / 1000);
}

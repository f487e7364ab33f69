// Run after every npm install that changes package-lock.json: node scripts/complete-lockfile.mjs
// npm leaves packages for other platforms out of the lockfile when it cannot see them, and npm ci then refuses the
// lockfile on every platform. This adds them: name, version and platform; npm checks the rest where it installs them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** @typedef {{ optionalDependencies?: Record<string, string>, dev?: boolean }} LockedPackage */

/**
 * @param {Record<string, LockedPackage>} packages The `packages` of a lockfile.
 * @returns {{ path: string, version: string, dev: boolean }[]} Optional dependencies that it names and does not have.
 */
export function missingPackages(packages) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${from}/node_modules/${name}`])
      .map(([name, version]) => ({ path: `node_modules/${name}`, version, dev })),
  );
}

/**
 * @param {{ path: string, version: string, dev: boolean }} missing
 * @returns The entry of the lockfile, its platform read from the package's name.
 */
function entry({ path, version, dev }) {
  const words = path.split(/[/-]/);
  const os = SYSTEMS.filter((name) => words.includes(name));
  const cpu = PROCESSORS.filter((name) => words.includes(name));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`Which platform is ${path} for?`);
  const libc = words.includes('musl') ? { libc: ['musl'] } : {};
  return { version, cpu, ...(dev ? { dev } : {}), ...libc, optional: true, os };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  for (const missing of missingPackages(lock.packages)) lock.packages[missing.path] = entry(missing);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}

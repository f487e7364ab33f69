import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BootstrapError, ROOT } from './project.mjs';

/** The major version that Servanda runs on. */
const MAJOR = 24;

/**
 * The Node.js that Servanda runs on: the one that npm installed for this platform, else ours if it is new enough.
 * @returns {string} Absolute path.
 */
export function pinnedNode() {
  const installed = installedNode();
  if (majorOf(installed) >= MAJOR) return installed;
  if (Number.parseInt(process.versions.node, 10) >= MAJOR) return process.execPath;
  throw new BootstrapError(
    `npm has no Node.js ${MAJOR} for ${process.platform}-${process.arch}, and this is Node.js ${process.versions.node}. ` +
      `Install Node.js ${MAJOR} (https://nodejs.org/en/download) and start again.`,
  );
}

function installedNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  return join(ROOT, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
}

/** @param {string} node */
function majorOf(node) {
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? Number.parseInt(answer.stdout.slice(1), 10) : 0;
}

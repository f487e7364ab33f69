import { spawnSync } from 'node:child_process';

/** Builds Servanda, if need be, before tests that run the build. */
export default function setup(): void {
  const built = spawnSync(process.execPath, ['scripts/run.mjs', 'build'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The build failed.');
}

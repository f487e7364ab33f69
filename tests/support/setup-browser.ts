import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

/** Builds Servanda if need be, and runs one with the sample documents while the browser tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, ['scripts/run.mjs', 'build'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The build failed.');
  const server = await startServer();
  project.provide('servanda', server.url);
  return async () => {
    await server.stop();
  };
}

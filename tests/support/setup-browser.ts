import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

/** Runs a Servanda with the sample documents while the browser tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide('servanda', server.url);
  return async () => {
    await server.stop();
  };
}

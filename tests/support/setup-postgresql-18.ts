import type { TestProject } from 'vitest/node';
import { startEmbedded } from './postgresql.ts';

/** Runs the embedded PostgreSQL while the project's tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server, stop] = await startEmbedded();
  project.provide('postgresql', server);
  return stop;
}

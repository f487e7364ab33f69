import type { TestProject } from 'vitest/node';
import { startPostgresql15 } from './postgresql.ts';

/** Runs Debian's PostgreSQL 15 while the project's tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server, stop] = await startPostgresql15();
  project.provide('postgresql', server);
  return stop;
}

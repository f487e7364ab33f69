import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { hasPostgresql15 } from './tests/support/postgresql.ts';

const BUILD = './tests/support/setup-build.ts';

const files = globSync('{src,tests}/**/*.test.{ts,tsx}');
/** The files that ask for a database run once on each PostgreSQL; nobody needs to keep a list. */
const withDatabase = files.filter((file) => readFileSync(file, 'utf8').includes('/support/database.ts'));
const browser = files.filter((file) => file.startsWith('tests/browser/'));
const server = files.filter((file) => file.startsWith('tests/server/') && !withDatabase.includes(file));
const unit = files.filter((file) => ![...withDatabase, ...browser, ...server].includes(file));

/** Tests that wait for other programs, on a machine that does other things too. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    // Most of the time goes in waiting for databases, browsers and processes.
    maxWorkers: 2,
    projects: [
      // A limit against hanging, with room for machines that do other things too.
      { test: { name: 'unit', include: unit, testTimeout: 60_000 } },
      {
        test: {
          name: 'postgresql-18',
          include: withDatabase,
          globalSetup: [BUILD, './tests/support/setup-postgresql-18.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'postgresql-15',
          include: hasPostgresql15() ? withDatabase : [],
          globalSetup: [BUILD, './tests/support/setup-postgresql-15.ts'],
          ...patient,
        },
      },
      { test: { name: 'server', include: server, globalSetup: BUILD, ...patient } },
      {
        test: {
          name: 'browser',
          include: browser,
          globalSetup: [BUILD, './tests/support/setup-browser.ts'],
          // Last and alone: what a person would see is not to depend on how busy the others keep the machine.
          sequence: { groupOrder: 1 },
          ...patient,
        },
      },
    ],
  },
});

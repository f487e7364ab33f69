import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { hasPostgresql15 } from './tests/support/postgresql.ts';

const beside = globSync('src/**/*.test.{ts,tsx}');
/** The files that ask for a database run once on each PostgreSQL; nobody needs to keep a list. */
const withDatabase = beside.filter((file) => readFileSync(file, 'utf8').includes('/support/database.ts'));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{house,bootstrap,samples}/**/*.test.ts'],
          exclude: withDatabase,
        },
      },
      {
        test: {
          name: 'postgresql-18',
          include: withDatabase,
          globalSetup: './tests/support/setup-postgresql-18.ts',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'postgresql-15',
          include: hasPostgresql15() ? withDatabase : [],
          globalSetup: './tests/support/setup-postgresql-15.ts',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: './tests/support/setup-browser.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});

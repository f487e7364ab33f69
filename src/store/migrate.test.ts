import { globSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { migrateToLatest } from './migrate.ts';
import type { Database } from './schema.ts';

const { pool, connection } = await testDatabase();

test('several processes that start at once on an empty database migrate it once', async () => {
  await pool.query('drop schema public cascade');
  await pool.query('create schema public');
  const starters = Array.from({ length: 4 }, () => {
    const own = new pg.Pool({ ...connection, max: 1 });
    return new Kysely<Database>({ dialect: new PostgresDialect({ pool: own }) });
  });
  try {
    await Promise.all(starters.map((database) => migrateToLatest(database)));
  } finally {
    await Promise.all(starters.map((database) => database.destroy()));
  }
  const { rows } = await pool.query('select name from kysely_migration');
  const written = globSync('[0-9]*.ts', { cwd: new URL('./migrations/', import.meta.url) });
  expect(rows.map(({ name }) => `${name}.ts`).sort()).toEqual(written.sort());
  const { rows: tables } = await pool.query(
    `select table_name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables.map((row) => row.table_name)).toEqual(
    expect.arrayContaining(['expression', 'commitment', 'file_content']),
  );
});

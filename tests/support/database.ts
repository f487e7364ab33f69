import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type AccessScope, databaseWithin, EVERYTHING } from '../../src/store/access.ts';
import type { Database } from '../../src/store/schema.ts';
import { administer, connectionTo, ROLE, TEMPLATE, type TestServer } from './postgresql.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of the project that runs the test file. */
    postgresql: TestServer;
  }
}

/** A database of a test file's own, empty and with the newest schema. */
export interface TestDatabase {
  /** Sees everything. */
  readonly database: Kysely<Database>;
  /** The same as somebody may see it. */
  readonly databaseFor: (scope: AccessScope) => Kysely<Database>;
  readonly pool: pg.Pool;
  /** How to connect to it, for those who keep connections of their own. */
  readonly connection: pg.ClientConfig;
  /** The same as a `DATABASE_URL`. */
  readonly url: string;
}

/**
 * Makes a database on the server of the project that runs the file: the embedded PostgreSQL 18, or Debian's 15. A file
 * that imports this runs once on each. Call it at the top level of the file, `const { database } = await testDatabase();`:
 * it is dropped after the file's tests.
 */
export function testDatabase(): Promise<TestDatabase> {
  return makeDatabase(TEMPLATE);
}

/** The same with nothing in it, not even a schema. */
export function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase('template0');
}

async function makeDatabase(template: string): Promise<TestDatabase> {
  const server = inject('postgresql');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} owner ${ROLE} template ${template} encoding 'UTF8'`);
  const connection = connectionTo(server, ROLE, name);
  const pool = new pg.Pool(connection);
  pool.on('error', () => {});
  const database = databaseWithin(pool, EVERYTHING);
  afterAll(async () => {
    await database.destroy();
    await administer(server, `drop database ${name} with (force)`);
  });
  const url = `postgresql://${ROLE}@/${name}?host=${encodeURIComponent(server.socketFolder)}`;
  return { database, databaseFor: (scope) => databaseWithin(pool, scope), pool, connection, url };
}

import { createServer } from 'node:net';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { checkServer, connectionTo } from './database-server.ts';
import { DatabaseUnavailable } from './embedded/database-unavailable.ts';
import { openDatabase } from './open-database.ts';

const { url, database } = await testDatabase();

async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof DatabaseUnavailable ? `${error.problem}: ${error.message}` : String(error);
  }
}

/** The address of the test's server with another database and, if given, another user. */
function address(name: string, user = 'servanda'): string {
  return url.replace(/\/\/servanda@\/[^?]+/, `//${user}@/${name}`);
}

describe('DATABASE_URL', () => {
  test('opens a database, twice at once, and leaves the server running', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => openDatabase({ dataFolder: '/nowhere', databaseUrl: url })),
    );
    expect(await first?.database.selectFrom('work').selectAll().execute()).toEqual([]);
    await first?.close();
    await second?.close();
    expect(await database.selectFrom('work').selectAll().execute()).toEqual([]);
  });

  test('brings an empty database to the newest schema', async () => {
    const administrator = new pg.Client({ connectionString: address('postgres', 'postgres') });
    await administrator.connect();
    await administrator.query('create database fresh owner servanda');
    const open = await openDatabase({ dataFolder: '/nowhere', databaseUrl: address('fresh') });
    expect(await open.database.selectFrom('work').selectAll().execute()).toEqual([]);
    await open.close();
    await administrator.query('drop database fresh');
    await administrator.end();
  });

  test.each(['', 'register', 'mysql://localhost/register', 'http://localhost:5432', 'postgresql://user@host:port/db'])(
    'is refused when it is no address: %j',
    (written) => {
      expect(() => connectionTo(written)).toThrow(DatabaseUnavailable);
    },
  );

  test('is refused without its password when nobody answers', async () => {
    const problem = await problemOf(checkServer(connectionTo('postgresql://me:sesame@127.0.0.1:1/register')));
    expect(problem).toMatch(/^not-reachable: .*127\.0\.0\.1:1.*ECONNREFUSED/);
    expect(problem).not.toContain('sesame');
  });

  test('is refused when something else answers', async () => {
    const stranger = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await new Promise((resolve) => stranger.once('listening', resolve));
    const port = Object(stranger.address()).port;
    expect(await problemOf(checkServer(connectionTo(`postgresql://127.0.0.1:${port}/register`)))).toMatch(
      /^not-reachable/,
    );
    stranger.close();
  });

  test('is refused when there is no such database', async () => {
    expect(await problemOf(checkServer(connectionTo(address('missing'))))).toMatch(/^no-such-database/);
  });

  test('is refused when there is no such user', async () => {
    expect(await problemOf(checkServer(connectionTo(address('postgres', 'stranger'))))).toMatch(/^sign-in-refused/);
  });

  test('is refused when the database keeps text in another encoding', async () => {
    const administrator = new pg.Client({ connectionString: address('postgres', 'postgres') });
    await administrator.connect();
    await administrator.query(`create database latin encoding 'LATIN1' locale 'C' template template0`);
    expect(await problemOf(checkServer(connectionTo(address('latin'))))).toMatch(/^not-utf8: .*LATIN1/);
    await administrator.query('drop database latin');
    await administrator.end();
  });
});

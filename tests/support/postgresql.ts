import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ADMINISTRATOR } from '../../src/store/embedded/cluster.ts';
import { joinEmbeddedServer } from '../../src/store/embedded/embedded-server.ts';
import { runAs, serverUser } from '../../src/store/embedded/server-user.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import type { Database } from '../../src/store/schema.ts';

/** Where a test's server listens. */
export interface TestServer {
  readonly socketFolder: string;
}

/** The migrated database that every test database is a copy of. */
export const TEMPLATE = 'servanda_template';

const DEBIAN_PROGRAMS = '/usr/lib/postgresql/15/bin';

/** Whether Debian's PostgreSQL 15 is installed. */
export function hasPostgresql15(): boolean {
  return existsSync(join(DEBIAN_PROGRAMS, 'postgres'));
}

/** A folder under `/tmp` that every user may pass through, so that a server's user gets to what it owns inside. */
export function temporaryFolder(): string {
  const folder = mkdtempSync('/tmp/servanda-test-');
  chmodSync(folder, 0o711);
  return folder;
}

/** The role that tests work as, like Servanda itself: it owns its database, and nothing more. */
export const ROLE = 'servanda';

/** How to connect as somebody to a database of a test's server. */
export function connectionTo(server: TestServer, user: string, database: string): pg.ClientConfig {
  return { host: server.socketFolder, port: 5432, user, database };
}

/** Runs statements as the administrator of a test's server. */
export async function administer(server: TestServer, ...statements: string[]): Promise<void> {
  const client = new pg.Client(connectionTo(server, ADMINISTRATOR, 'postgres'));
  client.on('error', () => {});
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Starts the embedded PostgreSQL in a folder of its own; the second value stops it and removes the folder. */
export async function startEmbedded(): Promise<[TestServer, () => Promise<void>]> {
  const folder = temporaryFolder();
  const embedded = await joinEmbeddedServer(folder);
  const server = { socketFolder: embedded.connection.host };
  await makeTemplate(server);
  const stop = async (): Promise<void> => {
    await embedded.leave();
    rmSync(folder, { recursive: true, force: true });
  };
  return [server, stop];
}

/** The same with Debian's PostgreSQL 15. */
export async function startPostgresql15(): Promise<[TestServer, () => Promise<void>]> {
  const folder = temporaryFolder();
  const cluster = join(folder, 'cluster');
  const user = serverUser(cluster);
  if (user.stepsDown) chownSync(folder, user.uid, user.gid);
  run('initdb', ['-D', cluster, '--auth=trust', `--username=${ADMINISTRATOR}`, '--encoding=UTF8', '--locale=C.UTF-8']);
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'log_min_messages=panic'];
  const child = spawn(join(DEBIAN_PROGRAMS, 'postgres'), ['-D', cluster, ...settings.flatMap((one) => ['-c', one])], {
    ...runAs(user),
    detached: true,
    stdio: 'ignore',
  });
  const server = { socketFolder: folder };
  await untilReady(server);
  await makeTemplate(server);
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return [server, stop];

  function run(program: string, parameters: string[]): void {
    const done = spawnSync(join(DEBIAN_PROGRAMS, program), parameters, { ...runAs(user), encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
  }
}

async function untilReady(server: TestServer): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await administer(server, `create role ${ROLE} login`);
    } catch (error) {
      if (attempt === 400) throw error;
      await delay(50);
    }
  }
}

async function makeTemplate(server: TestServer): Promise<void> {
  await administer(server, `create database ${TEMPLATE} owner ${ROLE} template template0 encoding 'UTF8'`);
  const pool = new pg.Pool(connectionTo(server, ROLE, TEMPLATE));
  const database = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  await migrateToLatest(database);
  await database.destroy();
}

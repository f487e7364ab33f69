import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type AccessScope, databaseWithin, EVERYTHING } from './access.ts';
import { checkServer, connectionTo } from './database-server.ts';
import { DatabaseUnavailable, errorCode } from './embedded/database-unavailable.ts';
import { type EmbeddedServer, joinEmbeddedServer, type Notice } from './embedded/embedded-server.ts';
import { migrateToLatest } from './migrate.ts';
import type { Database } from './schema.ts';

/** Where the database is. */
export interface DatabaseOptions {
  /** Absolute path of the folder of the embedded server; not touched when there is a `databaseUrl`. */
  readonly dataFolder: string;
  /** A PostgreSQL server, version 15 to 18, instead of the embedded one. */
  readonly databaseUrl?: string;
  /** Most connections at once; default 10. */
  readonly connections?: number;
  /** Told what a person who waits should know. */
  readonly notify?: (notice: Notice) => void;
}

/** A database with the newest schema. */
export interface OpenDatabase {
  /** For the operator and for jobs: it sees everything. */
  readonly database: Kysely<Database>;
  /** The database as somebody may see it; nothing to be ended. */
  databaseFor(scope: AccessScope): Kysely<Database>;
  /** For those who keep connections of their own, such as the job queue. */
  readonly connection: pg.ClientConfig;
  /** Ends all connections and, if we are its last user, stops the embedded server. Call it once. */
  close(): Promise<void>;
}

/**
 * Opens the database at `databaseUrl`, or the embedded one, which is made on first use and may be running already,
 * and brings it to the newest schema.
 * @throws DatabaseUnavailable when there is no database to work with.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const { connection, leave } = await reachDatabase(options);
  return connect(connection, options, leave);
}

/** A database that answers, with whatever is in it. */
export interface ReachedDatabase {
  readonly connection: pg.ClientConfig;
  /** If we are its last user, stops the embedded server. Call it once. */
  leave(): Promise<void>;
}

/**
 * Finds the same database as {@link openDatabase}, and leaves it as it is.
 * @throws DatabaseUnavailable when there is no database to work with.
 */
export async function reachDatabase(options: DatabaseOptions): Promise<ReachedDatabase> {
  if (options.databaseUrl) {
    const connection = connectionTo(options.databaseUrl);
    await checkServer(connection);
    return { connection, leave: async () => {} };
  }
  const server = await joinEmbeddedServer(options.dataFolder, options.notify);
  return { connection: server.connection, leave: () => server.leave() };
}

async function connect(
  connection: pg.ClientConfig,
  options: DatabaseOptions,
  leave: EmbeddedServer['leave'],
): Promise<OpenDatabase> {
  const pool = new pg.Pool({ ...connection, max: options.connections ?? 10, application_name: 'servanda' });
  // A connection that breaks while nobody uses it leaves the pool; the next query takes a new one.
  pool.on('error', () => {});
  const database = databaseWithin(pool, EVERYTHING);
  const close = async (): Promise<void> => {
    await database.destroy();
    await leave();
  };
  try {
    await migrateToLatest(new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }));
  } catch (error) {
    await close();
    throw errorCode(error) === '53100' ? new DatabaseUnavailable('disk-full', { path: options.dataFolder }) : error;
  }
  return { database, databaseFor: (scope) => databaseWithin(pool, scope), connection, close };
}

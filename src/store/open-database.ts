import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
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
  readonly database: Kysely<Database>;
  readonly pool: pg.Pool;
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
  if (options.databaseUrl) {
    const connection = connectionTo(options.databaseUrl);
    await checkServer(connection);
    return connect(connection, options, async () => {});
  }
  const server = await joinEmbeddedServer(options.dataFolder, options.notify);
  return connect(server.connection, options, () => server.leave());
}

async function connect(
  connection: pg.ClientConfig,
  options: DatabaseOptions,
  leave: EmbeddedServer['leave'],
): Promise<OpenDatabase> {
  const pool = new pg.Pool({ ...connection, max: options.connections ?? 10, application_name: 'servanda' });
  // A connection that breaks while nobody uses it leaves the pool; the next query takes a new one.
  pool.on('error', () => {});
  const database = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await database.destroy();
    await leave();
  };
  try {
    await migrateToLatest(database);
  } catch (error) {
    await close();
    throw errorCode(error) === '53100' ? new DatabaseUnavailable('disk-full', { path: options.dataFolder }) : error;
  }
  return { database, pool, connection, close };
}

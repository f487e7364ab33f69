import pg from 'pg';
import { DatabaseUnavailable, errorCode } from './embedded/database-unavailable.ts';

const OLDEST = 150_000;
const NEWEST = 189_999;

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * How to connect to the server that `DATABASE_URL` names.
 * @throws DatabaseUnavailable when it is not a PostgreSQL address.
 */
export function connectionTo(databaseUrl: string): pg.ClientConfig {
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new DatabaseUnavailable('bad-address');
  try {
    new pg.Client(connection);
  } catch (error) {
    throw new DatabaseUnavailable('bad-address', {}, { cause: error });
  }
  return connection;
}

/**
 * Makes sure that the server answers, lets us in, is PostgreSQL 15 to 18 and keeps text as UTF-8.
 * @throws DatabaseUnavailable when not.
 */
export async function checkServer(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  const server = `${client.host}:${client.port}`;
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding`,
    );
    const [{ number, version, encoding }] = rows;
    if (number < OLDEST || number > NEWEST) {
      throw new DatabaseUnavailable('unsupported-server', { server, found: version });
    }
    if (encoding !== 'UTF8') throw new DatabaseUnavailable('not-utf8', { server, found: encoding });
  } catch (error) {
    throw explain(error, server);
  } finally {
    await client.end().catch(() => {});
  }
}

function explain(error: unknown, server: string): unknown {
  if (error instanceof DatabaseUnavailable || !(error instanceof Error)) return error;
  const code = errorCode(error);
  const details = { server, cause: error.message || (code ?? 'no answer') };
  if (code === '3D000') return new DatabaseUnavailable('no-such-database', details, { cause: error });
  if (code?.startsWith('28')) return new DatabaseUnavailable('sign-in-refused', details, { cause: error });
  return new DatabaseUnavailable('not-reachable', { ...details, cause: code ?? error.message }, { cause: error });
}

import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { ADMINISTRATOR } from './cluster.ts';
import type { ClusterHome } from './cluster-home.ts';
import { DatabaseUnavailable, errorCode } from './database-unavailable.ts';
import { type Postmaster, removeForgottenPidFile, startPostmaster } from './postmaster.ts';
import type { Programs } from './programs.ts';

/** The server that a lease is of. */
export interface LeasedServer {
  readonly home: ClusterHome;
  readonly programs: Programs;
  readonly socketFolder: string;
  /** Called once when the start takes long, which it does after a power cut. */
  readonly onSlowStart: () => void;
}

/**
 * Names the lease among advisory locks. Everyone who uses the server holds it shared; whoever can hold it alone is the
 * last. PostgreSQL frees it when a process dies, so there are no stale leases.
 */
const LEASE = 0x5e7a;

const RETRY_MS = 25;
const RETRY_IN_USE_MS = 250;
const SLOW_AFTER_MS = 5_000;
const GIVE_UP_AFTER_MS = 60_000;

/**
 * A connection that holds a lease of the running server; starts the server if none runs. Safe for any number of
 * processes at once: PostgreSQL lets only one server have a cluster.
 * @throws DatabaseUnavailable when the server does not start.
 */
export async function takeLease(server: LeasedServer): Promise<pg.Client> {
  let postmaster: Postmaster | null = null;
  const began = Date.now();
  let lastSign = began;
  let told = false;
  for (;;) {
    const answer = await knock(server.socketFolder);
    if (answer instanceof pg.Client) return answer;
    if (answer === 'busy') lastSign = Date.now();
    const ended = postmaster?.ended() ?? null;
    if (ended instanceof DatabaseUnavailable) throw ended;
    if (answer === 'absent' && (!postmaster || ended)) {
      if (ended) removeForgottenPidFile(server.home);
      postmaster = startPostmaster(server.home, server.programs, server.socketFolder);
    }
    if (Date.now() - lastSign > GIVE_UP_AFTER_MS) throw silent(server.home);
    if (!told && Date.now() - began > SLOW_AFTER_MS) {
      told = true;
      server.onSlowStart();
    }
    await delay(ended ? RETRY_IN_USE_MS : RETRY_MS);
  }
}

function silent(home: ClusterHome): DatabaseUnavailable {
  const cause = `it does not answer; what it printed is in ${home.log}`;
  return new DatabaseUnavailable('start-failed', { path: home.cluster, cause });
}

/** Tries for a lease. `absent`: nobody listens; `busy`: a server is starting or stopping. */
async function knock(socketFolder: string): Promise<pg.Client | 'absent' | 'busy'> {
  const client = new pg.Client({
    host: socketFolder,
    port: 5432,
    user: ADMINISTRATOR,
    database: 'postgres',
    application_name: 'servanda lease',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('select pg_try_advisory_lock_shared($1) as held', [LEASE]);
    if (rows[0].held) return client;
    await client.end();
    return 'busy';
  } catch (error) {
    return classify(error, socketFolder);
  }
}

function classify(error: unknown, socketFolder: string): 'absent' | 'busy' {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
  if (code === 'EACCES')
    throw new DatabaseUnavailable('folder-of-another-user', { path: socketFolder }, { cause: error });
  // 57P: starting, stopping or ending connections; without a code: the connection broke while the server stopped.
  if (code === null || code.startsWith('57P') || code === 'ECONNRESET' || code === 'EPIPE') return 'busy';
  throw error;
}

/**
 * Gives the lease up and says whether it was the last. If so, the connection now holds the lease alone, and newcomers
 * wait until the server has stopped.
 */
export async function giveUpLease(client: pg.Client): Promise<'last' | 'others'> {
  await client.query('select pg_advisory_unlock_shared($1)', [LEASE]);
  const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [LEASE]);
  return rows[0].alone ? 'last' : 'others';
}

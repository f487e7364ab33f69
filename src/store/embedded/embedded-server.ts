import type pg from 'pg';
import type { InterfaceLanguage } from '../../text/interface-language.ts';
import { ensureCluster } from './cluster.ts';
import { openClusterHome, openSocketFolder } from './cluster-home.ts';
import { giveUpLease, type LeasedServer, takeLease } from './lease.ts';
import { stopPostmaster } from './postmaster.ts';
import { findPrograms } from './programs.ts';

/** A sentence for the person who waits, in every interface language. */
export type Notice = Readonly<Record<InterfaceLanguage, string>>;

/** A server in the data folder that this process uses. */
export interface EmbeddedServer {
  /** How to connect as the role that owns Servanda's database and nothing more. */
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  /** Ends the use; the last process to do so stops the server. */
  leave(): Promise<void>;
}

const ROLE = 'servanda';
const DATABASE = 'servanda';

/** Names the setting up of role and database among advisory locks. */
const SETTING_UP = 0x5e7b;

/**
 * Starts PostgreSQL in the data folder, making the cluster first if there is none, or joins the one that runs there.
 * @throws DatabaseUnavailable when it cannot be made or started.
 */
export async function joinEmbeddedServer(
  dataFolder: string,
  notify: (notice: Notice) => void = () => {},
): Promise<EmbeddedServer> {
  const home = openClusterHome(dataFolder);
  if (home.elsewhere) notify(putElsewhere(dataFolder, home.folder));
  const programs = findPrograms(home.folder, home.user);
  await ensureCluster(home, programs);
  const server: LeasedServer = {
    home,
    programs,
    socketFolder: openSocketFolder(home),
    onSlowStart: () => notify(SLOW_START),
  };
  const lease = await holdLease(server);
  await setUp(lease.client());
  const connection = { host: server.socketFolder, port: 5432, user: ROLE, database: DATABASE };
  return { connection, leave: () => lease.leave() };
}

const SLOW_START: Notice = {
  en: 'The database is repairing itself after a sudden stop; this can take a while.',
  da: 'Databasen er ved at rette sig op efter et pludseligt stop; det kan tage lidt tid.',
};

function putElsewhere(dataFolder: string, folder: string): Notice {
  return {
    en: `The database does not run as root, and its user may not enter ${dataFolder}; the database is in ${folder}.`,
    da: `Databasen kører ikke som root, og dens bruger har ikke adgang til ${dataFolder}; databasen ligger i ${folder}.`,
  };
}

/** Keeps a lease for as long as we live: when the server falls, we take a new one, which starts it again. */
async function holdLease(server: LeasedServer) {
  let leaving = false;
  let current = await takeLease(server);
  let renewal: Promise<void> = Promise.resolve();

  const watch = (client: pg.Client): void => {
    client.once('end', () => {
      if (!leaving) renewal = renew();
    });
  };
  const renew = async (): Promise<void> => {
    try {
      current = await takeLease(server);
      watch(current);
    } catch {
      // Whoever needs the database next meets the same trouble, and says so.
    }
  };
  watch(current);

  return {
    client: (): pg.Client => current,
    async leave(): Promise<void> {
      await renewal;
      leaving = true;
      try {
        if ((await giveUpLease(current)) === 'last') await stopPostmaster(server.home, server.programs);
      } catch {
        // The server is gone already, which is all that we want.
      } finally {
        await current.end().catch(() => {});
      }
    },
  };
}

async function setUp(administrator: pg.Client): Promise<void> {
  if (await databaseExists(administrator)) return;
  await administrator.query('select pg_advisory_lock($1)', [SETTING_UP]);
  try {
    if (await databaseExists(administrator)) return;
    const { rowCount } = await administrator.query('select from pg_roles where rolname = $1', [ROLE]);
    if (!rowCount) await administrator.query(`create role ${ROLE} login`);
    await administrator.query(`create database ${DATABASE} owner ${ROLE}`);
  } finally {
    await administrator.query('select pg_advisory_unlock($1)', [SETTING_UP]);
  }
}

async function databaseExists(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  return rowCount === 1;
}

import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { databaseWithin, EVERYTHING } from '../../src/store/access.ts';
import type { Database } from '../../src/store/schema.ts';

/** How far a process came that ends before a statement. */
export interface Cut {
  /** Sees everything; to be ended by whoever asked for it. */
  readonly database: Kysely<Database>;
  /** Whether it was ended before it had done everything. */
  readonly isCut: () => boolean;
  /** How many statements it had come to, with the one before which it ended. */
  readonly reached: () => number;
  /** How many transactions it had told PostgreSQL to commit. */
  readonly commits: () => number;
  /** Ends its connections, and waits until the server has seen it and rolled back what they held. */
  readonly end: () => Promise<void>;
}

const NAME = 'cut off';

/**
 * A database whose connections all break right before the statement of this number is sent, from 1, or before the
 * first commit: what PostgreSQL sees of a process that `kill -9` ends there. Nothing is sent after that, as nothing is by a process that is gone.
 */
export function databaseCutBefore(connection: pg.ClientConfig, at: number | 'commit'): Cut {
  let [sent, commits, isCut] = [0, 0, false];
  class MortalClient extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      const send = this.query.bind(this) as (...parameters: unknown[]) => unknown;
      const mortal = (...parameters: unknown[]): unknown => {
        if (!isCut) sent += 1;
        if (isCut || sent === at || parameters[0] === at) {
          isCut = true;
          // The connection closes without a word, and the server rolls back what was open.
          this.connection.stream.destroy();
          return Promise.reject(new Error('cut off'));
        }
        if (parameters[0] === 'commit') commits += 1;
        return send(...parameters);
      };
      Object.assign(this, { query: mortal });
    }
  }
  const pool = new pg.Pool({ ...connection, application_name: NAME, Client: MortalClient });
  pool.on('error', () => {});
  const database = databaseWithin(pool, EVERYTHING);
  return {
    database,
    isCut: () => isCut,
    reached: () => sent,
    commits: () => commits,
    end: async () => {
      await database.destroy();
      await untilGone(connection);
    },
  };
}

/** Waits until the server has no connection left that was cut off: it may keep their locks for a moment. */
async function untilGone(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const isLeft = async (): Promise<boolean> => {
      const { rows } = await client.query(
        'select 1 from pg_stat_activity where application_name = $1 and datname = current_database()',
        [NAME],
      );
      return rows.length > 0;
    };
    while (await isLeft()) await setTimeout(5);
  } finally {
    await client.end();
  }
}

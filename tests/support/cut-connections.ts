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
}

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
  const pool = new pg.Pool({ ...connection, Client: MortalClient });
  pool.on('error', () => {});
  return {
    database: databaseWithin(pool, EVERYTHING),
    isCut: () => isCut,
    reached: () => sent,
    commits: () => commits,
  };
}

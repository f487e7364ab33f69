import type { Kysely } from 'kysely';
import pg from 'pg';
import { databaseWithin, EVERYTHING } from '../../src/store/access.ts';
import type { Database } from '../../src/store/schema.ts';

/** On which side of its first commit a process dies. */
export type Side = 'before' | 'after';

/** A database whose process kills itself, as `kill -9` does, right before it says `commit` or as soon as that is answered. */
export function databaseKilledAtCommit(connection: pg.ClientConfig, side: Side): Kysely<Database> {
  const die = () => process.kill(process.pid, 'SIGKILL');
  class MortalClient extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      const send = this.query.bind(this) as (...parameters: unknown[]) => unknown;
      const mortal = (...parameters: unknown[]): unknown => {
        if (parameters[0] !== 'commit') return send(...parameters);
        if (side === 'before') die();
        return Promise.resolve(send(...parameters)).then(die);
      };
      Object.assign(this, { query: mortal });
    }
  }
  return databaseWithin(new pg.Pool({ ...connection, Client: MortalClient }), EVERYTHING);
}

import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import type pg from 'pg';
import { PreparingClient } from './prepared-statements.ts';
import type { Database } from './schema.ts';

/** What the queries of one person may see and do. PostgreSQL's row-level security enforces it. */
export interface AccessScope {
  /** The audiences whose documents may be seen, by number; `everything` for the operator and for jobs. */
  readonly audiences: readonly number[] | 'everything';
  /** Whose own things (saved views, feeds, drafts) may be seen too; null for nobody's. */
  readonly personId: string | null;
  /** Whether every change is refused, whatever the code tries. */
  readonly isReadOnly: boolean;
}

/** The operator's, and that of work nobody in particular asked for. */
export const EVERYTHING: AccessScope = { audiences: 'everything', personId: null, isReadOnly: false };

/** The role that a superuser steps down to, since row-level security does not bind a superuser. */
export const DESK_ROLE = 'servanda_desk';

/** Finds out whether row-level security binds the user of a connection. */
const BOUND = 'select not (rolsuper or rolbypassrls) as bound from pg_roles where rolname = session_user';

const SETTINGS = `select set_config('servanda.audiences', $1, false), set_config('servanda.everything', $2, false),
  set_config('servanda.person', $3, false), set_config('default_transaction_read_only', $4, false)`;

/** What was last set on a connection: connections are lent to one person after another. */
const states = new WeakMap<pg.PoolClient, string>();

/** Connections that were made ready, as they are lent out. */
const lent = new WeakMap<pg.PoolClient, PreparingClient>();

/**
 * The database as somebody may see it. It lends connections from `pool`, told first who asks; ending it ends the pool,
 * so end only the one that was made first.
 */
export function databaseWithin(pool: pg.Pool, scope: AccessScope): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: poolWithin(pool, scope) }) });
}

/** A pool whose connections are told who asks before they are used. */
function poolWithin(pool: pg.Pool, scope: AccessScope): PostgresPool {
  const settings = settingsOf(scope);
  const state = JSON.stringify(settings);
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      try {
        const preparing = lent.get(client) ?? (await begin(client));
        if (states.get(client) !== state) {
          await client.query(SETTINGS, settings);
          states.set(client, state);
        }
        return preparing;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}

/**
 * Lets `work`, in a transaction that sees everything, see only what these audiences may; everything if they are not
 * given. Where `work` throws, the transaction has to end.
 */
export async function seeingOnly<Result>(
  transaction: Kysely<Database>,
  audiences: readonly number[] | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!audiences) return work();
  const seen = `{${audiences.join(',')}}`;
  await sql`select set_config('servanda.audiences', ${seen}, true), set_config('servanda.everything', 'off', true)`.execute(
    transaction,
  );
  const result = await work();
  await sql`select set_config('servanda.audiences', '', true), set_config('servanda.everything', 'on', true)`.execute(
    transaction,
  );
  return result;
}

function settingsOf({ audiences, personId, isReadOnly }: AccessScope): string[] {
  const isEverything = audiences === 'everything';
  const seen = isEverything ? '' : `{${audiences.map((id) => Math.trunc(id)).join(',')}}`;
  return [seen, isEverything ? 'on' : 'off', personId ?? '', isReadOnly ? 'on' : 'off'];
}

/**
 * Many people ask little at a time: to compile a query, or to share it out among processes, takes longer than to answer it,
 * and what is asked for is in memory, where it is no slower to go from row to row than through a whole table.
 */
const SMALL_QUERIES = `select set_config('jit', 'off', false), set_config('max_parallel_workers_per_gather', '0', false),
  set_config('random_page_cost', '1.1', false)`;

async function begin(client: pg.PoolClient): Promise<PreparingClient> {
  await client.query(SMALL_QUERIES, []);
  const { rows } = await client.query<{ bound: boolean }>(BOUND, []);
  if (!rows[0]?.bound) await client.query(`set role ${DESK_ROLE}`, []);
  const preparing = new PreparingClient(client);
  lent.set(client, preparing);
  return preparing;
}

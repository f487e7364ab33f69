import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

/** What is told when somebody has committed a change of something that pages may show. */
const CHANNEL = 'servanda_changes';

/** Tables that no public page shows anything of, and that change again and again. Every other table is watched. */
const UNSEEN: readonly string[] = [
  ...['session', 'sign_in_step', 'sign_in_failure', 'credential', 'two_factor', 'passkey', 'invitation'],
  ...['server_secret', 'audit_entry', 'register_change', 'backup', 'mail', 'mail_worker', 'progress_draft'],
  'api_key',
];

/** Has every table that pages may show tell of its changes; tables that do so already are left as they are. */
export async function tellOfChanges(database: Kysely<Database>): Promise<void> {
  await sql`create or replace function servanda_tell_of_change() returns trigger language plpgsql as $$
    begin
      perform pg_notify(${sql.lit(CHANNEL)}, '');
      return null;
    end $$`.execute(database);
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely\\_%'
      and relname <> all (${[...UNSEEN]}::text[])
      and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'tells_of_change')
    order by relname`.execute(database);
  for (const { name } of rows) {
    await sql`create trigger tells_of_change after insert or update or delete or truncate on ${sql.ref(name)}
      for each statement execute function servanda_tell_of_change()`.execute(database);
  }
}

/** Who is told of changes. */
export interface ChangeFollower {
  /** Something was committed, in this process or another. */
  readonly changed: () => void;
  /** Whether changes are heard of from now on; while they are not, nothing that was kept may be shown. */
  readonly heard: (isHeard: boolean) => void;
}

/** Follows changes until it is stopped, by a connection of its own; one that breaks is made anew. */
export function followChanges(connection: pg.ClientConfig, follower: ChangeFollower): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = follow(connection, follower, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

const PAUSE = 1_000;

async function follow(connection: pg.ClientConfig, follower: ChangeFollower, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listen(connection, follower, signal).catch(() => undefined);
    follower.heard(false);
    await setTimeout(PAUSE, undefined, { signal }).catch(() => undefined);
  }
}

/** Listens until the connection breaks or it is stopped. */
async function listen(connection: pg.ClientConfig, follower: ChangeFollower, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ ...connection, application_name: 'servanda changes', keepAlive: true });
  const over = Promise.withResolvers<void>();
  client.on('error', () => over.resolve());
  client.on('end', () => over.resolve());
  client.on('notification', () => follower.changed());
  signal.addEventListener('abort', () => over.resolve());
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    // What changed before is not heard of.
    follower.changed();
    follower.heard(true);
    await over.promise;
  } finally {
    await client.end().catch(() => undefined);
  }
}

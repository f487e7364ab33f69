import { type Kysely, sql, type Transaction } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { DESK_ROLE } from './access.ts';
import { tellOfChanges } from './change-notices.ts';
import * as register from './migrations/0001-register.ts';
import * as reading from './migrations/0002-reading.ts';
import * as extraction from './migrations/0003-extraction.ts';
import * as desk from './migrations/0004-desk.ts';
import * as people from './migrations/0005-people.ts';
import * as review from './migrations/0006-review.ts';
import * as followUp from './migrations/0007-follow-up.ts';
import * as evidence from './migrations/0008-evidence.ts';
import * as reports from './migrations/0011-reports.ts';
import * as mail from './migrations/0012-mail.ts';
import * as search from './migrations/0013-search.ts';
import * as backup from './migrations/0014-backup.ts';
import * as initiatives from './migrations/0017-initiatives.ts';
import * as log from './migrations/0018-log.ts';
import * as speed from './migrations/0019-speed.ts';
import * as newestSeen from './migrations/0020-newest-seen.ts';
import * as contacts from './migrations/0021-contacts.ts';
import * as accounts from './migrations/0022-accounts.ts';
import * as newsroom from './migrations/0023-newsroom.ts';
import * as subscriptions from './migrations/0024-subscriptions.ts';
import * as searchChanges from './migrations/0025-search-changes.ts';
import * as groups from './migrations/0026-groups.ts';
import * as events from './migrations/0027-events.ts';
import * as apiKeys from './migrations/0028-api-keys.ts';
import * as campaigns from './migrations/0029-campaigns.ts';
import * as deskSpeed from './migrations/0030-desk-speed.ts';
import * as quickChanges from './migrations/0031-quick-changes.ts';
import type { Database } from './schema.ts';

const migrations: Record<string, Migration> = {
  '0001-register': register,
  '0002-reading': reading,
  '0003-extraction': extraction,
  '0004-desk': desk,
  '0005-people': people,
  '0006-review': review,
  '0007-follow-up': followUp,
  '0008-evidence': evidence,
  '0011-reports': reports,
  '0012-mail': mail,
  '0013-search': search,
  '0014-backup': backup,
  '0017-initiatives': initiatives,
  '0018-log': log,
  '0019-speed': speed,
  '0020-newest-seen': newestSeen,
  '0021-contacts': contacts,
  '0022-accounts': accounts,
  '0023-newsroom': newsroom,
  '0024-subscriptions': subscriptions,
  '0025-search-changes': searchChanges,
  '0026-groups': groups,
  '0027-events': events,
  '0028-api-keys': apiKeys,
  '0029-campaigns': campaigns,
  '0030-desk-speed': deskSpeed,
  '0031-quick-changes': quickChanges,
};

/** Any number that no other program on the same database uses for its own advisory lock. */
const MIGRATION_LOCK = 7_378_268_326;

/**
 * Brings the database to the newest schema. Safe to call from several processes at once: one migrates, the others
 * wait and find nothing to do. Throws what the failing migration threw; each migration is one transaction.
 */
export async function migrateToLatest(database: Kysely<Database>): Promise<void> {
  await database.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection);
    try {
      // Migrations change rows of every audience.
      await sql`select set_config('servanda.everything', 'on', false)`.execute(connection);
      await migrateWithin(connection);
    } finally {
      await sql`select set_config('servanda.everything', '', false)`.execute(connection);
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection);
    }
  });
}

/** Keeps other processes from migrating until the transaction ends. */
export async function lockMigrations(transaction: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
}

/** Whether this Servanda knows the schema that a migration led to. */
export function isKnownMigration(name: string): boolean {
  return Object.hasOwn(migrations, name);
}

/**
 * Brings the schema to where it was after a migration; to the newest if none is named. Whoever calls it holds the lock,
 * and sees everything. Throws what the failing migration threw.
 */
export async function migrateWithin(database: Kysely<Database>, name?: string): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await (name === undefined ? migrator.migrateToLatest() : migrator.migrateTo(name));
  if (error) throw error;
  await tellOfChanges(database);
  await admitDeskRole(database);
}

/**
 * Where Servanda signs in as a superuser, its queries step down to a role that row-level security binds. It may use
 * every table, also those that the migrations just made.
 */
async function admitDeskRole(connection: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ unbound: boolean; known: boolean }>`
    select rolsuper or rolbypassrls as unbound, exists (select from pg_roles where rolname = ${DESK_ROLE}) as known
    from pg_roles where rolname = session_user`.execute(connection);
  if (!rows[0]?.unbound) return;
  const role = sql.ref(DESK_ROLE);
  if (!rows[0].known) await sql`create role ${role} nologin`.execute(connection);
  await sql`grant ${role} to current_user`.execute(connection);
  await sql`grant usage on schema public to ${role}`.execute(connection);
  await sql`grant select, insert, update, delete on all tables in schema public to ${role}`.execute(connection);
  await sql`grant usage on all sequences in schema public to ${role}`.execute(connection);
}

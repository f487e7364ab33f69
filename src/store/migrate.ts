import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as register from './migrations/0001-register.ts';
import * as reading from './migrations/0002-reading.ts';
import * as extraction from './migrations/0003-extraction.ts';
import type { Database } from './schema.ts';

const migrations: Record<string, Migration> = {
  '0001-register': register,
  '0002-reading': reading,
  '0003-extraction': extraction,
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
      const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => migrations } });
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection);
    }
  });
}

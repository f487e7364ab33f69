import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** Up to where somebody has seen what changed for searches. */
export interface SearchPlace {
  /** Every transaction before this one has been seen. */
  readonly transaction: string;
  /** When, by PostgreSQL's clock. */
  readonly at: string;
}

/** The place as it is now, and whether a search may find since `before` what it did not find then. */
export interface SearchLook {
  readonly place: SearchPlace;
  readonly hasChanged: boolean;
}

/**
 * Looks whether words were read, or other people may see something, since a place; who has seen nothing yet, or not for
 * half a day, is told that it is so. Notes that nobody asks for any more are taken out.
 */
export async function lookForSearchChanges(
  database: Kysely<Database>,
  before: SearchPlace | null,
): Promise<SearchLook> {
  const { rows } = await sql<SearchPlace & { readonly has_changed: boolean }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as transaction, clock_timestamp()::text as at,
      ${
        before === null
          ? sql`true`
          : sql`(exists (select from search_change where transaction >= ${before.transaction}::xid8
              and transaction < pg_snapshot_xmax(pg_current_snapshot()))
            or ${before.at}::timestamptz < clock_timestamp() - interval '12 hours')`
      } as has_changed`.execute(database);
  const { has_changed: hasChanged = true, transaction = '0', at = '' } = rows[0] ?? {};
  if (hasChanged) {
    await sql`delete from search_change where at < clock_timestamp() - interval '2 days'`.execute(database);
  }
  return { place: { transaction, at }, hasChanged };
}

import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** The tables that extraction itself fills and may empty. */
const OF_EXTRACTION = [
  'bearer',
  'counterpart',
  'forum',
  'commitment_topic',
  'commitment_amount',
  'searchable_commitment',
  'lineage',
  'evidence_suggestion',
];

/**
 * Which of the commitments anything refers to that extraction did not make: decisions, assignments, evidence, whatever
 * table comes to hold what people write of a commitment.
 */
export async function referredTo(
  database: Kysely<Database>,
  commitmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows: references } = await sql<{ table: string; column: string }>`
    select conrelid::regclass::text as table, attname as column
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'commitment'::regclass and cardinality(conkey) = 1
      and not conrelid::regclass::text = any(${OF_EXTRACTION})`.execute(database);
  const found = new Set<string>();
  for (const { table, column } of references) {
    const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)}
      where ${sql.ref(column)} = any(${[...commitmentIds]}::text[])`.execute(database);
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Takes commitments out of the register for good. */
export async function deleteCommitments(database: Kysely<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await database.deleteFrom('commitment').where('id', 'in', ids).execute();
}

import { type RawBuilder, sql } from 'kysely';

/**
 * A `date` column as `YYYY-MM-DD`: the driver would give a local midnight, which is another day elsewhere.
 * `column` is a name from our own code, never input.
 */
export function isoDate<Value extends string | null = string | null>(column: string): RawBuilder<Value> {
  return sql<Value>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;
}

import { type RawBuilder, sql } from 'kysely';

/**
 * That a column has one of these identifiers. They are one parameter, however many they are: a list of parameters would be
 * another statement for each length, for PostgreSQL to plan and for every connection to keep.
 */
export function isOneOf(column: string, ids: readonly string[] | readonly number[]): RawBuilder<boolean> {
  const list = sql.raw(typeof ids[0] === 'number' ? 'integer[]' : 'text[]');
  return sql<boolean>`${sql.ref(column)} = any(${[...new Set<string | number>(ids)]}::${list})`;
}

import { type RawBuilder, sql } from 'kysely';

/**
 * That a row is of the newest version of its text that whoever asks may see: nobody has a newer one, or those who have
 * it are others. `table` is the expression, or what carries its `is_latest` and `newer_for`.
 */
export function isNewest(table: 'expression' | 'commitment' | 'deed' | 'source'): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${table}.is_latest`)} and ${hasNoNewer(table)})`;
}

/** That a commitment counts in the register of whoever asks: of the newest version that they may see, and not rejected. */
export const IN_REGISTER: RawBuilder<boolean> = sql<boolean>`(commitment.in_register and ${hasNoNewer('commitment')})`;

/** Those of a table that whoever asks may see a newer version of, though others may not: few, and found by an index. */
export function withNewer(table: 'commitment' | 'deed'): RawBuilder<string> {
  return sql<string>`(select id from ${sql.ref(table)} where newer_for is not null and ${isSeen('newer_for')})`;
}

function hasNoNewer(table: string): RawBuilder<boolean> {
  const newerFor = `${table}.newer_for`;
  return sql<boolean>`(${sql.ref(newerFor)} is null or not ${isSeen(newerFor)})`;
}

function isSeen(newerFor: string): RawBuilder<boolean> {
  return sql<boolean>`((select servanda_sees_everything())
    or ${sql.ref(newerFor)} && (select servanda_audiences())::integer[])`;
}

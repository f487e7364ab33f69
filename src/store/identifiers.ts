import type { Kysely } from 'kysely';
import type { DocumentIdentifier } from '../reading/document.ts';
import { isNewest } from './newest.ts';
import { isOneOf } from './one-of.ts';
import type { Database } from './schema.ts';

/** A number of an expression in the form in which numbers are compared. */
export interface KeyedIdentifier extends DocumentIdentifier {
  readonly key: string;
}

/** Adds the numbers by which an expression is cited, the surest first. */
export async function insertIdentifiers(
  database: Kysely<Database>,
  expressionId: string,
  identifiers: readonly KeyedIdentifier[],
): Promise<void> {
  if (identifiers.length === 0) return;
  const rows = identifiers.map(({ scheme, value, key }, ordinal) => ({
    expression_id: expressionId,
    ...{ ordinal, scheme, value, key },
  }));
  await database.insertInto('identifier').values(rows).execute();
}

/** The numbers of the expressions, the surest first. */
export async function identifiersOf(database: Kysely<Database>, expressionIds: readonly string[]) {
  if (expressionIds.length === 0) return [];
  return database
    .selectFrom('identifier')
    .select(['expression_id', 'scheme', 'value', 'key'])
    .where(isOneOf('expression_id', expressionIds))
    .orderBy('expression_id')
    .orderBy('ordinal')
    .execute();
}

/** The expressions of which this is the surest number, the newest versions first. */
export async function expressionsNumbered(database: Kysely<Database>, key: string): Promise<string[]> {
  const rows = await database
    .selectFrom('expression')
    .innerJoin('identifier', 'identifier.expression_id', 'expression.id')
    .select('id')
    .where('key', '=', key)
    .where('ordinal', '=', 0)
    .orderBy(isNewest('expression'), 'desc')
    .orderBy('ingested_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

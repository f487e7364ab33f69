import { type Kysely, sql } from 'kysely';
import { isOneOf } from './one-of.ts';
import type { Classification } from './schema/people.ts';
import type { Database } from './schema.ts';

/** Everybody, signed in or not. */
export const PUBLIC_AUDIENCE = 1;
/** Everybody who has signed in. */
export const INTERNAL_AUDIENCE = 2;

/** No team: entries of the log that only work that sees everything reads. */
export const ADMINISTRATION_AUDIENCE = 3;

/** Who may see a document. */
export interface Audience {
  readonly classification: Classification;
  /** The teams that may see it; empty unless it is restricted. */
  readonly teamIds: readonly number[];
}

/** The audiences that somebody of these teams belongs to. */
export async function audiencesOf(database: Kysely<Database>, teamIds: readonly number[]): Promise<number[]> {
  const rows = await database
    .selectFrom('audience')
    .select('id')
    .where((where) =>
      where.or([
        where('classification', 'in', ['public', 'internal']),
        sql<boolean>`team_ids && ${[...teamIds]}::integer[]`,
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The number of an audience, which is made if there is none like it. */
export async function audienceIdFor(database: Kysely<Database>, audience: Audience): Promise<number> {
  const { classification } = audience;
  const teamIds = [...new Set(audience.teamIds)].sort((one, other) => one - other);
  await database
    .insertInto('audience')
    .values({ classification, team_ids: teamIds })
    .onConflict((conflict) => conflict.columns(['classification', 'team_ids']).doNothing())
    .execute();
  const { id } = await database
    .selectFrom('audience')
    .select('id')
    .where('classification', '=', classification)
    .where(sql<boolean>`team_ids = ${teamIds}::integer[]`)
    .executeTakeFirstOrThrow();
  return id;
}

/** Who may see the document, null for none of this identifier. */
export async function audienceOfExpression(database: Kysely<Database>, id: string): Promise<Audience | null> {
  const found = await database
    .selectFrom('expression')
    .innerJoin('audience', 'audience.id', 'expression.audience_id')
    .select(['classification', 'team_ids as teamIds'])
    .where('expression.id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** The audience of this number. Throws where there is none. */
export function audienceById(database: Kysely<Database>, id: number): Promise<Audience> {
  return database
    .selectFrom('audience')
    .select(['classification', 'team_ids as teamIds'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Who may see each of these documents, by identifier. */
export async function audiencesOfExpressions(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Audience>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('expression')
    .innerJoin('audience', 'audience.id', 'expression.audience_id')
    .select(['expression.id', 'classification', 'team_ids as teamIds'])
    .where(isOneOf('expression.id', ids))
    .execute();
  return new Map(rows.map(({ id, ...audience }) => [id, audience]));
}

/** The audience of each of these commitments, those left out that the database does not show. */
export async function audienceIdsOfCommitments(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('commitment')
    .select(['id', 'audience_id'])
    .where(isOneOf('id', ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row.audience_id]));
}

/** The number of the audience of a document. Throws where there is no such document. */
export async function audienceIdOfExpression(database: Kysely<Database>, id: string): Promise<number> {
  const { audience_id } = await database
    .selectFrom('expression')
    .select('audience_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return audience_id;
}

/** Lets another audience see the document, and all that belongs to it: for all others its version before is the newest. */
export async function moveToAudience(database: Kysely<Database>, expressionId: string, audienceId: number) {
  await database.updateTable('expression').set({ audience_id: audienceId }).where('id', '=', expressionId).execute();
  await sql`select servanda_settle_versions(${expressionId})`.execute(database);
}

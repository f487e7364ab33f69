import { type Kysely, sql } from 'kysely';
import type { ActorMention } from '../authority/actor.ts';
import { inBatches } from './batches.ts';
import { isNewest } from './newest.ts';
import type { Database } from './schema.ts';

/** Adds the mentions of actors in an expression; a name found twice at one place counts once. */
export async function insertMentions(
  database: Kysely<Database>,
  expressionId: string,
  mentions: readonly ActorMention[],
): Promise<void> {
  const rows = mentions.map((mention) => ({
    expression_id: expressionId,
    start_offset: mention.start,
    end_offset: mention.end,
    actor_id: mention.actor,
    genitive: mention.genitive,
  }));
  await inBatches(rows, (batch) =>
    database
      .insertInto('mention')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** How many mentions an expression has. */
export async function countMentions(database: Kysely<Database>, expressionId: string): Promise<number> {
  const { count } = await database
    .selectFrom('mention')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('expression_id', '=', expressionId)
    .executeTakeFirstOrThrow();
  return count;
}

/** The expressions that name an actor in their newest version and how often, the most often first, at most `limit`. */
export async function expressionsNaming(database: Kysely<Database>, actorId: string, limit: number) {
  return database
    .selectFrom('mention')
    .innerJoin('expression', 'expression.id', 'mention.expression_id')
    .where(isNewest('expression'))
    .select(['expression_id', sql<number>`count(*)::integer`.as('mentions')])
    .where('actor_id', '=', actorId)
    .groupBy('expression_id')
    .orderBy('mentions', 'desc')
    .orderBy('expression_id')
    .limit(limit)
    .execute();
}

/** Where an expression names which actors, in text order. */
export async function mentionsOf(database: Kysely<Database>, expressionId: string) {
  return database
    .selectFrom('mention')
    .select(['start_offset as start', 'actor_id as actor'])
    .where('expression_id', '=', expressionId)
    .orderBy('start_offset')
    .execute();
}

import { type Kysely, sql, type Transaction } from 'kysely';
import { BINDING_KINDS } from './commitments.ts';
import { isOneOf } from './one-of.ts';
import type { Database } from './schema.ts';

/**
 * Takes the next text whose deeds and commitments are to be compared with the register, for this transaction: rolled
 * back, or killed, it waits again. Others take others meanwhile. Undefined where none waits.
 */
export async function takeComparisonDue(transaction: Transaction<Database>): Promise<string | undefined> {
  const { rows } = await sql<{ expression_id: string }>`
    delete from comparison_due where expression_id = (
      select expression_id from comparison_due order by expression_id for update skip locked limit 1
    ) returning expression_id`.execute(transaction);
  return rows[0]?.expression_id;
}

/** Which of the texts wait to be compared. */
export async function textsWaiting(
  database: Kysely<Database>,
  expressionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (expressionIds.length === 0) return new Set();
  const rows = await database
    .selectFrom('comparison_due')
    .select('expression_id')
    .where(isOneOf('expression_id', expressionIds))
    .execute();
  return new Set(rows.map(({ expression_id }) => expression_id));
}

/** How many texts wait to be compared. */
export async function countComparisonsDue(database: Kysely<Database>): Promise<number> {
  const { count } = await database
    .selectFrom('comparison_due')
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * The deeds of a text, and those that share an actor or a topic with what it promises, at most `limit`: what may be
 * suggested of them changes with the text. Deeds of the text that a newer version has replaced for everybody are among them.
 */
export async function deedsTouchedBy(
  database: Kysely<Database>,
  expressionId: string,
  limit: number,
): Promise<{ readonly id: string; readonly is_latest: boolean }[]> {
  const { rows } = await sql<{ id: string; is_latest: boolean }>`
    select id, is_latest from deed where expression_id = ${expressionId}
    union all
    (
      select deed.id, deed.is_latest from (
        select deed_id, count(*) as shared from (
          select deed_topic.deed_id from commitment
          join commitment_topic on commitment_topic.commitment_id = commitment.id
          join deed_topic on deed_topic.topic = commitment_topic.topic
          where commitment.expression_id = ${expressionId} and commitment.kind in (${sql.join(BINDING_KINDS)})
          union all
          select deed_actor.deed_id from commitment
          join bearer on bearer.commitment_id = commitment.id
          join deed_actor on split_part(deed_actor.actor_id, '-', 1) = split_part(bearer.actor_id, '-', 1)
          where commitment.expression_id = ${expressionId} and commitment.kind in (${sql.join(BINDING_KINDS)})
        ) touched group by deed_id
      ) alike join deed on deed.id = alike.deed_id
      where deed.is_latest and deed.expression_id <> ${expressionId}
      order by shared desc, deed.id limit ${limit}
    )`.execute(database);
  return rows;
}

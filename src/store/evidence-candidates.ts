import { type Kysely, type RawBuilder, sql } from 'kysely';
import { BINDING_KINDS } from './commitments.ts';
import type { Database } from './schema.ts';

/** A deed and a commitment that share an actor or a topic. */
export interface EvidenceCandidate {
  readonly deedId: string;
  readonly commitmentId: string;
}

/** Of so many that are alike by actors and topics the rows are read; the rest of a large register is no more alike. */
const MOST_ALIKE = 1_000;

/** That `actor` is the one of `table`, the one that it belongs to, or one of its own: a government acts for its state. */
function isKin(table: 'deed_actor' | 'bearer'): RawBuilder<boolean> {
  const own = sql.ref(`${table}.actor_id`);
  return sql<boolean>`(actor.id in (${own}, split_part(${own}, '-', 1)) or starts_with(actor.id, ${own} || '-'))`;
}

/**
 * For each deed the commitments of the newest versions that it may be evidence for: those owed by one who did it, or
 * about one of its topics, and not made after it. At most `limit` a deed: those that share actors and topics come
 * first, then those that share most topics, then the newest.
 */
export async function commitmentsLikeDeeds(
  database: Kysely<Database>,
  deedIds: readonly string[],
  limit: number,
): Promise<EvidenceCandidate[]> {
  if (deedIds.length === 0) return [];
  const { rows } = await sql<EvidenceCandidate>`
    select deed.id as "deedId", candidate.id as "commitmentId"
    from deed cross join lateral (
      select commitment.id
      from (
        select commitment_id, max(actors) as actors, sum(topics) as topics from (
          select bearer.commitment_id, 1 as actors, 0 as topics
          from deed_actor join actor on ${isKin('deed_actor')} join bearer on bearer.actor_id = actor.id
          where deed_id = deed.id
          union all
          select commitment_topic.commitment_id, 0, 1
          from deed_topic join commitment_topic on commitment_topic.topic = deed_topic.topic where deed_id = deed.id
        ) shared group by commitment_id
        order by max(actors) * least(sum(topics), 1) desc, 3 desc, 2 desc, 1 desc limit ${sql.lit(MOST_ALIKE)}
      ) alike join commitment on commitment.id = alike.commitment_id
      where commitment.is_latest and commitment.kind in (${sql.join(BINDING_KINDS)})
        and (commitment.document_date <= deed.happened_on or commitment.document_date is null
          or deed.happened_on is null)
      order by actors * least(topics, 1) desc, topics desc, actors desc, document_date desc nulls last, commitment.id
      limit ${limit}
    ) candidate
    where deed.id = any(${[...deedIds]}::text[])`.execute(database);
  return rows;
}

/**
 * The deeds of the newest versions that may be evidence for a commitment: done by one who owes it, or about one of its
 * topics, and not before it was made. At most `limit`, in the order of {@link commitmentsLikeDeeds}, the latest first.
 */
export async function deedsLikeCommitment(
  database: Kysely<Database>,
  commitmentId: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select deed.id
    from (
      select deed_id, max(actors) as actors, sum(topics) as topics from (
        select deed_actor.deed_id, 1 as actors, 0 as topics
        from bearer join actor on ${isKin('bearer')} join deed_actor on deed_actor.actor_id = actor.id
        where commitment_id = ${commitmentId}
        union all
        select deed_topic.deed_id, 0, 1
        from commitment_topic join deed_topic on deed_topic.topic = commitment_topic.topic
        where commitment_id = ${commitmentId}
      ) shared group by deed_id
      order by max(actors) * least(sum(topics), 1) desc, 3 desc, 2 desc, 1 desc limit ${sql.lit(MOST_ALIKE)}
    ) alike
    join deed on deed.id = alike.deed_id
    join commitment on commitment.id = ${commitmentId}
    where deed.is_latest
      and (commitment.document_date <= deed.happened_on or commitment.document_date is null
        or deed.happened_on is null)
    order by actors * least(topics, 1) desc, topics desc, actors desc, happened_on desc nulls last, deed.id
    limit ${limit}`.execute(database);
  return rows.map(({ id }) => id);
}

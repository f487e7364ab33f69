import { type Kysely, sql } from 'kysely';
import { BINDING_KINDS } from './commitments.ts';
import { isNewest } from './newest.ts';
import { registerIndex } from './register-index/follow-register.ts';
import type { RegisterIndex } from './register-index/register-index.ts';
import { type Sight, seenRows } from './register-index/sight.ts';
import type { Database } from './schema.ts';

/** A deed and a commitment that share an actor or a topic. */
export interface EvidenceCandidate {
  readonly deedId: string;
  readonly commitmentId: string;
}

/** Of so many that are alike by actors and topics the rows are read; the rest of a large register is no more alike. */
const MOST_ALIKE = 1_000;

/** Who did something, about what, and when. */
interface DeedSigns {
  readonly id: string;
  readonly actors: readonly string[];
  readonly topics: readonly string[];
  /** As 20261231; null without a day. */
  readonly day: number | null;
}

/**
 * For each deed the commitments of the register that it may be evidence for: those owed by one who did it, or
 * about one of its topics, and not made after it. At most `limit` a deed: those that share actors and topics come
 * first, then those that share most topics, then the newest.
 */
export async function commitmentsLikeDeeds(
  sight: Sight,
  deedIds: readonly string[],
  limit: number,
): Promise<EvidenceCandidate[]> {
  if (deedIds.length === 0) return [];
  const deeds = await signsOf(sight.database, deedIds);
  const index = await registerIndex(sight.everything);
  const { kind } = index.columns;
  const rows = kind.narrow(seenRows(index, sight), kind.havingOneOf(BINDING_KINDS));
  return deeds.flatMap((deed) =>
    likestRows(index, rows, deed, limit).map((row) => ({ deedId: deed.id, commitmentId: index.idOf(row) })),
  );
}

async function signsOf(database: Kysely<Database>, deedIds: readonly string[]): Promise<DeedSigns[]> {
  const { rows } = await sql<DeedSigns>`
    select id, to_char(happened_on, 'YYYYMMDD')::integer as day,
      array(select actor_id from deed_actor where deed_id = deed.id) as actors,
      array(select topic from deed_topic where deed_id = deed.id) as topics
    from deed where id = any(${[...deedIds]}::text[]) order by id`.execute(database);
  return rows;
}

/** Where a row stands among those that are like a deed: sharing both counts first, then topics, then the actor. */
function placeOf(hasActor: boolean, topics: number): number {
  return (hasActor && topics > 0 ? 2 * MOST_TOPICS : 0) + 2 * Math.min(topics, MOST_TOPICS - 1) + (hasActor ? 1 : 0);
}

/** No commitment is about more. */
const MOST_TOPICS = 32;

function likestRows(index: RegisterIndex, rows: Int32Array, deed: DeedSigns, limit: number): number[] {
  const { bearer, topic } = index.columns;
  const kin = bearer.havingWhere((actor) => deed.actors.some((own) => isKinOf(own, actor)));
  const topics = topic.havingOneOf(deed.topics);
  const places: number[][] = Array.from({ length: 4 * MOST_TOPICS }, () => []);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const place = placeOf(bearer.countOf(row, kin) > 0, topic.countOf(row, topics));
    if (place === 0 || isLater(index.dateOf(row), deed.day)) continue;
    places[place]?.push(row);
  }
  const found: number[] = [];
  for (const alike of places.reverse()) {
    if (found.length >= limit) break;
    found.push(...newestFirst(index, alike).slice(0, limit - found.length));
  }
  return found;
}

function isLater(made: number, done: number | null): boolean {
  return made !== 0 && done !== null && made > done;
}

/** Those without a day come last. */
function newestFirst(index: RegisterIndex, rows: readonly number[]): number[] {
  return rows.toSorted(
    (one, other) => index.dateOf(other) - index.dateOf(one) || (index.idOf(one) < index.idOf(other) ? -1 : 1),
  );
}

/** That an actor is the one of a deed, the one that it belongs to, or one of its own: a government acts for its state. */
function isKinOf(own: string, actor: string): boolean {
  return actor === own || actor === own.split('-', 1)[0] || actor.startsWith(`${own}-`);
}

/** The same for PostgreSQL: that `actor` is kin to the one of `bearer`. */
const IS_KIN = sql<boolean>`(actor.id in (bearer.actor_id, split_part(bearer.actor_id, '-', 1))
  or starts_with(actor.id, bearer.actor_id || '-'))`;

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
        from bearer join actor on ${IS_KIN} join deed_actor on deed_actor.actor_id = actor.id
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
    where ${isNewest('deed')}
      and (commitment.document_date <= deed.happened_on or commitment.document_date is null
        or deed.happened_on is null)
    order by actors * least(topics, 1) desc, topics desc, actors desc, happened_on desc nulls last, deed.id
    limit ${limit}`.execute(database);
  return rows.map(({ id }) => id);
}

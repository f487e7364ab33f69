import { type Kysely, sql } from 'kysely';
import type { Actor } from '../authority/actor.ts';
import type { CommitmentKind } from '../extraction/commitment.ts';
import { findActors, toActor } from './actors.ts';
import { BINDING_KINDS } from './commitments.ts';
import type { Database } from './schema.ts';

/** An actor with how many commitments it owes and speaks, and how many expressions name it, in the newest versions. */
export interface ActorFigures {
  readonly actor: Actor;
  readonly owes: number;
  readonly asks: number;
  readonly documents: number;
}

/** The figures of every actor, or of one; those that owe the most first. */
export async function actorFigures(database: Kysely<Database>, id?: string): Promise<ActorFigures[]> {
  const owed = database
    .selectFrom('bearer')
    .innerJoin('commitment', 'commitment.id', 'bearer.commitment_id')
    .where('commitment.is_latest', '=', true)
    .where('commitment.kind', 'in', BINDING_KINDS)
    .select(['bearer.actor_id', sql<number>`count(*)::integer`.as('count')])
    .groupBy('bearer.actor_id')
    .as('owed');
  const asked = database
    .selectFrom('commitment')
    .where('is_latest', '=', true)
    .where('kind', 'in', BINDING_KINDS)
    .select(['speaker_id as actor_id', sql<number>`count(*)::integer`.as('count')])
    .groupBy('speaker_id')
    .as('asked');
  const named = database
    .selectFrom('mention')
    .innerJoin('expression', 'expression.id', 'mention.expression_id')
    .where('expression.is_latest', '=', true)
    .select(['actor_id', sql<number>`count(distinct expression_id)::integer`.as('count')])
    .groupBy('actor_id')
    .as('named');
  const rows = await database
    .selectFrom('actor')
    .leftJoin(owed, 'owed.actor_id', 'actor.id')
    .leftJoin(asked, 'asked.actor_id', 'actor.id')
    .leftJoin(named, 'named.actor_id', 'actor.id')
    .$if(id !== undefined, (query) => query.where('actor.id', '=', id ?? ''))
    .selectAll('actor')
    .select((row) => [
      row.fn.coalesce('owed.count', sql<number>`0`).as('owes'),
      row.fn.coalesce('asked.count', sql<number>`0`).as('asks'),
      row.fn.coalesce('named.count', sql<number>`0`).as('documents'),
    ])
    .orderBy('owes', 'desc')
    .orderBy('asks', 'desc')
    .orderBy('documents', 'desc')
    .orderBy('actor.id')
    .execute();
  return rows.map(({ owes, asks, documents, ...row }) => ({ actor: toActor(row), owes, asks, documents }));
}

/** How many actors the register has. */
export async function countActors(database: Kysely<Database>): Promise<number> {
  const { count } = await database
    .selectFrom('actor')
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** What one actor owes, by kind. */
export interface BearerCounts {
  readonly actor: Actor;
  readonly counts: readonly { readonly kind: CommitmentKind; readonly count: number }[];
}

/** The actors that owe the most, those that owe the most first. */
export async function topBearers(database: Kysely<Database>, limit: number): Promise<BearerCounts[]> {
  const rows = await database
    .selectFrom('bearer')
    .innerJoin('commitment', 'commitment.id', 'bearer.commitment_id')
    .where('commitment.is_latest', '=', true)
    .where('commitment.kind', 'in', BINDING_KINDS)
    .select(['bearer.actor_id', 'commitment.kind', sql<number>`count(*)::integer`.as('count')])
    .groupBy(['bearer.actor_id', 'commitment.kind'])
    .execute();
  const byActor = [...Map.groupBy(rows, (row) => row.actor_id)]
    .map(([id, counts]) => ({ id, counts, total: counts.reduce((sum, row) => sum + row.count, 0) }))
    .toSorted((left, right) => right.total - left.total || (left.id < right.id ? -1 : 1))
    .slice(0, limit);
  const actors = await findActors(
    database,
    byActor.map(({ id }) => id),
  );
  return byActor.flatMap(({ id, counts }) => {
    const actor = actors.get(id);
    return actor ? [{ actor, counts }] : [];
  });
}

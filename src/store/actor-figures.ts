import { type Kysely, sql } from 'kysely';
import type { Actor } from '../authority/actor.ts';
import type { CommitmentKind } from '../extraction/commitment.ts';
import { findActors, toActor } from './actors.ts';
import { BINDING_KINDS } from './commitments.ts';
import { registerIndex } from './register-index/follow-register.ts';
import {
  bindingRows,
  type Sight,
  seenRows,
  sharesOfTexts,
  sumOfShares,
  type TextShare,
} from './register-index/sight.ts';
import type { Database } from './schema.ts';
import { isNamedInTexts, isOnRecord } from './seen-actors.ts';

/** An actor with how many commitments it owes and speaks, and how many expressions name it, in the newest versions. */
export interface ActorFigures {
  readonly actor: Actor;
  readonly owes: number;
  readonly asks: number;
  readonly documents: number;
}

/** Organisations that only signed something are shown with what they signed, and not among the actors of documents. */
const IS_OF_DOCUMENTS = isNamedInTexts(sql.ref('actor.id'));

/** The figures of every actor that texts name, or of one that is anywhere on record; those that owe the most first. */
export async function actorFigures(sight: Sight, id?: string): Promise<ActorFigures[]> {
  const shares = await sharesOfTexts(sight, 'documents that name actors', documentsNaming);
  const named = sumOfShares(shares, ({ actor }) => actor);
  const index = await registerIndex(sight.everything);
  const rows = bindingRows(index, sight);
  const owed = index.columns.bearer.count(rows);
  const asked = index.columns.speaker.count(rows);
  const actors = await sight.database
    .selectFrom('actor')
    .where(id === undefined ? IS_OF_DOCUMENTS : isOnRecord(sql.ref('actor.id')))
    .$if(id !== undefined, (query) => query.where('actor.id', '=', id ?? ''))
    .selectAll()
    .orderBy('id')
    .execute();
  return actors
    .map((row) => ({
      actor: toActor(row),
      owes: owed.get(row.id) ?? 0,
      asks: asked.get(row.id) ?? 0,
      documents: named.get(row.id) ?? 0,
    }))
    .toSorted((one, other) => other.owes - one.owes || other.asks - one.asks || other.documents - one.documents);
}

interface ShareOfActor extends TextShare {
  readonly actor: string;
}

async function documentsNaming(everything: Kysely<Database>): Promise<readonly ShareOfActor[]> {
  const { rows } = await sql<ShareOfActor>`
    select actor_id as actor, expression.audience_id, newer_for, count(*)::integer as count
    from (select distinct actor_id, expression_id from mention) naming join expression on expression.id = expression_id
    where is_latest group by 1, 2, 3`.execute(everything);
  return rows;
}

/** How many actors the documents of the register have. */
export async function countActors(database: Kysely<Database>): Promise<number> {
  const { count } = await database
    .selectFrom('actor')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where(IS_OF_DOCUMENTS)
    .executeTakeFirstOrThrow();
  return count;
}

/** What one actor owes, by kind. */
export interface BearerCounts {
  readonly actor: Actor;
  readonly counts: readonly { readonly kind: CommitmentKind; readonly count: number }[];
}

/** The actors that owe the most, those that owe the most first. */
export async function topBearers(sight: Sight, limit: number): Promise<BearerCounts[]> {
  const index = await registerIndex(sight.everything);
  const rows = bindingRows(index, sight);
  const { bearer } = index.columns;
  const ofKinds = bearer.countWithin(rows, index.columns.kind);
  const byKind = BINDING_KINDS.map((kind) => ({ kind, counts: ofKinds.get(kind) ?? new Map<string, number>() }));
  // Whatever binds is of one kind.
  const owed = new Map<string, number>();
  for (const { counts } of byKind) for (const [id, count] of counts) owed.set(id, (owed.get(id) ?? 0) + count);
  const most = [...owed]
    .toSorted(([one, owes], [other, others]) => others - owes || (one < other ? -1 : 1))
    .slice(0, limit)
    .map(([id]) => id);
  const actors = await findActors(sight.database, most);
  return most.flatMap((id) => {
    const actor = actors.get(id);
    if (!actor) return [];
    const counts = byKind.map(({ kind, counts: all }) => ({ kind, count: all.get(id) ?? 0 }));
    return [{ actor, counts: counts.filter(({ count }) => count > 0) }];
  });
}

/** How many commitments of each kind the register has, and how many of those that bind have a deadline. */
export async function countCommitments(sight: Sight) {
  const index = await registerIndex(sight.everything);
  const rows = seenRows(index, sight);
  const counts = [...index.columns.kind.count(rows)];
  return {
    counts: counts.map(([kind, count]) => ({ kind: kind as CommitmentKind, count })),
    withDeadline: index.rowsDue(bindingRows(index, sight), 0).length,
  };
}

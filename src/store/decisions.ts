import { type Kysely, sql } from 'kysely';
import { isOneOf } from './one-of.ts';
import type { DecidedRecord, DecisionAction, RejectionReason } from './schema/review.ts';
import type { Database } from './schema.ts';

/** What a decision did to one commitment. */
export interface DecisionEffect {
  readonly commitmentId: string;
  /** Null for a commitment that the decision made. */
  readonly before: DecidedRecord | null;
  readonly after: DecidedRecord;
}

/** One act of a person in a review, before it is kept. */
export interface NewDecision {
  readonly expressionId: string;
  readonly action: DecisionAction;
  readonly personId: string | null;
  readonly reason?: RejectionReason | null;
  readonly note?: string | null;
  readonly undoes?: number;
  readonly effects: readonly DecisionEffect[];
}

/** Keeps a decision with what it did. */
export async function insertDecision(database: Kysely<Database>, decision: NewDecision): Promise<void> {
  const { expressionId, action, personId, reason = null, note = null, undoes = null, effects } = decision;
  const { id } = await database
    .insertInto('decision')
    .values({ expression_id: expressionId, action, person_id: personId, reason, note, undoes })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = effects.map(({ commitmentId, before, after }) => ({
    decision_id: id,
    commitment_id: commitmentId,
    before: before && JSON.stringify(before),
    after: JSON.stringify(after),
  }));
  await database.insertInto('decision_effect').values(rows).execute();
}

/** A decision about a commitment, as its history tells it. */
export interface StoredDecision {
  readonly id: number;
  readonly commitmentId: string;
  readonly action: DecisionAction;
  readonly personId: string | null;
  /** Null for the operator and for what was carried over. */
  readonly personName: string | null;
  readonly reason: RejectionReason | null;
  readonly note: string | null;
  readonly decidedAt: Date;
  readonly isUndone: boolean;
  readonly after: DecidedRecord;
}

/** What was decided of the commitments, the newest first. */
export async function decisionsOf(
  database: Kysely<Database>,
  commitmentIds: readonly string[],
): Promise<StoredDecision[]> {
  if (commitmentIds.length === 0) return [];
  return database
    .selectFrom('decision_effect')
    .innerJoin('decision', 'decision.id', 'decision_effect.decision_id')
    .leftJoin('person', 'person.id', 'decision.person_id')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .select(['decision.id', 'decision.action', 'decision.reason', 'decision.note', 'decision_effect.after'])
    .select(['decision_effect.commitment_id as commitmentId', 'decision.person_id as personId'])
    .select(['person.name as personName', 'decision.decided_at as decidedAt'])
    .select(sql<boolean>`undo.id is not null`.as('isUndone'))
    .where(isOneOf('decision_effect.commitment_id', commitmentIds))
    .orderBy('decision.id', 'desc')
    .execute();
}

/** The last decision of a person in a document that can be taken back; null where there is none. */
export async function lastDecision(
  database: Kysely<Database>,
  { expressionId, personId }: Pick<NewDecision, 'expressionId' | 'personId'>,
): Promise<{ readonly id: number; readonly effects: readonly DecisionEffect[] } | null> {
  const decision = await database
    .selectFrom('decision')
    .select('id')
    .where('expression_id', '=', expressionId)
    .where('person_id', 'is not distinct from', personId)
    .where('action', 'not in', ['undo', 'carry-over'])
    .where('id', 'not in', (undone) =>
      undone
        .selectFrom('decision as undo')
        .select('undo.undoes')
        .where('undo.undoes', 'is not', null)
        .$castTo<number>(),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!decision) return null;
  const effects = await database
    .selectFrom('decision_effect')
    .select(['commitment_id as commitmentId', 'before', 'after'])
    .where('decision_id', '=', decision.id)
    .orderBy('commitment_id')
    .execute();
  return { id: decision.id, effects };
}

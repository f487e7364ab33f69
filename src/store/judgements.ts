import { type Kysely, sql } from 'kysely';
import type { JudgedContent, RejectionReason } from './schema/review.ts';
import type { Database } from './schema.ts';

/** A stretch of time in which people review a document apart from one another. */
export interface DoubleReview {
  readonly id: number;
  readonly openedAt: Date;
  /** Null while it goes on. */
  readonly closedAt: Date | null;
}

/** The double review of a document that goes on, else the last one; undefined where there was none. */
export async function lastDoubleReview(
  database: Kysely<Database>,
  expressionId: string,
): Promise<DoubleReview | undefined> {
  return database
    .selectFrom('double_review')
    .select(['id', 'opened_at as openedAt', 'closed_at as closedAt'])
    .where('expression_id', '=', expressionId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Begins a double review, and gives its number. Throws a unique violation while one goes on. */
export async function openDoubleReview(
  database: Kysely<Database>,
  expressionId: string,
  personId: string | null,
): Promise<number> {
  const { id } = await database
    .insertInto('double_review')
    .values({ expression_id: expressionId, opened_by: personId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a double review. */
export async function closeDoubleReview(
  database: Kysely<Database>,
  id: number,
  { personId, at }: { readonly personId: string | null; readonly at: Date },
): Promise<void> {
  await database
    .updateTable('double_review')
    .set({ closed_by: personId, closed_at: at })
    .where('id', '=', id)
    .execute();
}

/** What one person says of one commitment, apart from the others. */
export interface NewJudgement {
  readonly doubleReviewId: number;
  readonly commitmentId: string;
  readonly personId: string;
  readonly content: JudgedContent;
  readonly reason: RejectionReason | null;
  readonly note: string | null;
}

/** A judgement with who gave it, and when. */
export interface StoredJudgement extends NewJudgement {
  readonly personName: string;
  readonly givenAt: Date;
}

/** Keeps what a person says of a commitment, in the place of what they said of it before. */
export async function saveJudgement(database: Kysely<Database>, judgement: NewJudgement): Promise<void> {
  const { doubleReviewId, commitmentId, personId, content, reason, note } = judgement;
  await database
    .insertInto('judgement')
    .values({
      double_review_id: doubleReviewId,
      commitment_id: commitmentId,
      person_id: personId,
      content: JSON.stringify(content),
      ...{ reason, note },
    })
    .onConflict((conflict) =>
      conflict.columns(['double_review_id', 'commitment_id', 'person_id']).doUpdateSet((row) => ({
        content: row.ref('excluded.content'),
        reason: row.ref('excluded.reason'),
        note: row.ref('excluded.note'),
        given_at: sql<Date>`clock_timestamp()`,
      })),
    )
    .execute();
}

/** What everybody said in a double review, or one person only; the first given first. */
export async function judgementsIn(
  database: Kysely<Database>,
  doubleReviewId: number,
  only: { readonly personId?: string; readonly commitmentId?: string } = {},
): Promise<StoredJudgement[]> {
  const { personId, commitmentId } = only;
  return database
    .selectFrom('judgement')
    .innerJoin('person', 'person.id', 'judgement.person_id')
    .select(['double_review_id as doubleReviewId', 'commitment_id as commitmentId', 'person_id as personId'])
    .select(['content', 'reason', 'note', 'given_at as givenAt', 'person.name as personName'])
    .where('double_review_id', '=', doubleReviewId)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .$if(commitmentId !== undefined, (query) => query.where('commitment_id', '=', commitmentId ?? ''))
    .orderBy('given_at')
    .orderBy('commitment_id')
    .execute();
}

/** Takes back what a person said of a commitment. */
export async function deleteJudgement(
  database: Kysely<Database>,
  { doubleReviewId, commitmentId, personId }: Pick<NewJudgement, 'doubleReviewId' | 'commitmentId' | 'personId'>,
): Promise<void> {
  await database
    .deleteFrom('judgement')
    .where('double_review_id', '=', doubleReviewId)
    .where('commitment_id', '=', commitmentId)
    .where('person_id', '=', personId)
    .execute();
}

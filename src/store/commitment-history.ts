import type { Kysely } from 'kysely';
import type { DecidedRecord, DecisionAction, RejectionReason } from './schema/review.ts';
import type { Database } from './schema.ts';

/** What a decision made of a commitment, and when. */
export interface CommitmentStep {
  readonly decisionId: number;
  readonly action: DecisionAction;
  readonly reason: RejectionReason | null;
  readonly decidedAt: Date;
  /** Null where the decision made the commitment. */
  readonly before: DecidedRecord | null;
  readonly after: DecidedRecord;
}

/** What people decided of a commitment, the oldest first. */
export function stepsOf(database: Kysely<Database>, commitmentId: string): Promise<CommitmentStep[]> {
  return database
    .selectFrom('decision_effect')
    .innerJoin('decision', 'decision.id', 'decision_effect.decision_id')
    .select(['decision_id as decisionId', 'action', 'reason', 'decided_at as decidedAt', 'before', 'after'])
    .where('commitment_id', '=', commitmentId)
    .orderBy('decision_id')
    .execute();
}

/** The commitments that a decision left standing, by where they stand in the text; those among them that are not any more are left out. */
export async function leftStandingBy(database: Kysely<Database>, decisionId: number): Promise<string[]> {
  const rows = await database
    .selectFrom('decision_effect')
    .innerJoin('commitment', 'commitment.id', 'commitment_id')
    .select(['commitment.id', 'after'])
    .where('decision_id', '=', decisionId)
    .where('commitment.state', '<>', 'rejected')
    .orderBy('start_offset')
    .execute();
  return rows.filter(({ after }) => after.state !== 'rejected').map(({ id }) => id);
}

/** Since when a document has been for the eyes it is for now. */
export async function audienceSince(database: Kysely<Database>, expressionId: string): Promise<Date | undefined> {
  const row = await database
    .selectFrom('expression')
    .select('audience_since')
    .where('id', '=', expressionId)
    .executeTakeFirst();
  return row?.audience_since;
}

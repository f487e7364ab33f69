import type { Kysely } from 'kysely';
import { measureRatings, type Rating } from '../matching/agreement.ts';
import { judgementsIn, lastDoubleReview, type StoredJudgement } from '../store/judgements.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import type { AgreementView, DoubleReviewView } from './review-views.ts';

/** Which document. */
export interface MeasureInput {
  readonly document: string;
}

/**
 * How far those agree who reviewed a document apart from one another, in the last such review; null where there was
 * none. While it goes on nobody is told what the others say. Throws `Forbidden` for a visitor.
 */
export async function measureAgreement(
  context: DeskContext,
  { document }: MeasureInput,
): Promise<DoubleReviewView | null> {
  requirePermission(context, 'read-reviews');
  return doubleReviewOf(context.database, document);
}

/** The last double review of a document as people see it; null where there was none. */
export async function doubleReviewOf(database: Kysely<Database>, document: string): Promise<DoubleReviewView | null> {
  const review = await lastDoubleReview(database, document);
  if (!review) return null;
  const byPerson = Map.groupBy(await judgementsIn(database, review.id), ({ personId }) => personId);
  const reviewers = [...byPerson.values()].map((judgements) => ({ name: judgements[0]?.personName ?? '', judgements }));
  return {
    isOpen: review.closedAt === null,
    openedAt: review.openedAt.toISOString(),
    closedAt: review.closedAt?.toISOString() ?? null,
    reviewers: reviewers.map(({ name, judgements }) => ({ name, judged: judgements.filter(isVerdict).length })),
    agreements: review.closedAt === null ? [] : pairsOf(reviewers),
  };
}

interface Judging {
  readonly name: string;
  readonly judgements: readonly StoredJudgement[];
}

function pairsOf(reviewers: readonly Judging[]): AgreementView[] {
  return reviewers.flatMap((one, index) =>
    reviewers.slice(index + 1).map((other) => ({
      one: one.name,
      other: other.name,
      agreement: measureRatings(
        one.judgements.filter(isVerdict).map(ratingOf),
        other.judgements.filter(isVerdict).map(ratingOf),
      ),
    })),
  );
}

/** Whether somebody has come to a verdict, and not only put a part right. */
export function isVerdict({ content }: StoredJudgement): boolean {
  return content.state !== 'candidate';
}

function ratingOf({ commitmentId, content }: StoredJudgement): Rating {
  const { kind, parts, state } = content;
  return {
    item: commitmentId,
    isConfirmed: state === 'confirmed',
    kind,
    bearers: parts.bearers.map(({ actor, text }) => actor ?? text.toLowerCase()),
    deadline: parts.deadline?.edtf ?? null,
  };
}

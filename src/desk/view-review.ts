import type { Kysely } from 'kysely';
import { diffWords } from '../matching/diff-words.ts';
import { BINDING_KINDS, commitmentsOf, findCommitments, type StoredCommitment } from '../store/commitments.ts';
import { decisionsOf } from '../store/decisions.ts';
import { type ExpressionSummary, findExpressions, textOfExpression, versionsOf } from '../store/expressions.ts';
import { type DoubleReview, judgementsIn, lastDoubleReview, type StoredJudgement } from '../store/judgements.ts';
import { markersOf, passagesOf } from '../store/passages.ts';
import { reviewersOf } from '../store/review-queue.ts';
import type { Database } from '../store/schema.ts';
import { lineageOf } from '../store/versions.ts';
import { textOf } from '../text/span.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { NotFound } from './errors.ts';
import { doubleReviewOf } from './measure-agreement.ts';
import { requirePermission } from './permission.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDecision } from './presenters/present-decisions.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import { presentPassage } from './presenters/present-passage.ts';
import { isDecided } from './review/carry-decisions.ts';
import { presentReviewer } from './review-queue.ts';
import type { EarlierDecision, JudgementView, ReviewCard, ReviewCounts, ReviewView } from './review-views.ts';
import type { CommitmentView } from './views.ts';

/** Which document, and which of its commitments is looked at. */
export interface ReviewQuery {
  readonly document: string;
  /** Identifier of a commitment; the first that waits if not given. */
  readonly commitment?: string | undefined;
  /** The first that waits behind this one is looked at, from the beginning again after the last. */
  readonly after?: string | undefined;
}

/**
 * A document in review: its text, every commitment in it, and the one that is looked at. While several people review it
 * apart from one another, each sees what they themselves said. Throws `Forbidden` for a visitor, and `NotFound`.
 */
export async function viewReview(context: DeskContext, query: ReviewQuery): Promise<ReviewView> {
  requirePermission(context, 'read-reviews');
  const { database } = context;
  const { document: id } = query;
  const expression = (await findExpressions(database, [id])).get(id);
  const document = (await findDocumentRefs(database, [id])).get(id);
  const text = await textOfExpression(database, id);
  if (!expression || !document || text === undefined) throw new NotFound('document', id);
  const review = (await lastDoubleReview(database, id)) ?? null;
  const stored = await commitmentsAsSeen(context, id, { text, review });
  const commitments = await presentCommitments(database, stored);
  const markers = await markersOf(database, [id]);
  const passages = await passagesOf(database, id);
  const card = await cardOf(database, commitments, chosenOf(commitments, query), review);
  return {
    ...{ document, text, card },
    newest: expression.is_latest ? null : await newestOf(database, expression),
    passages: passages.map((passage) => presentPassage(passage, markers)),
    commitments,
    reviewed: commitments.filter(isReviewed).map((each) => each.id),
    counts: countsOf(commitments),
    reviewers: (await reviewersOf(database, [id])).map(presentReviewer),
    doubleReview: await doubleReviewOf(database, id),
  };
}

/** The newest version of the same text that the person asking may see; null where it is this one. */
async function newestOf(database: Kysely<Database>, expression: ExpressionSummary): Promise<string | null> {
  const newest = (await versionsOf(database, expression)).at(-1)?.id ?? expression.id;
  return newest === expression.id ? null : newest;
}

interface Seen {
  readonly text: string;
  readonly review: DoubleReview | null;
}

/** The commitments of a document; in a review apart, as the person asking would have them. */
async function commitmentsAsSeen(
  { database, principal }: DeskContext,
  document: string,
  { text, review }: Seen,
): Promise<StoredCommitment[]> {
  const stored = await commitmentsOf(database, [document], { withRejected: true });
  if (!review || review.closedAt !== null || !isSignedIn(principal)) return stored;
  const own = await judgementsIn(database, review.id, { personId: principal.personId });
  const byId = new Map(own.map((judgement) => [judgement.commitmentId, judgement]));
  return stored.map((commitment) => asJudged(commitment, byId.get(commitment.id), text));
}

function asJudged(stored: StoredCommitment, judgement: StoredJudgement | undefined, text: string): StoredCommitment {
  if (!judgement) return stored;
  const { start, end, kind, passage, parts, dueOn, setByPerson, state } = judgement.content;
  return {
    ...stored,
    ...{ kind, passage, parts, state },
    start_offset: start,
    end_offset: end,
    quote: textOf(text, { start, end }),
    due_on: dueOn,
    set_by_person: setByPerson,
  };
}

/** Whether a commitment is one of those that a review goes through: a stance binds nobody, and what was cut up is gone. */
function isReviewed({ kind, origin, state }: CommitmentView): boolean {
  return BINDING_KINDS.includes(kind) && (origin === 'extracted' || state !== 'rejected');
}

function countsOf(commitments: readonly CommitmentView[]): ReviewCounts {
  const reviewed = commitments.filter(isReviewed);
  const count = (state: CommitmentView['state']) => reviewed.filter((each) => each.state === state).length;
  return { left: count('candidate'), confirmed: count('confirmed'), rejected: count('rejected') };
}

function chosenOf(commitments: readonly CommitmentView[], { commitment, after }: ReviewQuery): CommitmentView | null {
  const asked = commitments.find(({ id }) => id === commitment);
  if (asked) return asked;
  const reviewed = commitments.filter(isReviewed);
  const place = reviewed.findIndex(({ id }) => id === after);
  const inOrder = [...reviewed.slice(place + 1), ...reviewed.slice(0, place + 1)];
  return inOrder.find(({ state }) => state === 'candidate') ?? reviewed[Math.max(0, place)] ?? null;
}

async function cardOf(
  database: Kysely<Database>,
  commitments: readonly CommitmentView[],
  commitment: CommitmentView | null,
  review: DoubleReview | null,
): Promise<ReviewCard | null> {
  if (!commitment) return null;
  const reviewed = commitments.filter(isReviewed);
  const place = reviewed.findIndex(({ id }) => id === commitment.id);
  return {
    commitment,
    position: place + 1,
    total: reviewed.length,
    previous: reviewed[place - 1]?.id ?? null,
    next: reviewed[place + 1]?.id ?? null,
    decisions: (await decisionsOf(database, [commitment.id])).map(presentDecision),
    earlier: commitment.state === 'candidate' ? await earlierDecision(database, commitment) : null,
    judgements: review && review.closedAt !== null ? await judgementsOn(database, review, commitment.id) : [],
  };
}

/** What was decided of the commitment that this one continues in other words. */
async function earlierDecision(
  database: Kysely<Database>,
  commitment: CommitmentView,
): Promise<EarlierDecision | null> {
  const [step] = await lineageOf(database, commitment.id);
  const [before] = step ? await findCommitments(database, [step.beforeId]) : [];
  if (!before || !isDecided(before)) return null;
  const [view] = await presentCommitments(database, [before]);
  if (!view) return null;
  return {
    commitment: view,
    decisions: (await decisionsOf(database, [before.id])).map(presentDecision),
    words: diffWords(before.quote, commitment.quote),
  };
}

async function judgementsOn(
  database: Kysely<Database>,
  review: DoubleReview,
  commitmentId: string,
): Promise<JudgementView[]> {
  const judgements = await judgementsIn(database, review.id, { commitmentId });
  const [stored] = await findCommitments(database, [commitmentId]);
  if (!stored || judgements.length === 0) return [];
  const text = (await textOfExpression(database, stored.expression_id)) ?? '';
  const views = await presentCommitments(
    database,
    judgements.map((judgement) => asJudged(stored, judgement, text)),
  );
  return judgements.flatMap(({ personName: by, reason, note }, index) => {
    const commitment = views[index];
    return commitment ? [{ by, commitment, reason, note }] : [];
  });
}

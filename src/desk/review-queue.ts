import { documentsToReview, type Reviewer, reviewedApart, reviewersOf } from '../store/review-queue.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import type { QueueRow, QueueView, ReviewerView } from './review-views.ts';

/** Which page of the queue. */
export interface QueueQuery {
  /** 1-based; the first if not given. */
  readonly page?: number | undefined;
}

const DOCUMENTS_A_PAGE = 25;

/** The documents whose commitments wait to be decided of, how many, and who has begun. Throws `Forbidden` for a visitor. */
export async function reviewQueue(context: DeskContext, { page = 1 }: QueueQuery = {}): Promise<QueueView> {
  requirePermission(context, 'read-reviews');
  const { database } = context;
  const offset = (page - 1) * DOCUMENTS_A_PAGE;
  const { total, left, rows } = await documentsToReview(context, { offset, limit: DOCUMENTS_A_PAGE });
  const ids = rows.map(({ expressionId }) => expressionId);
  const documents = await findDocumentRefs(database, ids);
  const reviewers = Map.groupBy(await reviewersOf(database, ids), ({ expressionId }) => expressionId);
  const apart = await reviewedApart(database, ids);
  return {
    ...{ total, left, page },
    pages: Math.max(1, Math.ceil(total / DOCUMENTS_A_PAGE)),
    rows: rows.flatMap(({ expressionId, ...counts }): QueueRow[] => {
      const document = documents.get(expressionId);
      const own = reviewers.get(expressionId) ?? [];
      if (!document) return [];
      return [{ document, ...counts, reviewers: own.map(presentReviewer), isApart: apart.has(expressionId) }];
    }),
  };
}

/** Somebody who has reviewed a document. */
export function presentReviewer({ personName, decisions, lastAt }: Reviewer): ReviewerView {
  return { name: personName, decisions, lastAt: lastAt.toISOString() };
}

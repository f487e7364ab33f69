import type { Agreement } from '../matching/agreement.ts';
import type { WordChange } from '../matching/word-change.ts';
import type { DecisionAction, RejectionReason } from '../store/schema/review.ts';
import type { CommitmentView, DocumentRef, PassageView } from './views.ts';

export type { Agreement, Share } from '../matching/agreement.ts';
export {
  DECISION_ACTIONS,
  type DecisionAction,
  REJECTION_REASONS,
  type RejectionReason,
} from '../store/schema/review.ts';
export { ACTOR_PARTS, LIST_PARTS, type PartChange } from './review/change-content.ts';
export type { Decided } from './review/record-decision.ts';

/** How far the review of a document has come. */
export interface ReviewCounts {
  /** Commitments that nobody has decided of; in a double review, that the person asking has not judged. */
  readonly left: number;
  readonly confirmed: number;
  readonly rejected: number;
}

/** Somebody who has reviewed a document. */
export interface ReviewerView {
  /** Null for whoever runs Servanda. */
  readonly name: string | null;
  readonly decisions: number;
  /** ISO timestamp. */
  readonly lastAt: string;
}

/** A row of the queue. */
export interface QueueRow extends ReviewCounts {
  readonly document: DocumentRef;
  readonly reviewers: readonly ReviewerView[];
  /** Whether several people review it apart from one another at the moment. */
  readonly isApart: boolean;
}

/** The documents whose commitments wait to be decided of. */
export interface QueueView {
  readonly total: number;
  /** Commitments that wait in all of them. */
  readonly left: number;
  readonly rows: readonly QueueRow[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
}

/** One act of a person in a review, as the history of a commitment tells it. */
export interface DecisionView {
  readonly action: DecisionAction;
  /** Null for whoever runs Servanda, and for what was carried over. */
  readonly by: string | null;
  /** ISO timestamp. */
  readonly at: string;
  readonly reason: RejectionReason | null;
  readonly note: string | null;
  readonly isUndone: boolean;
}

/** What was decided of a commitment in the version before, whose words were others. */
export interface EarlierDecision {
  readonly commitment: CommitmentView;
  readonly decisions: readonly DecisionView[];
  /** From its words to those of this version. */
  readonly words: readonly WordChange[];
}

/** What one of several reviewers said of a commitment, apart from the others. */
export interface JudgementView {
  readonly by: string;
  readonly commitment: CommitmentView;
  readonly reason: RejectionReason | null;
  readonly note: string | null;
}

/** The commitment that is looked at. */
export interface ReviewCard {
  readonly commitment: CommitmentView;
  /** Of all those that are reviewed, 1-based; 0 for a stance, which is not. */
  readonly position: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
  readonly decisions: readonly DecisionView[];
  readonly earlier: EarlierDecision | null;
  /** What those who reviewed apart said of it, once they are done. */
  readonly judgements: readonly JudgementView[];
}

/** A review by several people apart from one another. */
export interface DoubleReviewView {
  readonly isOpen: boolean;
  /** ISO timestamp. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** How many commitments each has judged, those who began first. */
  readonly reviewers: readonly { readonly name: string; readonly judged: number }[];
  /** How far each two of them agree; empty while it goes on, so that nobody knows what the others say. */
  readonly agreements: readonly AgreementView[];
}

/** How far two reviewers agree. */
export interface AgreementView {
  readonly one: string;
  readonly other: string;
  readonly agreement: Agreement;
}

/** A document in review: its text with every commitment, and the one that is looked at. */
export interface ReviewView {
  readonly document: DocumentRef;
  /** The newest version of the text, where this is an older one. */
  readonly newest: string | null;
  readonly text: string;
  readonly passages: readonly PassageView[];
  /** In text order, what was rejected among them. */
  readonly commitments: readonly CommitmentView[];
  /** Identifiers of those that a review goes through, in text order. */
  readonly reviewed: readonly string[];
  readonly counts: ReviewCounts;
  /** Null where there is nothing to look at. */
  readonly card: ReviewCard | null;
  readonly reviewers: readonly ReviewerView[];
  readonly doubleReview: DoubleReviewView | null;
}

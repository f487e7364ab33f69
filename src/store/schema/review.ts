import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CommitmentKind } from '../../extraction/commitment.ts';
import type { Span } from '../../text/span.ts';
import type { CommitmentParts } from './commitment-parts.ts';

/** What people have made of a commitment that was found: nothing yet, or that it is one, or that it is none. */
export const COMMITMENT_STATES = ['candidate', 'confirmed', 'rejected'] as const;

/** One of {@link COMMITMENT_STATES}. */
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Who put a commitment there: extraction, or a person who marked its words. */
export const COMMITMENT_ORIGINS = ['extracted', 'person'] as const;

/** One of {@link COMMITMENT_ORIGINS}. */
export type CommitmentOrigin = (typeof COMMITMENT_ORIGINS)[number];

/** What of a commitment a person can set; `quote` is which words it is as a whole. */
export const SETTABLE_PARTS = [
  'kind',
  'quote',
  'speaker',
  'bearer',
  'action',
  'deadline',
  'target',
  'counterpart',
  'beneficiary',
  'forum',
  'place',
  'amount',
  'recurrence',
] as const;

/** One of {@link SETTABLE_PARTS}. */
export type SettablePart = (typeof SETTABLE_PARTS)[number];

/** What people can do in a review; `carry-over` is what follows to a new version by itself. */
export const DECISION_ACTIONS = ['confirm', 'edit', 'reject', 'split', 'merge', 'add', 'carry-over', 'undo'] as const;

/** One of {@link DECISION_ACTIONS}. */
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** Why a candidate is none: nobody owes anything, it is there already, the words are cut wrongly, or somebody else said it. */
export const REJECTION_REASONS = ['no-commitment', 'duplicate', 'wrong-place', 'reported', 'other'] as const;

/** One of {@link REJECTION_REASONS}. */
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** What a commitment says, as people decide it. */
export interface CommitmentContent extends Span {
  readonly kind: CommitmentKind;
  /** `eId` of the passage in which the quote stands. */
  readonly passage: string;
  readonly parts: CommitmentParts;
  /** Last day of the deadline, ISO date. */
  readonly dueOn: string | null;
  readonly setByPerson: readonly SettablePart[];
}

/** A commitment before or after a decision; `content` only where the decision touched it. */
export interface DecidedRecord {
  readonly state: CommitmentState;
  readonly revision: number;
  readonly content?: CommitmentContent;
}

/** One act of a person in a review. Never changed: what is taken back is undone by another one. */
interface DecisionTable {
  id: GeneratedAlways<number>;
  expression_id: string;
  action: DecisionAction;
  /** Null for the operator, and for what was carried over. */
  person_id: string | null;
  reason: RejectionReason | null;
  note: string | null;
  /** The decision that this one takes back. */
  undoes: number | null;
  decided_at: Generated<Date>;
}

/** What a decision did to one commitment. */
interface DecisionEffectTable {
  decision_id: number;
  commitment_id: string;
  /** Null for a commitment that the decision made. */
  before: JSONColumnType<DecidedRecord | null, string | null, never>;
  after: JSONColumnType<DecidedRecord, string, never>;
}

/** A stretch of time in which those who review a document decide apart from one another. */
interface DoubleReviewTable {
  id: GeneratedAlways<number>;
  expression_id: string;
  opened_by: string | null;
  opened_at: Generated<Date>;
  closed_by: string | null;
  closed_at: ColumnType<Date | null, never, Date>;
}

/** A commitment as one of them would have it. */
export interface JudgedContent extends CommitmentContent {
  readonly state: CommitmentState;
}

interface JudgementTable {
  double_review_id: number;
  commitment_id: string;
  person_id: string;
  content: JSONColumnType<JudgedContent, string, string>;
  reason: RejectionReason | null;
  note: string | null;
  given_at: Generated<Date>;
}

/** The tables of what people decide. */
export interface ReviewTables {
  decision: DecisionTable;
  decision_effect: DecisionEffectTable;
  double_review: DoubleReviewTable;
  judgement: JudgementTable;
}

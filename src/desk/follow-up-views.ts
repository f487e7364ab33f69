import type {
  Assignment,
  Milestone as StoredMilestone,
  ProgressStatement as StoredProgress,
  Statement as StoredStatement,
} from '../store/follow-up.ts';
import type { Acceptance, Progress, Verdict } from '../store/schema/follow-up.ts';
import type { CommitmentView } from './views.ts';

export type { Author } from '../store/follow-up.ts';
export {
  ACCEPTANCES,
  type Acceptance,
  MILESTONE_STATES,
  type MilestoneState,
  PROGRESSES,
  type Progress,
  VERDICTS,
  type Verdict,
} from '../store/schema/follow-up.ts';

/** What was said of a commitment; visitors are not told who said it. */
export type Statement<Code extends string> = StoredStatement<Code>;
/** What the bearer says has become of a commitment. */
export type ProgressStatement = StoredProgress;
/** A step of the plan. */
export type Milestone = StoredMilestone;

/** A draft of a progress report that an editor has not settled. */
export interface ProgressDraft {
  readonly id: number;
  readonly code: Progress;
  readonly asOf: string;
  readonly text: string;
  readonly givenBy: string | null;
}

/** One of the three accounts of a commitment as it stands on a day. */
export interface AccountView<Code extends string, Entry extends Statement<Code> = Statement<Code>> {
  /** What nobody has said is `not-answered`, `not-reported` or `not-assessed`. */
  readonly code: Code;
  /** The entry that counts on the day; null where there is none. */
  readonly current: Entry | null;
  /** Every entry, the newest first; those that others put right too. */
  readonly all: readonly Entry[];
  /** The newest entry of this very commitment, 0 for none: what a form saw. */
  readonly newest: number;
}

/** What has become of a commitment by a day. */
export interface FollowUpView {
  /** The day, ISO date. */
  readonly asOf: string;
  /** Whether it is a day in the past. */
  readonly isPast: boolean;
  readonly assignment: Assignment | null;
  /** The newest change of owner of this very commitment, 0 for none. */
  readonly newestAssignment: number;
  readonly milestones: readonly Milestone[];
  readonly acceptance: AccountView<Acceptance>;
  readonly progress: AccountView<Progress, ProgressStatement>;
  readonly verdict: AccountView<Verdict>;
  /** Empty for those who may not report. */
  readonly drafts: readonly ProgressDraft[];
}

/** A commitment on somebody's desk. */
export interface DeskRow {
  readonly commitment: CommitmentView;
  readonly progress: Progress;
  /** Since when the newest progress holds, ISO date; null where none was reported. */
  readonly progressOn: string | null;
  readonly owner: OwnerView;
}

/** Who looks after a commitment. */
export interface OwnerView {
  readonly team: string | null;
  readonly person: string | null;
}

/** An entry of any of the three accounts. */
export type AccountStatementView = Statement<Acceptance> | ProgressStatement | Statement<Verdict>;

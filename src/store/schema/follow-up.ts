import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** What the bearer says to a commitment. */
export const ACCEPTANCES = ['not-answered', 'accepted', 'noted', 'rejected'] as const;

/** One of {@link ACCEPTANCES}. */
export type Acceptance = (typeof ACCEPTANCES)[number];

/** What the bearer says has become of it. */
export const PROGRESSES = ['not-reported', 'not-started', 'under-way', 'delivered', 'discontinued'] as const;

/** One of {@link PROGRESSES}. */
export type Progress = (typeof PROGRESSES)[number];

/** What an independent reviewer finds, in the Open Government Partnership's words. */
export const VERDICTS = ['not-assessed', 'no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** What became of a milestone. */
export const MILESTONE_STATES = ['planned', 'done', 'dropped'] as const;

/** One of {@link MILESTONE_STATES}. */
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** An ISO date that PostgreSQL keeps as `date`; select it with `isoDate`, never as it is. */
type DateColumn = ColumnType<never, string, never>;

/** A row that is only ever added: who said so, when it was written down, and from which day on it holds. */
interface Given {
  commitment_id: ColumnType<string, string, never>;
  as_of: DateColumn;
  text: ColumnType<string, string, never>;
  /** Null for the operator. */
  given_by: ColumnType<string | null, string | null, never>;
  given_at: GeneratedAlways<Date>;
}

/** A row of one of the three accounts of a commitment. */
interface Statement<Code extends string> extends Given {
  /** 1 for the first of its commitment; the newest one is the revision that a person saw. */
  ordinal: ColumnType<number, number, never>;
  code: ColumnType<Code, Code, never>;
  evidence: ColumnType<readonly number[], readonly number[] | undefined, never>;
  /** The row of the same commitment that this one puts right, and that counts no more. */
  corrects: ColumnType<number | null, number | null | undefined, never>;
}

interface ProgressTable extends Statement<Progress> {
  /** What all commitments that one update answers have in common. */
  update_id: ColumnType<string, string, never>;
}

/** Who looks after a commitment; neither team nor person means nobody does any more. */
interface AssignmentTable extends Given {
  ordinal: ColumnType<number, number, never>;
  team_id: ColumnType<number | null, number | null, never>;
  person_id: ColumnType<string | null, string | null, never>;
}

/** A step of the plan as it was after one change; the newest revision is what it is now. */
interface MilestoneTable extends Given {
  /** 1 for the first of its commitment. */
  number: ColumnType<number, number, never>;
  revision: ColumnType<number, number, never>;
  title: ColumnType<string, string, never>;
  due_on: DateColumn;
  state: ColumnType<MilestoneState, MilestoneState, never>;
}

/** Progress as a contributor would report it, until an editor takes it over or sets it aside. */
interface ProgressDraftTable extends Given {
  id: GeneratedAlways<number>;
  code: ColumnType<Progress, Progress, never>;
  evidence: ColumnType<readonly number[], readonly number[] | undefined, never>;
  settled_at: Date | null;
  settled_as: 'adopted' | 'set-aside' | null;
}

/** Where a commitment stands now, by its newest statements and those of earlier versions; kept by PostgreSQL. */
interface StandingTable {
  commitment_id: string;
  acceptance: Acceptance;
  progress: Progress;
  /** From which day on the newest progress holds; null where none was reported. */
  progress_on: ColumnType<never, never, never>;
  verdict: Verdict;
}

/** Who looks after a commitment now; kept by PostgreSQL. */
interface OwnershipTable {
  commitment_id: string;
  team_id: number | null;
  person_id: string | null;
  /** Since which day. */
  since: ColumnType<never, never, never>;
}

interface CommentTable {
  id: GeneratedAlways<number>;
  commitment_id: string;
  text: string;
  given_by: string | null;
  given_at: GeneratedAlways<Date>;
}

/** A person whom a comment names. */
interface CommentMentionTable {
  comment_id: number;
  person_id: string;
  /** Null until the person has seen it. */
  seen_at: Date | null;
}

/** The pages that a view can be of. */
export const VIEW_PLACES = ['register', 'search'] as const;

/** One of {@link VIEW_PLACES}. */
export type ViewPlace = (typeof VIEW_PLACES)[number];

/** When somebody is told of what is new. */
export const VIEW_MAILS = ['never', 'at-once', 'daily', 'weekly'] as const;

/** One of {@link VIEW_MAILS}. */
export type ViewMail = (typeof VIEW_MAILS)[number];

/** A search that somebody kept. */
interface SavedViewTable {
  id: GeneratedAlways<number>;
  person_id: string;
  /** The team that may use it too. */
  team_id: number | null;
  name: string;
  /** The query of the address of its place, without a question mark. */
  query: string;
  /** The page that shows it. */
  place: Generated<ViewPlace>;
  /** When its owner is told by mail of what is new. */
  mail: Generated<ViewMail>;
  /** The day on which they last were. */
  mailed_on: ColumnType<never, string | null, string | null>;
  revision: Generated<number>;
  created_at: GeneratedAlways<Date>;
}

/** The tables of what becomes of commitments. */
export interface FollowUpTables {
  assignment: AssignmentTable;
  acceptance: Statement<Acceptance>;
  progress_report: ProgressTable;
  verdict: Statement<Verdict>;
  milestone: MilestoneTable;
  progress_draft: ProgressDraftTable;
  standing: StandingTable;
  ownership: OwnershipTable;
  comment: CommentTable;
  comment_mention: CommentMentionTable;
  saved_view: SavedViewTable;
}

import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Progress, Verdict } from './follow-up.ts';
import type { Translations } from './initiatives.ts';

/** A day that PostgreSQL keeps as `date`; select it with `isoDate`, never as it is. */
type DateColumn = ColumnType<never, string, never>;
type Json<Value extends object> = JSONColumnType<Value, string, string>;

/** A period's call for accounts. */
interface RoundTable {
  id: GeneratedAlways<number>;
  initiative_id: string;
  /** The text whose commitments are accounted for. */
  expression_id: string;
  period_from: DateColumn;
  period_to: DateColumn;
  due_on: DateColumn;
  questions: Json<readonly Translations[]>;
  opened_by: string | null;
  opened_at: Date;
  closed_at: Date | null;
  /** Taken over from the initiative. */
  audience_id: GeneratedAlways<number>;
}

/** What one signatory is asked in one round, and its answers to the questions once it has handed them in. */
interface AccountTable {
  id: Generated<string>;
  round_id: number;
  signature_id: string;
  answers: ColumnType<readonly string[], string | undefined, string>;
  /** How often it was handed in; the last one counts. */
  submissions: Generated<number>;
  submitted_at: Date | null;
  /** The reminders that were sent. */
  reminded: Generated<readonly string[]>;
  /** Taken over from the round. */
  audience_id: GeneratedAlways<number>;
}

/** What a signatory says of one commitment, before it is kept. */
export interface DraftReport {
  readonly commitmentId: string;
  readonly code: Progress;
  readonly done: string;
  readonly nextStep: string;
  /** Of the evidence; empty where there is none. */
  readonly address: string;
}

/** An account as it is being written. */
export interface AccountDraft {
  readonly reports: readonly DraftReport[];
  /** In the order of the questions. */
  readonly answers: readonly string[];
}

interface AccountDraftTable {
  account_id: string;
  content: Json<AccountDraft>;
  revision: number;
  saved_at: Date;
}

/** A personal link of a signatory. */
interface AccountLinkTable {
  token_hash: Buffer;
  account_id: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

interface AccountReportTable {
  account_id: string;
  submission: number;
  commitment_id: string;
  code: Progress;
  done: string;
  next_step: string;
  address: string | null;
  /** What stood at the address, archived. */
  evidence_id: number | null;
  /** Why nothing could be archived. */
  failure: string | null;
  given_at: Date;
  /** Taken over from the account. */
  audience_id: GeneratedAlways<number>;
}

/** What an independent reviewer finds of one commitment of one signatory. */
interface AccountVerdictTable {
  id: GeneratedAlways<number>;
  signature_id: string;
  commitment_id: string;
  code: Verdict;
  text: string;
  given_by: string;
  given_at: Date;
  /** Taken over from the signature. */
  audience_id: GeneratedAlways<number>;
}

/** What a signatory says to a verdict. */
interface VerdictReplyTable {
  id: GeneratedAlways<number>;
  verdict_id: number;
  text: string;
  given_at: Date;
  /** Taken over from the verdict. */
  audience_id: GeneratedAlways<number>;
}

/** The tables of what signatories account for. */
export interface AccountTables {
  round: RoundTable;
  account: AccountTable;
  account_draft: AccountDraftTable;
  account_link: AccountLinkTable;
  account_report: AccountReportTable;
  account_verdict: AccountVerdictTable;
  verdict_reply: VerdictReplyTable;
}

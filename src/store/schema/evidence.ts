import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { SharedTerm } from '../../matching/suggest-commitments.ts';
import type { UnreadableCode } from '../../reading/unreadable.ts';

/** Whether evidence speaks for or against a commitment having been kept. */
export const STANCES = ['supports', 'contradicts'] as const;

/** One of {@link STANCES}. */
export type EvidenceStance = (typeof STANCES)[number];

/** JSON that is written as text, which PostgreSQL takes apart. */
type Json<Value> = JSONColumnType<object & Value, string, never>;

/** A file, or what stood at an address, exactly as it came; it never changes. */
interface ArchiveItemTable {
  id: string;
  origin: 'file' | 'address';
  /** Of the bytes, hexadecimal. */
  sha256: string;
  media_type: string;
  file_name: string;
  size: number;
  bytes: Buffer;
  title: string | null;
  language: string | null;
  /** The words in it; null where they cannot be read, and then the code says why. */
  readable_text: string | null;
  unreadable_code: UnreadableCode | null;
  asked_address: string | null;
  final_address: string | null;
  redirects: ColumnType<readonly { url: string; status: number }[] | null, string | null, never>;
  /** The IP address that answered. */
  server_address: string | null;
  /** Name, value, name, value, as sent. */
  raw_headers: ColumnType<readonly string[] | null, string | null, never>;
  archived_at: Date;
}

/** What somebody gave as evidence; it can be withdrawn and never changed. */
interface EvidenceTable {
  id: GeneratedAlways<number>;
  commitment_id: string;
  stance: EvidenceStance;
  note: string;
  /** Whether only those who have signed in see it, even if the commitment is public. */
  is_internal: boolean;
  /** What is archived; null for a passage. */
  archive_item_id: string | null;
  /** The words of a document that was taken in; null for what is archived. */
  expression_id: string | null;
  passage: string | null;
  start_offset: number | null;
  end_offset: number | null;
  /** The words themselves, as they stood when they were given. */
  quote: string | null;
  /** The deed that suggested it, which may be gone when its text is read anew. */
  deed_id: string | null;
  /** Null for the operator. */
  given_by: string | null;
  given_at: Generated<Date>;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawal_reason: string | null;
  /** That of the commitment. */
  audience_id: GeneratedAlways<number>;
}

/** A deed that may be evidence for a commitment, and that nobody has looked at. */
interface EvidenceSuggestionTable {
  deed_id: string;
  commitment_id: string;
  score: number;
  /** In the order of `SUGGESTION_SIGNS`. */
  signs: readonly number[];
  shared: Json<readonly SharedTerm[]>;
  deed_audience_id: GeneratedAlways<number>;
}

/** What somebody decided of a suggestion, and what it was judged by. */
interface EvidenceDecisionTable {
  deed_id: string;
  commitment_id: string;
  is_accepted: boolean;
  evidence_id: number | null;
  score: number;
  signs: readonly number[];
  decided_by: string | null;
  decided_at: Generated<Date>;
  /** That of the commitment. */
  audience_id: GeneratedAlways<number>;
}

/** What decisions have taught of each sign; see `matching/suggestion-model`. */
interface SuggestionWeightTable {
  sign: string;
  mean: number;
  precision: number;
}

/** A text whose deeds and commitments are still to be compared with the register. */
interface ComparisonDueTable {
  expression_id: string;
}

/** The tables of evidence. */
export interface EvidenceTables {
  archive_item: ArchiveItemTable;
  evidence: EvidenceTable;
  evidence_suggestion: EvidenceSuggestionTable;
  evidence_decision: EvidenceDecisionTable;
  suggestion_weight: SuggestionWeightTable;
  comparison_due: ComparisonDueTable;
}

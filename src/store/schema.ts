import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { ActorType } from '../authority/actor.ts';
import type { CommitmentKind, ExtractedDeed, TraceStep } from '../extraction/commitment.ts';
import type { CommitmentShift } from '../matching/commitment-shift.ts';
import type { Recognition } from '../matching/recognition.ts';
import type {
  Annotation,
  DocumentIdentifier,
  OriginRun,
  PassageType,
  ReadingNotice,
  SourceFormat,
  TableCell,
} from '../reading/document.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { AccountTables } from './schema/accounts.ts';
import type { ApiKeyTables } from './schema/api-keys.ts';
import type { AuditTables } from './schema/audit.ts';
import type { BackupTables } from './schema/backup.ts';
import type { CampaignTables } from './schema/campaigns.ts';
import type { CommitmentParts } from './schema/commitment-parts.ts';
import type { EventTables } from './schema/events.ts';
import type { EvidenceTables } from './schema/evidence.ts';
import type { FollowUpTables } from './schema/follow-up.ts';
import type { GroupTables } from './schema/groups.ts';
import type { InitiativeTables } from './schema/initiatives.ts';
import type { MailTables } from './schema/mail.ts';
import type { NewsroomTables } from './schema/newsroom.ts';
import type { PeopleTables } from './schema/people.ts';
import type { ReportTables } from './schema/reports.ts';
import type { CommitmentOrigin, CommitmentState, ReviewTables, SettablePart } from './schema/review.ts';
import type { SearchTables } from './schema/search.ts';
import type { SubscriptionTables } from './schema/subscriptions.ts';
import type { VideoTables } from './schema/videos.ts';

export { COMMITMENT_PARTS, type CommitmentParts } from './schema/commitment-parts.ts';

/** An ISO date that PostgreSQL keeps as `date`; select it with `isoDate`, never as it is. */
type DateColumn = ColumnType<never, string | null, string | null>;

/** A `tsvector`, made from words by `searchVector`; never selected. */
type SearchColumn = ColumnType<never, string, string>;

/** JSON that is written as text and read as values. */
type Json<Value extends object> = JSONColumnType<Value, string, string>;

/** A text as such (FRBR work): what its language versions have in common. */
interface WorkTable {
  id: GeneratedAlways<number>;
  /** The key by which language versions declare themselves one work; null for a work of its own. */
  key: string | null;
  created_at: Generated<Date>;
}

/** One language version of a work (FRBR expression). */
interface ExpressionTable {
  id: string;
  work_id: number;
  fingerprint: string;
  language: LanguageCode;
  title: string;
  date: DateColumn;
  issuer_id: string | null;
  number: string | null;
  text: string;
  page_count: number | null;
  sample: boolean;
  ingested_at: Generated<Date>;
  annotations: Json<readonly Annotation[]>;
  /** Place among the texts of its work and language, 1 the oldest. */
  version: number;
  /** Whether it is the newest of them that somebody may see; see `store/newest`. */
  is_latest: boolean;
  /** The audiences that a newer one is there for, where not everybody who may see this one is among them. */
  newer_for: Generated<readonly number[] | null>;
  /** How it was found to belong to its work; null for the first text of a work. */
  recognised_by: Recognition | null;
  /** Who may see it, and all that belongs to it. */
  audience_id: Generated<number>;
  /** When that was last decided. */
  audience_since: Generated<Date>;
  /** Every number of two digits and more in the text, once each: what stays the same in other languages. */
  figures: readonly string[];
}

/** A number by which an expression is cited. */
interface IdentifierTable {
  expression_id: string;
  ordinal: number;
  scheme: DocumentIdentifier['scheme'];
  value: string;
  /** The number in the one form in which numbers are compared, without its revision. */
  key: string;
}

/** An expression that came inside another one. */
interface AttachmentTable {
  container_id: string;
  ordinal: number;
  expression_id: string;
  file_name: string;
}

/** Which commitment of a version continues which of the version before it. */
interface LineageTable {
  after_id: string;
  before_id: string;
  kind: 'same' | 'reworded';
  shifts: readonly CommitmentShift[];
}

/** One file of an expression (FRBR manifestation). */
interface ManifestationTable {
  sha256: string;
  expression_id: string;
  file_name: string;
  format: SourceFormat;
  size: number;
  page_count: number | null;
  notices: Json<readonly ReadingNotice[]>;
  /** Offsets are those of the expression's clean text; null where the file's own text could not be laid beside it. */
  origin: JSONColumnType<OriginRun[] | null, string | null, string | null>;
  received_at: Generated<Date>;
}

/** The bytes of a manifestation, apart from it so that lists stay light. */
interface FileContentTable {
  sha256: string;
  bytes: Buffer;
}

interface PassageTable {
  expression_id: string;
  ordinal: number;
  e_id: string;
  type: PassageType;
  number: string | null;
  role: 'preambular' | 'operative' | null;
  page: number | null;
  parent: string | null;
  level: number | null;
  start_offset: number;
  end_offset: number;
  /** The words of the span; those of a header or footer are kept here only. */
  text: string;
  search: SearchColumn;
  cells: JSONColumnType<TableCell[] | null, string | null, string | null>;
  recognition: number | null;
}

interface FootnoteMarkerTable {
  expression_id: string;
  ordinal: number;
  at_offset: number;
  footnote: string | null;
  label: string;
}

interface ActorTable {
  id: string;
  type: ActorType;
  name_da: string;
  name_en: string;
}

interface MentionTable {
  expression_id: string;
  start_offset: number;
  end_offset: number;
  actor_id: string;
  genitive: boolean;
}

/** The parts of a deed as they are shown. */
export const DEED_PARTS = [
  'actors',
  'verb',
  'action',
  'counterparts',
  'beneficiaries',
  'places',
  'amounts',
  'date',
  'topics',
] as const satisfies readonly (keyof ExtractedDeed)[];

/** The parts named in {@link DEED_PARTS}. */
export type DeedParts = Pick<ExtractedDeed, (typeof DEED_PARTS)[number]>;

interface CommitmentTable {
  id: string;
  expression_id: string;
  ordinal: number;
  kind: CommitmentKind;
  passage: string;
  /** The passage's number as people cite it: "15 a)". */
  passage_label: string | null;
  page: number | null;
  start_offset: number;
  end_offset: number;
  quote: string;
  language: LanguageCode;
  speaker_id: string | null;
  strength: number | null;
  confidence: number;
  /** Last day of the deadline. */
  due_on: DateColumn;
  /** Copied from the expression, so that a sorted page of the register needs one index only. */
  document_date: DateColumn;
  document_title: string;
  /** Copied from the expression, for the same reason. */
  is_latest: Generated<boolean>;
  newer_for: Generated<readonly number[] | null>;
  has_amount: boolean;
  recurs: boolean;
  parts: Json<CommitmentParts>;
  trace: Json<readonly TraceStep[]>;
  search: SearchColumn;
  state: Generated<CommitmentState>;
  origin: Generated<CommitmentOrigin>;
  /** The parts that a person has set. */
  set_by_person: Generated<readonly SettablePart[]>;
  /** Counts the changes; who changes it says which one they saw. */
  revision: Generated<number>;
  /** Whether it counts for somebody: in the newest version that they may see, and not rejected; see `store/newest`. */
  in_register: GeneratedAlways<boolean>;
  audience_id: Generated<number>;
}

/** Who owes a commitment, one row an actor that `authority` knows. */
interface BearerTable {
  commitment_id: string;
  actor_id: string;
}

/** With whom a commitment is to be kept, and in which organisation or meeting: one row an actor that `authority` knows. */
type PartyTable = BearerTable;

interface CommitmentTopicTable {
  commitment_id: string;
  topic: string;
}

interface CommitmentAmountTable {
  commitment_id: string;
  ordinal: number;
  minimum: number | null;
  maximum: number | null;
  currency: string | null;
}

interface DeedTable {
  id: string;
  expression_id: string;
  ordinal: number;
  passage: string;
  passage_label: string | null;
  page: number | null;
  start_offset: number;
  end_offset: number;
  quote: string;
  language: LanguageCode;
  confidence: number;
  /** Last day of its date, else the day of the document. */
  happened_on: DateColumn;
  /** Copied from the expression, so that the list of deeds needs one index only. */
  is_latest: Generated<boolean>;
  newer_for: Generated<readonly number[] | null>;
  parts: Json<DeedParts>;
  trace: Json<readonly TraceStep[]>;
}

/** Who did it, one row an actor that `authority` knows. */
interface DeedActorTable {
  deed_id: string;
  actor_id: string;
}

interface DeedTopicTable {
  deed_id: string;
  topic: string;
}

/** The tables of the register, and of the desk around it. */
export interface Database
  extends AccountTables,
    ApiKeyTables,
    AuditTables,
    BackupTables,
    EventTables,
    CampaignTables,
    EvidenceTables,
    FollowUpTables,
    MailTables,
    InitiativeTables,
    NewsroomTables,
    GroupTables,
    PeopleTables,
    ReportTables,
    ReviewTables,
    SearchTables,
    SubscriptionTables,
    VideoTables {
  work: WorkTable;
  expression: ExpressionTable;
  manifestation: ManifestationTable;
  file_content: FileContentTable;
  passage: PassageTable;
  footnote_marker: FootnoteMarkerTable;
  actor: ActorTable;
  mention: MentionTable;
  commitment: CommitmentTable;
  bearer: BearerTable;
  counterpart: PartyTable;
  forum: PartyTable;
  commitment_topic: CommitmentTopicTable;
  commitment_amount: CommitmentAmountTable;
  deed: DeedTable;
  deed_actor: DeedActorTable;
  deed_topic: DeedTopicTable;
  identifier: IdentifierTable;
  attachment: AttachmentTable;
  lineage: LineageTable;
}

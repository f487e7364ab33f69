import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Translations } from './initiatives.ts';

/** The states of a campaign. */
export const CAMPAIGN_STATES = ['draft', 'published'] as const;

/** One of {@link CAMPAIGN_STATES}. */
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** The states of a statement in a campaign. */
export const CAMPAIGN_STATEMENT_STATES = ['draft', 'scheduled', 'published', 'withdrawn'] as const;

/** One of {@link CAMPAIGN_STATEMENT_STATES}. */
export type CampaignStatementState = (typeof CAMPAIGN_STATEMENT_STATES)[number];

/** What a statement has to do with a commitment: it presses for it, or answers for it. */
export const COMMITMENT_RELATIONS = ['presses', 'answers'] as const;

/** One of {@link COMMITMENT_RELATIONS}. */
export type CommitmentRelation = (typeof COMMITMENT_RELATIONS)[number];

/** Where something that a statement says can be read. */
export interface StatementSource {
  readonly title: string;
  /** Of the web. */
  readonly address: string;
}

type DateColumn = ColumnType<never, string | null, string | null>;
type Json<Value extends object> = JSONColumnType<Value, string, string>;

interface CampaignTable {
  id: Generated<string>;
  slug: string;
  titles: Json<Translations>;
  descriptions: Json<Translations>;
  initiative_id: string | null;
  starts_on: DateColumn;
  ends_on: DateColumn;
  state: Generated<CampaignState>;
  audience_id: Generated<number>;
  revision: Generated<number>;
  created_by: string | null;
  created_at: Generated<Date>;
}

interface CampaignStatementTable {
  id: Generated<string>;
  campaign_id: string;
  /** The end of its address within the campaign. */
  slug: string;
  /** Its place in the sequence. */
  ordinal: number;
  actor_id: string;
  /** Who speaks for the actor, and in what office; null where it speaks as such. */
  speaker_name: string | null;
  speaker_office: string | null;
  /** The language in which it was made; words in others are translations. */
  language: string;
  sources: ColumnType<readonly StatementSource[], string | undefined, string>;
  /** Where it is said in pictures too. */
  video_id: string | null;
  /** Who approved the words, and on which day; null until somebody has, and again when they change. */
  approved_by: string | null;
  approved_on: DateColumn;
  /** How, for those who write it. */
  approval_note: Generated<string>;
  state: Generated<CampaignStatementState>;
  /** When it is to be published as the wall clock in `time_zone` shows it: `2026-03-29T06:00`. */
  wall_time: string | null;
  /** IANA name. */
  time_zone: string | null;
  /** The same as an instant. */
  publish_at: Date | null;
  published_at: Date | null;
  withdrawn_at: Date | null;
  withdrawal_reasons: ColumnType<Translations, string | undefined, string>;
  audience_id: Generated<number>;
  revision: Generated<number>;
  created_by: string | null;
  created_at: Generated<Date>;
}

interface CampaignStatementTextTable {
  statement_id: string;
  language: string;
  title: string;
  /** Markdown. */
  body: string;
  /** Taken over from the statement. */
  audience_id: ColumnType<number, never, number>;
}

interface CampaignStatementLinkTable {
  statement_id: string;
  ordinal: number;
  relation: CommitmentRelation;
  commitment_id: string;
  audience_id: ColumnType<number, never, number>;
}

interface CampaignPictureTable {
  statement_id: string;
  /** Names the picture in its address, and another one that takes its place gets another. */
  file_id: Generated<string>;
  name: string;
  media_type: string;
  /** Bytes. */
  size: number;
  /** Pixels. */
  width: number;
  height: number;
  /** What it shows, by language, for who does not see it. */
  alternatives: Json<Translations>;
  /** Whose work it is. */
  credit: string;
  audience_id: ColumnType<number, never, number>;
}

interface CampaignPictureContentTable {
  statement_id: string;
  bytes: Buffer;
  audience_id: ColumnType<number, never, number>;
}

/** The tables of campaigns. */
export interface CampaignTables {
  campaign: CampaignTable;
  campaign_statement: CampaignStatementTable;
  campaign_statement_text: CampaignStatementTextTable;
  campaign_statement_link: CampaignStatementLinkTable;
  campaign_picture: CampaignPictureTable;
  campaign_picture_content: CampaignPictureContentTable;
}

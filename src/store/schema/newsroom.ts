import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Translations } from './initiatives.ts';

/** The states of a press release; one that was corrected is published. */
export const RELEASE_STATES = ['draft', 'scheduled', 'published', 'withdrawn'] as const;

/** One of {@link RELEASE_STATES}. */
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** Somebody whom the press may ask. */
export interface ReleaseContact {
  readonly name: string;
  readonly office: string;
  readonly email: string;
  readonly phone: string;
}

/** What a release can point to. */
export const RELEASE_LINK_KINDS = ['release', 'commitment', 'pledge'] as const;

/** One of {@link RELEASE_LINK_KINDS}. */
export type ReleaseLinkKind = (typeof RELEASE_LINK_KINDS)[number];

/** The words of a release in one language. */
export interface ReleaseWords {
  readonly title: string;
  /** What it says in a few sentences; plain text. */
  readonly lead: string;
  /** Markdown. */
  readonly body: string;
}

type DateColumn = ColumnType<never, string | null, string | null>;
type Json<Value extends object> = JSONColumnType<Value, string, string>;

interface ReleaseTable {
  id: Generated<string>;
  slug: string;
  state: Generated<ReleaseState>;
  /** When it is to be published as the wall clock in `time_zone` shows it: `2026-03-29T06:00`. */
  wall_time: string | null;
  /** IANA name. */
  time_zone: string | null;
  /** The same as an instant. */
  publish_at: Date | null;
  published_at: Date | null;
  /** The day of that, by the clock of the desk or that of `time_zone`. */
  published_on: DateColumn;
  withdrawn_at: Date | null;
  withdrawal_reasons: ColumnType<Translations, string | undefined, string>;
  topics: readonly string[];
  contacts: Json<readonly ReleaseContact[]>;
  audience_id: Generated<number>;
  revision: Generated<number>;
  created_by: string | null;
  created_at: Generated<Date>;
}

interface ReleaseTextTable extends ReleaseWords {
  release_id: string;
  language: string;
  /** Counts the changes of these words. */
  revision: Generated<number>;
  /** The revision that the register has read; 0 for none. */
  taken_revision: Generated<number>;
  /** The document that it is in the register. */
  expression_id: string | null;
  /** Taken over from the release. */
  audience_id: ColumnType<number, never, number>;
}

interface ReleaseCorrectionTable {
  id: GeneratedAlways<number>;
  release_id: string;
  language: string;
  /** What was changed, in that language. */
  note: string;
  before: Json<ReleaseWords>;
  corrected_by: string | null;
  corrected_at: Date;
  audience_id: ColumnType<number, never, number>;
}

interface ReleaseLinkTable {
  release_id: string;
  ordinal: number;
  kind: ReleaseLinkKind;
  /** The address of a release or pledge, the identifier of a commitment. */
  target: string;
  audience_id: ColumnType<number, never, number>;
}

interface ReleaseFileTable {
  id: Generated<string>;
  release_id: string;
  ordinal: GeneratedAlways<number>;
  kind: 'image' | 'document';
  name: string;
  media_type: string;
  /** Bytes. */
  size: number;
  /** Pixels; null for documents. */
  width: number | null;
  height: number | null;
  /** What an image shows, by language, for who does not see it. */
  alternatives: Json<Translations>;
  captions: Json<Translations>;
  /** Whose work it is. */
  credit: string;
  audience_id: ColumnType<number, never, number>;
}

interface ReleaseFileContentTable {
  file_id: string;
  bytes: Buffer;
  audience_id: ColumnType<number, never, number>;
}

/** The tables of the newsroom. */
export interface NewsroomTables {
  release: ReleaseTable;
  release_text: ReleaseTextTable;
  release_correction: ReleaseCorrectionTable;
  release_link: ReleaseLinkTable;
  release_file: ReleaseFileTable;
  release_file_content: ReleaseFileContentTable;
}

import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';

/** What a report covers, by its kind: a text point by point, an actor, a year. */
export type ReportScope =
  | { readonly kind: 'progress'; readonly documentId: string; readonly points: readonly string[] }
  | { readonly kind: 'status'; readonly actorId: string; readonly part: 'bearer' | 'forum' | 'country' }
  | { readonly kind: 'annual'; readonly year: number };

/** A report as it was defined. Who may see it also limits which documents it may build on. */
interface ReportTable {
  id: GeneratedAlways<number>;
  kind: ReportScope['kind'];
  scope: JSONColumnType<ReportScope, string, string>;
  title: string | null;
  author: string | null;
  language: 'da' | 'en';
  only_confirmed: boolean;
  audience_id: number;
  created_by: string | null;
  created_at: Generated<Date>;
}

/** A report as of one day. */
interface ReportEditionTable {
  report_id: number;
  edition: number;
  as_of: ColumnType<Date, string, string>;
  made_by: string | null;
  made_at: Generated<Date>;
  /** Taken over from the report. */
  audience_id: GeneratedAlways<number>;
}

/** What a person wrote in a section of an edition. */
interface ReportParagraphTable {
  report_id: number;
  edition: number;
  section: string;
  text: string;
  revision: Generated<number>;
  written_by: string | null;
  written_at: Generated<Date>;
  /** Taken over from the report. */
  audience_id: GeneratedAlways<number>;
}

/** The tables of reports. */
export interface ReportTables {
  report: ReportTable;
  report_edition: ReportEditionTable;
  report_paragraph: ReportParagraphTable;
}

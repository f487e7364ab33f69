import type { Classification } from '../store/schema/people.ts';
import type { InterfaceLanguage } from '../text/interface-language.ts';
import type { ReportGroup, ReportKind, ReportSubject } from './report-content.ts';

/** A report as lists name it. */
export interface ReportRow {
  readonly id: number;
  readonly kind: ReportKind;
  /** What people called it; null for the name that follows from its subject. */
  readonly title: string | null;
  readonly subject: ReportSubject;
  readonly language: InterfaceLanguage;
  readonly classification: Classification;
  /** The newest edition. */
  readonly edition: number;
  /** ISO date. */
  readonly asOf: string;
}

/** An edition of a report. */
export interface EditionView {
  readonly edition: number;
  readonly asOf: string;
  /** ISO timestamp. */
  readonly madeAt: string;
  /** Null for the operator. */
  readonly madeBy: string | null;
}

/** What a person wrote in a section; revision 0 where nobody has written. */
export interface WrittenSection {
  readonly key: string;
  /** The group that it introduces; null for the sections of every report, and for those that the report has no more. */
  readonly group: ReportGroup['of'] | null;
  /** False for what was written in a section that the report does not have any more. */
  readonly isPlaced: boolean;
  readonly commitments: number;
  readonly text: string;
  readonly revision: number;
  readonly writtenBy: string | null;
}

/** A report with its editions and what can be written in the newest. */
export interface ReportView extends ReportRow {
  readonly author: string | null;
  readonly onlyConfirmed: boolean;
  readonly commitments: number;
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly editions: readonly EditionView[];
  readonly sections: readonly WrittenSection[];
}

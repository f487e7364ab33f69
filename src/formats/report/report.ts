import type { InterfaceLanguage } from '../../text/interface-language.ts';

/** The forms in which a report leaves; `dictionary` says what the columns of `csv` mean. */
export const REPORT_FORMS = ['docx', 'pdf', 'html', 'csv', 'dictionary'] as const;

/** One of {@link REPORT_FORMS}. */
export type ReportForm = (typeof REPORT_FORMS)[number];

/** A report as it stands on paper: every word of it is chosen, none of its looks. */
export interface Report {
  readonly language: InterfaceLanguage;
  readonly title: string;
  readonly subtitle: string | null;
  /** Who answers for it: a ministry, a secretariat. */
  readonly author: string | null;
  /** ISO date: it tells what was known on this day. All dates that a file has of itself are this one. */
  readonly asOf: string;
  /** What stands under the title: scope, date, edition. */
  readonly facts: readonly Fact[];
  readonly labels: ReportLabels;
  readonly sections: readonly Section[];
  readonly data: DataTable;
}

/** Words of the frame. */
export interface ReportLabels {
  readonly contents: string;
  readonly figure: string;
  readonly table: string;
  /** "Page" and "of", as in "Page 3 of 12". */
  readonly page: string;
  readonly of: string;
  /** What stands on every page: a short title and the date. */
  readonly running: string;
  /** What unfolds the figures behind a chart. */
  readonly figures: string;
  readonly footnotes: string;
  /** What leads from a footnote back to its place. */
  readonly back: string;
}

/** A heading and what stands under it; sections inside stand one level lower. */
export interface Section {
  /** The same in every edition; letters, figures, `-` and `_`. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** What a section is made of. */
export type Block = Paragraph | List | Table | Chart | Entry;

/** A paragraph of running text. */
export interface Paragraph {
  readonly type: 'paragraph';
  /** `lead` is set larger, `remark` smaller. */
  readonly tone: 'plain' | 'lead' | 'remark';
  readonly content: readonly Inline[];
}

/** A list with a bullet before each item. */
export interface List {
  readonly type: 'list';
  readonly items: readonly (readonly Inline[])[];
}

/** Words in a line. */
export interface Inline {
  readonly text: string;
  readonly strong?: boolean;
  /** Words that others wrote, in the language in which they wrote them (BCP 47). */
  readonly quoted?: string;
  /** An http or https address that the words lead to. */
  readonly address?: string;
  /** The footnote whose number follows the words. */
  readonly note?: readonly Inline[];
}

/** A label and what it says. */
export interface Fact {
  readonly label: string;
  readonly content: readonly Inline[];
}

/** A table with a row of headings; the first cell of each row is the heading of the row. */
export interface Table {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of a {@link Table}. */
export interface Column {
  readonly heading: string;
  readonly align: 'start' | 'end';
  /** Its share of the width, beside those of the others. */
  readonly weight: number;
}

/** What stands in a cell. */
export interface Cell {
  readonly content: readonly Inline[];
  /** Where the cell says how something stands. */
  readonly tone?: Tone;
}

/**
 * How something stands. `unknown` is what nobody has reported or judged: it has a look of its own, so that it is
 * never taken for `none`, of which it is known that nothing has begun. `void` is what will not come: given up, or
 * without anything to show for it.
 */
export const TONES = ['unknown', 'none', 'started', 'substantial', 'complete', 'void'] as const;

/** One of {@link TONES}. */
export type Tone = (typeof TONES)[number];

/** A chart; its figures stand in a table of their own beside it. */
export interface Chart {
  readonly type: 'chart';
  readonly caption: string;
  /** What can be seen on it, for those who cannot see it. */
  readonly description: string;
  readonly drawing: StackedBars | Columns;
  readonly table: Omit<Table, 'caption'>;
}

/** What is counted, with the look of its share. */
export interface Series {
  readonly label: string;
  readonly tone: Tone;
}

/** One bar across for each row, divided by series; each bar is as long as its sum. */
export interface StackedBars {
  readonly shape: 'bars';
  readonly bars: readonly {
    readonly label: string;
    readonly parts: readonly (Series & { readonly value: number })[];
  }[];
  /** `whole` draws every bar to the full width. */
  readonly scale: 'whole' | 'common';
}

/** Columns over periods of time, each divided by series. */
export interface Columns {
  readonly shape: 'columns';
  readonly series: readonly Series[];
  readonly columns: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** Where the report's day lies, counted in columns from the left: 1.5 is in the middle of the second. */
  readonly dayAt: number;
  readonly dayLabel: string;
}

/** A commitment with what became of it. */
export interface Entry {
  readonly type: 'entry';
  /** The same in every edition. */
  readonly id: string;
  /** "Point 16 · call". */
  readonly heading: string;
  /** What it says, in the words and the language of its source, with the source as a footnote. */
  readonly quote: Inline;
  /** Owner, deadline. */
  readonly facts: readonly Fact[];
  /** Acceptance, progress and verdict: three questions, three answers. */
  readonly standings: readonly Standing[];
  readonly evidenceLabel: string;
  readonly evidence: readonly Evidence[];
}

/** An answer to one of the three questions about a commitment. */
export interface Standing {
  readonly question: string;
  readonly answer: string;
  readonly tone: Tone;
  /** Who said so and when, and their words. */
  readonly detail: readonly Inline[];
}

/** Something that speaks for or against a commitment's being kept. */
export interface Evidence {
  readonly stance: string;
  readonly content: readonly Inline[];
}

/** The figures of a report for a spreadsheet: column names are English and do not change. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A column of {@link DataTable} and its entry in the dictionary. */
export interface DataColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'date' | 'code' | 'address';
  readonly meaning: string;
  /** The codes that can stand in it, with what each means. */
  readonly codes?: readonly { readonly code: string; readonly meaning: string }[];
}

import type { Span } from '../text/span.ts';

/** The kinds of file that Servanda reads. */
export const SOURCE_FORMATS = [
  'text',
  'markdown',
  'html',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'doc',
  'email',
  'akoma-ntoso',
] as const;

/** One of {@link SOURCE_FORMATS}. */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** What a passage is in the document tree; names after Akoma Ntoso 3.0. */
export const PASSAGE_TYPES = [
  'title',
  'section',
  'heading',
  'paragraph',
  'point',
  'footnote',
  'table',
  'quotation',
  'header',
  'footer',
  'toc',
] as const;

/** One of {@link PASSAGE_TYPES}. */
export type PassageType = (typeof PASSAGE_TYPES)[number];

/** A cell of a table; its span covers its words in the clean text and is empty where the cell is. */
export interface TableCell extends Span {
  /** 0-based, of the cell's upper left corner. */
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it takes, at least 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether it heads its row or column. */
  readonly isHeading: boolean;
}

/** A place in the clean text where the source has a footnote marker; the marker itself is not in the clean text. */
export interface FootnoteMarker {
  /** UTF-16 offset into the clean text; the marker stood just before this character. */
  readonly at: number;
  /** The `eId` of the footnote passage; null where the note itself is not in the file. */
  readonly footnote: string | null;
  /** The marker as printed: "1", "*". */
  readonly label: string;
}

/**
 * A node of the document tree. Its span covers its own words only, never those of its children:
 * a paragraph with points spans its chapeau, the points follow as children. A `section` is a
 * container whose span is empty and lies where its heading starts; the heading is its first child.
 */
export interface Passage extends Span {
  /** Akoma Ntoso identifier, unique in the document: `para_4__point_a`, `sec_2`, `fn_1`. */
  readonly eId: string;
  readonly type: PassageType;
  /** The number as printed ("4.", "a)", "–"), without surrounding space, else null. Not part of the clean text. */
  readonly number: string | null;
  /** Filled in texts that have a preamble and operative paragraphs (resolutions), else null. */
  readonly role: 'preambular' | 'operative' | null;
  /** 1-based page on which the passage starts, where the source has pages. */
  readonly page: number | null;
  /** `eId` of the parent passage, null at the top. */
  readonly parent: string | null;
  /** Depth of a heading or section, 1 the highest; null for others. */
  readonly level: number | null;
  /** The words of a `header`, `footer` or `toc`, which are not in the clean text; absent for all others. */
  readonly setAside?: string;
  /** The cells of a `table`, row by row; absent for all others, and where a table is known by its words only. */
  readonly cells?: readonly TableCell[];
  /** How sure optical character recognition is of these words, 0 to 1; absent where nothing was recognised. */
  readonly recognition?: number;
}

/**
 * Something that is written about the words and is not part of them: a tracked change (the clean text is the final
 * text, with every change accepted) or a comment.
 */
export interface Annotation extends Span {
  /** The span of `deleted` is empty and lies where the words stood. */
  readonly kind: 'inserted' | 'deleted' | 'comment';
  /** The deleted words or the comment's; null for `inserted`, whose words are in the clean text. */
  readonly text: string | null;
  /** As the file names the person; null if it does not. */
  readonly author: string | null;
  /** ISO date, null if unknown. */
  readonly date: string | null;
}

/** The schemes of numbers that institutions give their documents. */
export const IDENTIFIER_SCHEMES = ['council', 'celex', 'eli', 'com', 'un', 'other'] as const;

/** A number by which the document is cited. */
export interface DocumentIdentifier {
  /** `council`: ST 11088/23; `com`: COM, JOIN, SWD, SEC; `un`: A/RES/78/265. */
  readonly scheme: (typeof IDENTIFIER_SCHEMES)[number];
  /** As the institution writes it: "ST 11088/23", "32019R0881". */
  readonly value: string;
}

/** A rectangle on a page in PDF points (1/72 inch), the origin at the top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where a stretch of clean text came from. Runs are ordered by `start` and do not overlap; separators that the
 * reader put between passages have no run. Within a run with a `source` of the same length, offsets correspond
 * one to one; otherwise the run corresponds as a whole.
 */
export interface OriginRun extends Span {
  /** UTF-16 span in the decoded source (text, Markdown, HTML; the main part of a DOCX); null for PDF. */
  readonly source: Span | null;
  /** 1-based page; null where the source has no pages. */
  readonly page: number | null;
  /** Where it stands on the page; null where the source has no geometry. */
  readonly box: Box | null;
}

/**
 * What a reader can notice. `pages-damaged`: pages that are broken in the file, while others could be read;
 * `pages-without-text`: scanned pages that nothing could read; `pages-recognised`: pages
 * whose words come from optical character recognition, with its mean `confidence` in per cent; `converted`: another
 * `program` turned the file into one that Servanda reads; `attachments-left-out`: attachments of a kind or size that
 * is not read.
 */
export const READING_NOTICES = [
  'undecodable-bytes-replaced',
  'pages-damaged',
  'pages-without-text',
  'pages-recognised',
  'tracked-changes',
  'comments',
  'converted',
  'attachments-left-out',
] as const;

/** Something a reader noticed and a person should know; worded by `wording`. */
export interface ReadingNotice {
  readonly code: (typeof READING_NOTICES)[number];
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * What reading gives: the clean text (hyphenation undone, running headers, page numbers and footnote markers set
 * aside, white space folded), its tree and the way back to the file. Passages stand in the clean text separated by
 * a blank line ("\n\n"), footnotes last; the text of a passage has no line break.
 * Headers, footers and tables of contents are passages with an empty span at the end of the text and their words in
 * `setAside`: they depend on the layout, so the same words have the same clean text and fingerprint whether they come as PDF or HTML.
 */
export interface ReadDocument {
  readonly format: SourceFormat;
  /** The title as found: the document's own title lines, else its metadata; null if there is none. */
  readonly title: string | null;
  /** Detected ISO 639-1 code of the main language, also one that Servanda cannot extract from; null if unsure. */
  readonly language: string | null;
  /** Date of the document as found in its metadata or dateline, ISO `YYYY-MM-DD`, else null. */
  readonly date: string | null;
  /** Document number as found ("ST 11088/23", "S/RES/1325 (2000)"), else null. */
  readonly number: string | null;
  /** Every number found by which the document is cited, the surest first. */
  readonly identifiers: readonly DocumentIdentifier[];
  /** The words by which the file's metadata names who issued it, else null. */
  readonly issuer: string | null;
  /** The clean text. */
  readonly text: string;
  /** All passages in reading order. */
  readonly passages: readonly Passage[];
  readonly footnoteMarkers: readonly FootnoteMarker[];
  readonly origin: readonly OriginRun[];
  /** Tracked changes and comments, in text order. */
  readonly annotations: readonly Annotation[];
  /** Files that came inside this one (e-mail), each a document of its own. */
  readonly attachments: readonly SourceFile[];
  /** Number of pages; null where the source has none. */
  readonly pageCount: number | null;
  readonly notices: readonly ReadingNotice[];
}

/** A file as it came in. */
export interface SourceFile {
  /** Base name, for messages and to tell the type; never used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Declared type; found from name and content when absent. */
  readonly format?: SourceFormat;
}

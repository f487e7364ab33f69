import type { Span } from '../text/span.ts';
import type { Box } from './document.ts';

/** Where on its page a line stands: `body` is the running text, the others are set aside or linked. */
export type LineRegion = 'body' | 'header' | 'footer' | 'footnote' | 'toc';

/** A stretch of a line's text with an origin finer than the line's own. */
export interface LinePiece extends Span {
  /** UTF-16 span in the decoded source; null where the source has no text (PDF). */
  readonly source: Span | null;
  /** Where the piece stands on the page; null where the source has no geometry. */
  readonly box: Box | null;
}

/** A passage that the file itself names, as tagged PDFs do. */
export interface LineUnit {
  /** Lines with one key are one passage, also over columns and pages; lines with two keys are two. */
  readonly key: string;
  readonly kind: 'title' | 'heading' | 'text' | 'quotation';
  /** Depth of a heading; depth of the list in which a paragraph goes on with a point; else null. */
  readonly level: number | null;
}

/** The cell of a table in which a line stands. */
export interface CellPlace {
  /** Lines with one name stand in one table. */
  readonly table: string;
  /** Counted downwards through the table, also over pages; gaps mean nothing. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  /** How many rows and columns the cell takes, at least 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether it heads its row or column. */
  readonly isHeading: boolean;
  /** Whether the line is one word that leaves no room for a letter more in its cell; it may go on below without a hyphen. */
  readonly isFull?: boolean;
}

/**
 * One line of a source in reading order, with everything the source tells about it. The tree builder uses the
 * geometry where it is there and the words alone where it is not. A line of a two-column page is a line of one
 * column.
 */
export interface SourceLine {
  /** The words of the line as they stand, hyphen at the line end included, without a line break. */
  readonly text: string;
  /** 1-based page; null where the source has no pages. */
  readonly page: number | null;
  /** UTF-16 span of `text` in the decoded source; null where the source has no text (PDF). */
  readonly source: Span | null;
  /** The rectangle of the whole line; null where the source has no geometry. */
  readonly box: Box | null;
  /** Size of the line's main type in points; null where unknown. */
  readonly fontSize: number | null;
  /** Whether the main type of the line is bold. */
  readonly bold: boolean;
  /** 0-based column on the page, counted in reading order; null where unknown. */
  readonly column: number | null;
  /** Null where the layout cannot tell; the tree builder then decides by the words. */
  readonly region: LineRegion | null;
  /** Spans of `text` that are raised above the line: footnote markers, ordinals. */
  readonly superscripts: readonly Span[];
  /** Finer origin within the line, ordered and without overlap; empty where the line's own origin is all there is. */
  readonly pieces: readonly LinePiece[];
  /** The passage that the line is part of; absent where the file does not say it. */
  readonly unit?: LineUnit;
  /** The cell that the line is part of; absent outside tables. */
  readonly cell?: CellPlace;
  /** How sure optical character recognition is of the line, 0 to 1; absent where the file itself has the words. */
  readonly recognition?: number;
}

import type { SourceLine } from '../lines.ts';
import type { MarkerCut } from './clean-line.ts';
import type { Enumeration } from './enumeration.ts';
import { Shape } from './line-shape.ts';
import type { LineTable } from './line-table.ts';

const NO_CUTS: readonly MarkerCut[] = [];

/** What stands around the lines of the running text. */
export interface BodySurroundings {
  /** Whether something was taken out before the line at this place among the rows: a footer, footnotes. */
  readonly isInterrupted: (place: number) => boolean;
  /** The footnote markers in the lines by their place among the rows, ordered. */
  readonly cuts: ReadonlyMap<number, readonly MarkerCut[]>;
}

/** The lines of the running text that have words, on their way into paragraphs. Each is known by its place. */
export class Body {
  readonly table: LineTable;
  /** How many lines there are. */
  count = 0;
  /** The number or bullet that a line starts with, when it really is one. */
  readonly marks: (Enumeration | null)[] = [];
  private readonly rows: Int32Array;
  private readonly blanks: Int32Array;
  private readonly interrupted: Uint8Array;
  private readonly cuts = new Map<number, readonly MarkerCut[]>();

  constructor(table: LineTable, rows: Int32Array, { isInterrupted, cuts }: BodySurroundings) {
    this.table = table;
    this.rows = new Int32Array(rows.length);
    this.blanks = new Int32Array(rows.length);
    this.interrupted = new Uint8Array(rows.length);
    let [blanks, interrupted] = [0, false];
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] ?? 0;
      interrupted ||= isInterrupted(place);
      if (table.is(row, Shape.blank)) {
        blanks += 1;
        continue;
      }
      const own = cuts.get(place);
      if (own) this.cuts.set(this.count, own);
      this.add(row, blanks, interrupted);
      blanks = 0;
      interrupted = false;
    }
  }

  private add(row: number, blanks: number, interrupted: boolean): void {
    this.rows[this.count] = row;
    this.blanks[this.count] = blanks;
    this.interrupted[this.count] = interrupted ? 1 : 0;
    this.marks.push(null);
    this.count += 1;
  }

  /** The row of the line in the table. */
  row(place: number): number {
    return this.rows[place] ?? 0;
  }

  /** The line without white space at its ends. */
  words(place: number): string {
    return this.table.words(this.row(place));
  }

  /** Whether the line has one of these features. */
  is(place: number, shape: number): boolean {
    return this.table.is(this.row(place), shape);
  }

  /** Empty lines between the line and the one before. */
  blanksBefore(place: number): number {
    return this.blanks[place] ?? 0;
  }

  /** Whether something was set aside between the line and the one before. */
  isAfterInterruption(place: number): boolean {
    return this.interrupted[place] === 1;
  }

  /** The footnote markers in the line, ordered. */
  cutsOf(place: number): readonly MarkerCut[] {
    return this.cuts.size === 0 ? NO_CUTS : (this.cuts.get(place) ?? NO_CUTS);
  }
}

/** A line of the running text with all that its source tells about it. */
export class BodyLine {
  readonly line: SourceLine;
  /** The line's text without white space at its ends. */
  readonly text: string;
  /** Footnote markers in the line, ordered. */
  readonly cuts: readonly MarkerCut[];
  readonly #body: Body;
  readonly #place: number;

  constructor(body: Body, place: number) {
    this.line = body.table.line(body.row(place));
    this.text = body.words(place);
    this.cuts = body.cutsOf(place);
    this.#body = body;
    this.#place = place;
  }

  /** The number or bullet that the line starts with, when it really is one. */
  get mark(): Enumeration | null {
    return this.#body.marks[this.#place] ?? null;
  }
}

/** The lines of the running text from place `from` up to `to`. */
export function bodyLines(body: Body, from = 0, to = body.count): BodyLine[] {
  return Array.from({ length: to - from }, (_, index) => new BodyLine(body, from + index));
}

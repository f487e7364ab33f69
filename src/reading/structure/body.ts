import type { SourceLine } from '../lines.ts';
import type { MarkerCut } from './clean-line.ts';
import type { Enumeration } from './enumeration.ts';
import { Shape } from './line-shape.ts';
import type { LineTable } from './line-table.ts';

const NO_CUTS: readonly MarkerCut[] = [];

/** What stands around the lines of the running text. */
export interface BodySurroundings {
  /** For each place among the rows 1 where something was taken out before the line: a footer, footnotes. */
  readonly interrupted: Uint8Array;
  /** The footnote markers in the lines by their rows, ordered. */
  readonly cuts: ReadonlyMap<number, readonly MarkerCut[]>;
}

/** The lines of the running text that have words, on their way into paragraphs. Each is known by its place. */
export class Body {
  readonly table: LineTable;
  /** How many lines there are. */
  readonly count: number;
  /** The number or bullet that a line starts with, when it really is one. */
  readonly marks: (Enumeration | null)[];
  private readonly rows: Int32Array;
  private readonly blanks: Int32Array;
  private readonly interrupted: Uint8Array;
  private readonly cuts: ReadonlyMap<number, readonly MarkerCut[]>;
  /** For each row of the table 1 where nothing in the line can be unclean and nothing is cut out of it. */
  private readonly plain: Uint8Array;

  constructor(table: LineTable, rows: Int32Array, { interrupted, cuts }: BodySurroundings) {
    this.table = table;
    this.cuts = cuts;
    this.plain = plainRows(table, cuts);
    const own = new Int32Array(rows.length);
    const blanksBefore = new Int32Array(rows.length);
    const isInterrupted = new Uint8Array(rows.length);
    let count = 0;
    let blanks = 0;
    let wasInterrupted = 0;
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] as number;
      wasInterrupted |= interrupted[place] as number;
      if (table.is(row, Shape.blank)) {
        blanks += 1;
        continue;
      }
      own[count] = row;
      blanksBefore[count] = blanks;
      isInterrupted[count] = wasInterrupted;
      count += 1;
      blanks = 0;
      wasInterrupted = 0;
    }
    this.rows = own;
    this.blanks = blanksBefore;
    this.interrupted = isInterrupted;
    this.count = count;
    this.marks = new Array<Enumeration | null>(count).fill(null);
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

  /** Whether a number or bullet is all that the line has; its words stand in the line below. */
  isMarkAlone(place: number): boolean {
    const mark = this.marks[place];
    return mark !== null && mark !== undefined && mark.length >= this.table.width(this.row(place));
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
    return this.cuts.size === 0 ? NO_CUTS : (this.cuts.get(this.row(place)) ?? NO_CUTS);
  }

  /** Whether the words of the line are those of the source as they stand there. */
  isPlain(place: number): boolean {
    return this.plain[this.row(place)] === 1;
  }
}

/** For each row 1 where the words are those of the source as they stand there. */
function plainRows(table: LineTable, cuts: BodySurroundings['cuts']): Uint8Array {
  const plain = new Uint8Array(table.count);
  if (table.sources !== null) return plain;
  for (let row = 0; row < plain.length; row += 1) if (table.is(row, Shape.plain)) plain[row] = 1;
  for (const row of cuts.keys()) plain[row] = 0;
  return plain;
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

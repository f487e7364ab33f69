import { isStringOneByteRepresentation } from 'node:v8';
import type { LinePiece, LineRegion, SourceLine } from '../lines.ts';
import { Kind } from './character-kinds.ts';
import { lineOfWords } from './clean-line.ts';
import type { SourceText } from './flow.ts';
import { edgesOf } from './line-hints.ts';
import { LineScan } from './line-scan.ts';
import { isPlainStretch, Shape } from './line-shape.ts';
import { unitsOf } from './text-units.ts';
import type { WordHashes } from './word-hashes.ts';

const SOFT_HYPHEN_AT_END = /\u00AD(?=[^\S\n\v\f\r\u2028\u2029]*(?:[\n\v\f\r\u0085\u2028\u2029]|$))/gu;
const NO_PIECES: readonly LinePiece[] = [];
const [LINE_FEED, FORM_FEED, CARRIAGE_RETURN, SPACE] = [0x0a, 0x0c, 0x0d, 0x20];
/** Characters of a line, as far as that is known before they are counted. */
const USUAL_LINE = 32;

/**
 * The lines of a document side by side, with what they look like: gathered in one pass over the characters, so that
 * the rules about lines look at words only where these can matter. A line is known by its place, its row.
 */
export class LineTable {
  readonly text: string;
  /** The characters of `text`, with a space for each line feed that ends a line of plain text. */
  readonly units: Uint16Array;
  /** How many lines there are. */
  count = 0;
  /** Offsets in `text`: of the start and end of each line, and of its words without white space around them. */
  starts: Int32Array;
  ends: Int32Array;
  firsts: Int32Array;
  lasts: Int32Array;
  /** The features of each line, bits of {@link Shape} and of `Hint`. */
  private shapes: Uint16Array;
  /** The kinds of characters that the words of each line have, bits of {@link Kind}. */
  private seen: Uint16Array;
  /** How many words stand before each line. */
  private wordsBefore: Int32Array;
  /** The lines as their reader gave them; null where their words are all that there is. */
  readonly sources: readonly SourceLine[] | null;
  /** The page of each line of a text that has pages; else null. */
  private pages: Int32Array | null;

  private spaced: SourceText | null = null;
  private readonly scan: LineScan;

  private constructor(text: string, sources: readonly SourceLine[] | null) {
    const capacity = sources?.length ?? Math.ceil(text.length / USUAL_LINE);
    this.text = text;
    this.units = unitsOf(text);
    this.sources = sources;
    this.pages = sources === null && text.includes('\f') ? new Int32Array(capacity) : null;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.firsts = new Int32Array(capacity);
    this.lasts = new Int32Array(capacity);
    this.shapes = new Uint16Array(capacity);
    this.seen = new Uint16Array(capacity);
    this.scan = new LineScan(text, this.units);
    this.wordsBefore = new Int32Array(capacity);
  }

  /** The lines of a plain text. A form feed starts a new page; without one, pages are unknown. */
  static ofText(text: string): LineTable {
    // A soft hyphen shows only at a line end, where it is a hyphen.
    const shown = text.includes('\u00AD') ? text.replace(SOFT_HYPHEN_AT_END, '-') : text;
    const table = new LineTable(shown, null);
    table.split();
    return table;
  }

  /** Lines of which their reader knows more than the words. */
  static ofLines(lines: readonly SourceLine[]): LineTable {
    const table = new LineTable(lines.map((line) => line.text).join('\n'), lines);
    let start = 0;
    for (const line of lines) start = table.take(start, start + line.text.length, 0) + 1;
    return table;
  }

  /** The characters as a text: what the words of lines stand in that are read on without a break. */
  get unbroken(): SourceText {
    this.spaced ??= { text: this.withSpaces(), units: this.units };
    return this.spaced;
  }

  /** Whether pages are known. */
  get hasPages(): boolean {
    return this.pages !== null || this.sources !== null;
  }

  /** The page of the line; null where its source has no pages. */
  page(row: number): number | null {
    return (this.sources ? this.sources[row]?.page : this.pages?.[row]) ?? null;
  }

  region(row: number): LineRegion | null {
    return this.sources?.[row]?.region ?? null;
  }

  /** Whether it is known where on its page the line stands. */
  hasBox(row: number): boolean {
    return this.sources !== null && this.sources[row]?.box !== null;
  }

  /** The words of the line as they stand. */
  lineText(row: number): string {
    return this.text.slice(this.starts[row], this.ends[row]);
  }

  /** The words of the line without white space at their ends. */
  words(row: number): string {
    return this.text.slice(this.firsts[row], this.lasts[row]);
  }

  /** How many characters the line has. */
  length(row: number): number {
    return (this.ends[row] ?? 0) - (this.starts[row] ?? 0);
  }

  /** How many characters the line has without white space at its ends. */
  width(row: number): number {
    return (this.lasts[row] ?? 0) - (this.firsts[row] ?? 0);
  }

  /** Whether the line has one of these features. */
  is(row: number, shape: number): boolean {
    return ((this.shapes[row] ?? 0) & shape) !== 0;
  }

  /** Whether the words of the line have a character of one of these kinds. */
  has(row: number, kinds: number): boolean {
    return ((this.seen[row] ?? 0) & kinds) !== 0;
  }

  /** The words of all lines. */
  get wordHashes(): WordHashes {
    return this.scan.words;
  }

  /** The place of the line's first word among the words of all lines, and the place behind its last. */
  firstWord(row: number): number {
    return this.wordsBefore[row] ?? 0;
  }

  endOfWords(row: number): number {
    return row + 1 < this.count ? (this.wordsBefore[row + 1] ?? 0) : this.wordHashes.count;
  }

  /** The first and the last UTF-16 unit of the words. */
  firstUnit(row: number): number {
    return this.units[this.firsts[row] ?? 0] ?? 0;
  }

  lastUnit(row: number): number {
    return this.units[(this.lasts[row] ?? 0) - 1] ?? 0;
  }

  startsWithSpace(row: number): boolean {
    const start = this.starts[row] ?? 0;
    return start < (this.ends[row] ?? 0) && this.units[start] === SPACE;
  }

  endsInWhiteSpace(row: number): boolean {
    return (this.lasts[row] ?? 0) < (this.ends[row] ?? 0);
  }

  /** All rows, in order. */
  rows(): Int32Array {
    const rows = new Int32Array(this.count);
    for (let row = 0; row < rows.length; row += 1) rows[row] = row;
    return rows;
  }

  /** The line with all that is known of it. */
  line(row: number): SourceLine {
    const given = this.sources?.[row];
    if (given) return given;
    const [start = 0, end = 0] = [this.starts[row], this.ends[row]];
    return lineOfWords(this.lineText(row), NO_PIECES, { start, end }, this.page(row));
  }

  private split(): void {
    const { units } = this;
    let start = 0;
    let page = 1;
    do {
      const end = this.take(start, units.length, Kind.lineEnd);
      if (this.pages !== null) this.pages[this.count - 1] = page;
      if (units[end] === FORM_FEED) page += 1;
      if (units[end] === LINE_FEED) units[end] = SPACE;
      start = units[end] === CARRIAGE_RETURN && units[end + 1] === LINE_FEED ? end + 2 : end + 1;
    } while (start < units.length);
  }

  /** Made from the units: what replacing makes of a string is slow to take pieces of. */
  private withSpaces(): string {
    if (isStringOneByteRepresentation(this.text)) return Buffer.from(this.units).toString('latin1');
    const { buffer, byteLength } = this.units;
    return Buffer.from(buffer, 0, byteLength).toString('utf16le');
  }

  /** Takes the line from `start` up to `limit`, or up to a character of the kind `stop`. Gives its end. */
  private take(start: number, limit: number, stop: number): number {
    const { scan, count: row } = this;
    if (row === this.starts.length) this.grow();
    this.wordsBefore[row] = scan.words.count;
    scan.line(start, limit, stop);
    const { first, last, end } = scan;
    this.starts[row] = start;
    this.ends[row] = end;
    this.firsts[row] = first === last ? start : first;
    this.lasts[row] = first === last ? start : last;
    this.shapes[row] = this.shapeOf(scan);
    this.seen[row] = scan.seen;
    this.count += 1;
    return end;
  }

  private shapeOf({ first, last, seen, pairs }: LineScan): number {
    if (first === last) return Shape.blank;
    const plain = isPlainStretch(this.units, first, seen, pairs) ? Shape.plain : 0;
    return plain | edgesOf(this.text, this.units, first, last);
  }

  private grow(): void {
    const capacity = 2 * this.count + 16;
    this.starts = enlarged(this.starts, new Int32Array(capacity));
    this.ends = enlarged(this.ends, new Int32Array(capacity));
    this.firsts = enlarged(this.firsts, new Int32Array(capacity));
    this.lasts = enlarged(this.lasts, new Int32Array(capacity));
    this.shapes = enlarged(this.shapes, new Uint16Array(capacity));
    this.seen = enlarged(this.seen, new Uint16Array(capacity));
    this.wordsBefore = enlarged(this.wordsBefore, new Int32Array(capacity));
    if (this.pages !== null) this.pages = enlarged(this.pages, new Int32Array(capacity));
  }
}

function enlarged<Column extends Int32Array | Uint16Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}

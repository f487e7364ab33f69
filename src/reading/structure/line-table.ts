import type { LineRegion, SourceLine } from '../lines.ts';
import { Kind, kindsOf } from './character-kinds.ts';
import { lineOfWords } from './clean-line.ts';
import { edgesOf, isPlainStretch, Shape } from './line-shape.ts';

const SOFT_HYPHEN_AT_END = /\u00AD(?=[^\S\n\v\f\r\u2028\u2029]*(?:[\n\v\f\r\u0085\u2028\u2029]|$))/gu;
const [LINE_FEED, FORM_FEED, CARRIAGE_RETURN, SPACE] = [0x0a, 0x0c, 0x0d, 0x20];
/** Characters of a line, as far as that is known before they are counted. */
const USUAL_LINE = 32;

/**
 * The lines of a document side by side, with what they look like: gathered in one pass over the characters, so that
 * the rules about lines look at words only where these can matter. A line is known by its place, its row.
 */
export class LineTable {
  readonly text: string;
  /** The characters of `text`. */
  readonly units: Uint16Array;
  /** How many lines there are. */
  count = 0;
  /** Offsets in `text`: of the start and end of each line, and of its words without white space around them. */
  starts: Int32Array;
  ends: Int32Array;
  firsts: Int32Array;
  lasts: Int32Array;
  /** The features of each line, bits of {@link Shape}. */
  private shapes: Uint8Array;
  /** The kinds of characters that the words of each line have, bits of {@link Kind}. */
  private seen: Uint16Array;
  /** The lines as their reader gave them; null where their words are all that there is. */
  readonly sources: readonly SourceLine[] | null;
  /** The page of each line of a text that has pages; else null. */
  private readonly pages: number[] | null;

  private constructor(text: string, sources: readonly SourceLine[] | null) {
    const capacity = sources?.length ?? Math.ceil(text.length / USUAL_LINE);
    this.text = text;
    this.units = unitsOf(text);
    this.sources = sources;
    this.pages = sources === null && text.includes('\f') ? [] : null;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.firsts = new Int32Array(capacity);
    this.lasts = new Int32Array(capacity);
    this.shapes = new Uint8Array(capacity);
    this.seen = new Uint16Array(capacity);
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
    return { ...lineOfWords(this.lineText(row), [], { start, end }), page: this.page(row) };
  }

  private split(): void {
    const { units } = this;
    let [start, page] = [0, 1];
    do {
      this.pages?.push(page);
      const end = this.take(start, units.length, Kind.lineEnd);
      if (units[end] === FORM_FEED) page += 1;
      start = units[end] === CARRIAGE_RETURN && units[end + 1] === LINE_FEED ? end + 2 : end + 1;
    } while (start < units.length);
  }

  /** Takes the line from `start` up to `limit`, or up to a character of the kind `stop`. Gives its end. */
  private take(start: number, limit: number, stop: number): number {
    const { units } = this;
    let first = start;
    while (first < limit && (kindsOf(units[first] ?? 0) & (Kind.whiteSpace | stop)) === Kind.whiteSpace) first += 1;
    let end = first;
    let seen = 0;
    let pairs = 0;
    let before = 0;
    for (; end < limit; end += 1) {
      const kinds = kindsOf(units[end] ?? 0);
      if ((kinds & stop) !== 0) break;
      seen |= kinds;
      pairs |= (before << 1) & kinds;
      before = kinds;
    }
    if (first === end) this.add(start, end, start, start, Shape.blank, 0);
    else if ((before & Kind.whiteSpace) === 0) this.addWords(start, end, end, first, seen, pairs);
    else this.takeTrimmed(start, end, first);
    return end;
  }

  /** Takes a line with white space at its end, which is no part of its words. */
  private takeTrimmed(start: number, end: number, first: number): void {
    const { units } = this;
    let last = end - 1;
    while ((kindsOf(units[last - 1] ?? 0) & Kind.whiteSpace) !== 0) last -= 1;
    let [seen, pairs, before] = [0, 0, 0];
    for (let at = first; at < last; at += 1) {
      const kinds = kindsOf(units[at] ?? 0);
      seen |= kinds;
      pairs |= (before << 1) & kinds;
      before = kinds;
    }
    this.addWords(start, end, last, first, seen, pairs);
  }

  private addWords(start: number, end: number, last: number, first: number, seen: number, pairs: number): void {
    const plain = isPlainStretch(this.units, first, seen, pairs) ? Shape.plain : 0;
    this.add(start, end, first, last, plain | edgesOf(this.text, this.units, first, last), seen);
  }

  private add(start: number, end: number, first: number, last: number, shape: number, seen: number): void {
    if (this.count === this.starts.length) this.grow();
    const row = this.count;
    this.starts[row] = start;
    this.ends[row] = end;
    this.firsts[row] = first;
    this.lasts[row] = last;
    this.shapes[row] = shape;
    this.seen[row] = seen;
    this.count += 1;
  }

  private grow(): void {
    const capacity = 2 * this.count + 16;
    this.starts = enlarged(this.starts, new Int32Array(capacity));
    this.ends = enlarged(this.ends, new Int32Array(capacity));
    this.firsts = enlarged(this.firsts, new Int32Array(capacity));
    this.lasts = enlarged(this.lasts, new Int32Array(capacity));
    this.shapes = enlarged(this.shapes, new Uint8Array(capacity));
    this.seen = enlarged(this.seen, new Uint16Array(capacity));
  }
}

function enlarged<Column extends Int32Array | Uint8Array | Uint16Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}

function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(2 * text.length);
  bytes.write(text, 'utf16le');
  return new Uint16Array(bytes.buffer, 0, text.length);
}

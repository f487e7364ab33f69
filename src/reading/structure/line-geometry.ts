import type { Box } from '../document.ts';
import type { Body, BodyLine } from './body.ts';

/** The edges of a column in points. */
interface ColumnEdges {
  left: number;
  right: number;
}

const SAME_SIZE = 0.08;
/** The share of sorted line steps below which lies the step inside paragraphs. */
const USUAL_STEP = 0.4;
/** Steps beyond these, in shares of the type size, are no steps from line to line. */
const SMALLEST_STEP = 0.5;
const LARGEST_STEP = 4;
/** Set in by this share of the type size a line stands apart from its neighbour. */
const INDENT = 0.7;
const LARGEST_INDENT = 5;
/** A document that sets in first lines does so at least this often. */
const FEWEST_INDENTS = 3;
/** Where so many lines of a column and this share of them are full, lines are made full. */
const FEWEST_FULL = 4;
const JUSTIFIED = 0.5;
/** In shares of the type size: how much of a line that is not full is missing at least. */
const SHORT = 0.5;
/** In points: lines that begin at one edge. */
const SAME_EDGE = 1.5;

/** Whether the lines tell where they stand on their page. */
export function hasLayout(body: Body): boolean {
  if (body.count === 0) return false;
  for (let place = 0; place < body.count; place += 1) if (!body.table.hasBox(body.row(place))) return false;
  return true;
}

/** Where the lines of a document stand to one another; asks that each has a box. */
export class LineGeometry {
  /** Usual distance from line to line, in shares of the type size. */
  readonly usualStep: number;
  /** Whether the first lines of paragraphs are set in. */
  readonly indentsFirstLines: boolean;
  readonly #bodySize: number;
  readonly #edges: ReadonlyMap<string, ColumnEdges>;
  /** The columns whose lines are full to the edge. */
  readonly #justified: ReadonlySet<string>;

  constructor(lines: readonly BodyLine[]) {
    this.#bodySize = bodySizeOf(lines);
    this.#edges = edgesOf(lines);
    this.#justified = justifiedColumns(lines, this.#edges);
    this.usualStep = this.#stepInParagraphs(lines);
    const indents = lines.filter((line, index) => isFirstLineIndent(lines[index - 1], line, lines[index + 1]));
    this.indentsFirstLines = indents.length >= FEWEST_INDENTS;
  }

  /** Whether the first word of `line` would have had room, with some to spare, at the end of the line before. */
  endsEarly(before: BodyLine, line: BodyLine): boolean {
    const box = boxOf(before);
    const next = boxOf(line);
    const { left, right } = this.#edges.get(columnKey(before)) ?? box;
    const perCharacter = (next.right - next.left) / Math.max(1, line.text.length);
    const word = line.text.search(/\s|$/u);
    return right - box.right - perCharacter * (word + 1) > Math.max(sizeOf(before), 0.08 * (right - left));
  }

  /** Whether the line is not as long as its column where most lines are: the last of its paragraph. */
  isShort(line: BodyLine): boolean {
    const key = columnKey(line);
    const right = this.#edges.get(key)?.right ?? 0;
    return this.#justified.has(key) && right - boxOf(line).right > SHORT * sizeOf(line);
  }

  /**
   * From a line that is full to the next lies the step inside paragraphs; where no line is full, most steps are. In a
   * text of short paragraphs most steps lie between them.
   */
  #stepInParagraphs(lines: readonly BodyLine[]): number {
    const [full, all]: [number[], number[]] = [[], []];
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (!before || !isBelow(before, line) || differInSize(before, line)) continue;
      const step = stepOf(before, line);
      if (step <= SMALLEST_STEP || step >= LARGEST_STEP) continue;
      all.push(step);
      if (!line.mark && !this.endsEarly(before, line)) full.push(step);
    }
    const steps = (full.length > 0 ? full : all).sort((left, right) => left - right);
    return steps[Math.floor(steps.length * USUAL_STEP)] ?? 1.2;
  }

  /** Whether the line is set in larger type than the running text. */
  isLarge(line: BodyLine): boolean {
    return sizeOf(line) > this.#bodySize * (1 + SAME_SIZE);
  }

  /** How far the line is set in from the edge of its column, in points. */
  indent(line: BodyLine): number {
    return boxOf(line).left - (this.#edges.get(columnKey(line))?.left ?? 0);
  }
}

/** Whether `line` stands below `before` in the same column. */
export function isBelow(before: BodyLine, line: BodyLine): boolean {
  return (
    before.line.page === line.line.page &&
    before.line.column === line.line.column &&
    boxOf(line).top > boxOf(before).top
  );
}

/** Distance from line to line in shares of the type size, of the larger where two lines differ. */
export function stepOf(before: BodyLine, line: BodyLine): number {
  return (boxOf(line).bottom - boxOf(before).bottom) / Math.max(sizeOf(before), sizeOf(line));
}

/** Whether two lines are set in different sizes. */
export function differInSize(one: BodyLine, other: BodyLine): boolean {
  const [left, right] = [one.line.fontSize, other.line.fontSize];
  return left !== null && right !== null && Math.abs(left - right) > SAME_SIZE * Math.max(left, right);
}

/** How much further right than `one` the line `other` begins, in shares of the type size. */
export function shift(one: BodyLine, other: BodyLine): number {
  return (boxOf(other).left - boxOf(one).left) / sizeOf(other);
}

/** Whether a shift in shares of the type size is one to the eye. */
export function isShifted(by: number): boolean {
  return by > INDENT;
}

/** Whether `line` is the first of a paragraph that is set in: to the right of the line above and of the one below. */
export function isFirstLineIndent(before: BodyLine | undefined, line: BodyLine, next: BodyLine | undefined): boolean {
  if (!before || before.mark || line.mark || !isBelow(before, line) || differInSize(before, line)) return false;
  const by = shift(before, line);
  if (by < INDENT || by > LARGEST_INDENT || isCentred(before, line)) return false;
  if (!next || next.mark || !isBelow(line, next) || differInSize(line, next)) return false;
  return Math.abs(boxOf(next).left - boxOf(before).left) <= SAME_EDGE;
}

/** Whether both lines stand around one middle axis and are of different length. */
function isCentred(before: BodyLine, line: BodyLine): boolean {
  const [above, below] = [boxOf(before), boxOf(line)];
  const moved = Math.abs(above.left + above.right - below.left - below.right) / 2;
  return moved <= SAME_EDGE && Math.abs(above.left - below.left) > SAME_EDGE;
}

/** The size of most of the text, in points. */
function bodySizeOf(lines: readonly BodyLine[]): number {
  const amounts = new Map<number, number>();
  let [most, size] = [0, Number.POSITIVE_INFINITY];
  for (const line of lines) {
    const own = Math.round(sizeOf(line) * 2) / 2;
    const amount = (amounts.get(own) ?? 0) + line.text.length;
    amounts.set(own, amount);
    if (amount > most) [most, size] = [amount, own];
  }
  return size;
}

function edgesOf(lines: readonly BodyLine[]): Map<string, ColumnEdges> {
  const edges = new Map<string, ColumnEdges>();
  for (const line of lines) {
    const { left, right } = boxOf(line);
    const known = edges.get(columnKey(line));
    if (known) {
      known.left = Math.min(known.left, left);
      known.right = Math.max(known.right, right);
    } else edges.set(columnKey(line), { left, right });
  }
  alignSingleColumns(lines, edges);
  return edges;
}

function justifiedColumns(lines: readonly BodyLine[], edges: ReadonlyMap<string, ColumnEdges>): Set<string> {
  const columns = Map.groupBy(lines, columnKey);
  const isFull = (line: BodyLine, right: number) => right - boxOf(line).right <= SAME_EDGE;
  const justified = [...columns].filter(([key, own]) => {
    const full = own.filter((line) => isFull(line, edges.get(key)?.right ?? 0)).length;
    return full >= Math.max(FEWEST_FULL, JUSTIFIED * own.length);
  });
  return new Set(justified.map(([key]) => key));
}

/** Pages of one column that begin at one edge end at one edge too, also those that have short lines only. */
function alignSingleColumns(lines: readonly BodyLine[], edges: ReadonlyMap<string, ColumnEdges>): void {
  const columnsOf = new Map<number | null, Set<number | null>>();
  for (const { line } of lines) columnsOf.set(line.page, (columnsOf.get(line.page) ?? new Set()).add(line.column));
  const rightOf = new Map<number, number>();
  const singles = [...columnsOf]
    .filter(([, columns]) => columns.size === 1)
    .flatMap(([page, [column]]) => edges.get(`${page}:${column}`) ?? []);
  const place = ({ left }: ColumnEdges) => Math.round(left / SAME_EDGE);
  for (const own of singles) rightOf.set(place(own), Math.max(own.right, rightOf.get(place(own)) ?? 0));
  for (const own of singles) own.right = rightOf.get(place(own)) ?? own.right;
}

function columnKey(line: BodyLine): string {
  return `${line.line.page}:${line.line.column}`;
}

function boxOf(line: BodyLine): Box {
  return line.line.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

function sizeOf(line: BodyLine): number {
  const box = boxOf(line);
  return line.line.fontSize ?? Math.max(1, box.bottom - box.top);
}

import type { SourceLine } from '../lines.ts';
import { Kind } from './character-kinds.ts';
import { type ContentsEntry, findContents, headsContents } from './contents.ts';
import { isDivisionLabel } from './divisions.ts';
import { Hint } from './line-hints.ts';
import { Shape } from './line-shape.ts';
import type { LineTable } from './line-table.ts';

const PAGE_NUMBER = /^\s*(?:(?:page|side|s\.|p\.)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of|af)\s*\d{1,4})?\s*$/iu;
const DOUBLED_RUNNING_HEAD = /^\s*(?<head>\p{Lu}[^\p{Ll}]{8,}?)\s+\k<head>\s*(?:\d{1,4}\s*){1,2}$/u;
const LONGEST_RUNNING_LINE = 160;
/** How many lines at the top and at the foot of a page may be running lines if they return, and how many if most pages have them. */
const LINES_AT_EDGE = 2;
const LINES_NEAR_EDGE = 4;
const LONGEST_NEAR_EDGE = 60;
const MOST_PAGES = 0.5;
const LETTER = /\p{L}/u;

type Furniture = 'header' | 'footer';

/** A header, a footer or an entry of a table of contents that was taken out of the running text. */
export interface SetAside {
  readonly kind: Furniture | 'toc';
  readonly words: string;
  readonly page: number | null;
}

/** The rows of the running text without what belongs to its pages. */
export interface WithoutPageFurniture {
  readonly rows: Int32Array;
  readonly setAside: readonly SetAside[];
  /** The rows before which something was taken out. */
  readonly interrupted: ReadonlySet<number>;
}

/**
 * Sets headers and footers aside: those that the layout calls so; in plain text with page breaks the lines that
 * return at the edges of its pages; and a running head printed twice with its page numbers, as a spread gives when
 * it is copied.
 */
export function setPageFurnitureAside(table: LineTable): WithoutPageFurniture {
  const running = runningLines(table);
  const rows = new Int32Array(table.count);
  let kept = 0;
  const setAside: SetAside[] = [];
  const interrupted = new Set<number>();
  let isInterrupted = false;
  for (let row = 0; row < table.count; row += 1) {
    const kind = running?.[row] ?? furnitureKind(table, row);
    if (kind) {
      setAside.push({ kind, words: table.lineText(row), page: table.page(row) });
      isInterrupted = true;
      continue;
    }
    if (isInterrupted && !table.is(row, Shape.blank)) {
      interrupted.add(row);
      isInterrupted = false;
    }
    rows[kept] = row;
    kept += 1;
  }
  return { rows: rows.subarray(0, kept), setAside, interrupted };
}

/**
 * Sets tables of contents aside: the lines that the file calls so, and those that look so. Nothing goes on across one.
 */
export function setContentsAside(table: LineTable, rows: Int32Array): Pick<WithoutPageFurniture, 'rows' | 'setAside'> {
  const entries = new Map(entriesOf(table, rows).map((entry) => [entry.start, entry]));
  if (entries.size === 0) return { rows, setAside: [] };
  const kept: number[] = [];
  const setAside: SetAside[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const entry = entries.get(index);
    if (entry) {
      setAside.push({ kind: 'toc', words: entry.words, page: table.page(row) });
      index = entry.end - 1;
    } else kept.push(row);
  }
  return { rows: Int32Array.from(kept), setAside };
}

function entriesOf(table: LineTable, rows: Int32Array): ContentsEntry[] {
  const found = findContents(table, rows);
  if (!table.sources?.some(({ region }) => region === 'toc')) return found;
  const isFound = new Set(
    found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return [
    ...found,
    ...declaredEntries(
      Array.from(rows, (row) => table.line(row)),
      isFound,
    ),
  ];
}

/** The entries that the file itself calls so, one a row; a heading "Contents" directly above them belongs to them. */
function declaredEntries(lines: readonly SourceLine[], isFound: ReadonlySet<number>): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.region !== 'toc' || isFound.has(index)) continue;
    const last = entries.at(-1);
    const before = lines[index - 1];
    if (last?.end === index && before && isInRow(before, line)) {
      entries[entries.length - 1] = { ...last, end: index + 1, words: `${last.words} ${line.text}` };
      continue;
    }
    if (last?.end !== index && before && headsContents(before.text)) {
      entries.push({ start: index - 1, end: index, words: before.text.trim() });
    }
    entries.push({ start: index, end: index + 1, words: line.text });
  }
  return entries;
}

/** Whether two lines stand beside one another. */
function isInRow(one: SourceLine, other: SourceLine): boolean {
  if (!one.box || !other.box || one.page !== other.page) return false;
  return (one.box.top + one.box.bottom) / 2 > other.box.top && (one.box.top + one.box.bottom) / 2 < other.box.bottom;
}

function furnitureKind(table: LineTable, row: number): Furniture | null {
  const region = table.region(row);
  if (region === 'header' || region === 'footer') return region;
  return region === null && mayBeDoubledHead(table, row) && DOUBLED_RUNNING_HEAD.test(table.lineText(row))
    ? 'footer'
    : null;
}

/** Whether the line ends in a figure, is short and has no small letter. */
function mayBeDoubledHead(table: LineTable, row: number): boolean {
  if (!table.is(row, Hint.endsInFigure) || table.has(row, Kind.small)) return false;
  return table.length(row) <= LONGEST_RUNNING_LINE;
}

/** By row, in plain text with page breaks: page numbers, and lines at page edges that return on another page. */
function runningLines(table: LineTable): (Furniture | null)[] | null {
  const pages = Array.from(pagesOf(table), (page) => edgesOf(table, page));
  const edges = pages.flat();
  if (edges.length === 0) return null;
  const pagesWith = countPages(table, edges);
  const running = new Array<Furniture | null>(table.count).fill(null);
  for (const { row, kind, key, distance } of edges) {
    const isNumber = PAGE_NUMBER.test(table.lineText(row));
    const having = pagesWith.get(key);
    const others = (table.page(row) === 1 ? having?.feet : having?.count) ?? 0;
    const fewest = distance < LINES_AT_EDGE ? 2 : Math.max(2, MOST_PAGES * pages.length);
    const mayReturn = LETTER.test(key) || (isNumber && distance < LINES_AT_EDGE);
    // A title stands on the first page, and returns as the head of the others.
    const isTitle = table.page(row) === 1 && kind === 'header';
    if ((others >= fewest && mayReturn && !isTitle) || (distance === 0 && isNumber)) running[row] = kind;
  }
  return running;
}

/** By key, how many pages have a line near their edges. */
function countPages(table: LineTable, edges: readonly EdgeLine[]): ReadonlyMap<string, PagesWith> {
  const pagesWith = new Map<string, PagesWith>();
  for (const { row, kind, key } of edges) {
    const page = table.page(row);
    const having = pagesWith.get(key) ?? { count: 0, last: null, feet: 0, lastFoot: null };
    if (having.count === 0) pagesWith.set(key, having);
    if (having.last !== page) having.count += 1;
    having.last = page;
    if (kind !== 'footer' || having.lastFoot === page) continue;
    having.feet += 1;
    having.lastFoot = page;
  }
  return pagesWith;
}

/** The rows with words of each page of a text that has pages but no layout. */
function* pagesOf(table: LineTable): Generator<Int32Array> {
  if (!table.hasPages) return;
  const rows = new Int32Array(table.count);
  let [start, end] = [0, 0];
  let page: number | null = null;
  for (let row = 0; row < table.count; row += 1) {
    const own = table.page(row);
    const isOfText = own !== null && table.region(row) === null && !table.hasBox(row);
    if (!isOfText || table.is(row, Shape.blank)) continue;
    if (end > start && own !== page) {
      yield rows.subarray(start, end);
      start = end;
    }
    page = own;
    rows[end] = row;
    end += 1;
  }
  if (end > start) yield rows.subarray(start, end);
}

/** How many pages have a line near their edges, and at their foot, and which of these was the last. */
interface PagesWith {
  count: number;
  last: number | null;
  feet: number;
  lastFoot: number | null;
}

/** A line at the edge of a page. */
interface EdgeLine {
  readonly row: number;
  readonly kind: Furniture;
  /** Its words without its page number. */
  readonly key: string;
  /** How many lines with words stand between it and the edge. */
  readonly distance: number;
}

/** The lines at the edges; of a page with few lines those at the head are that first. */
function edgesOf(table: LineTable, page: Int32Array): EdgeLine[] {
  const edges: EdgeLine[] = [];
  for (let index = 0; index < page.length; index += 1) {
    if (index === LINES_NEAR_EDGE) index = Math.max(index, page.length - LINES_NEAR_EDGE);
    const row = page[index] ?? 0;
    const fromFoot = page.length - 1 - index;
    const isHead = index < LINES_AT_EDGE || (index < LINES_NEAR_EDGE && fromFoot >= LINES_AT_EDGE);
    const distance = isHead ? index : fromFoot;
    const longest = distance < LINES_AT_EDGE ? LONGEST_RUNNING_LINE : LONGEST_NEAR_EDGE;
    if (distance >= LINES_NEAR_EDGE || table.length(row) > longest) continue;
    if (distance >= LINES_AT_EDGE && (table.is(row, Shape.quotedSmall) || table.is(row, Shape.endsSentence))) continue;
    edges.push({ row, kind: isHead ? 'header' : 'footer', key: runningKey(table, row), distance });
  }
  return edges;
}

function runningKey(table: LineTable, row: number): string {
  const words = table.words(row).replace(/\s+/gu, ' ');
  return table.has(row, Kind.digit) && !isDivisionLabel(words) ? words.replace(/\d+/gu, '#') : words;
}

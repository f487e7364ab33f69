import type { SourceLine } from '../lines.ts';
import { type ContentsEntry, findContents, headsContents } from './contents.ts';
import { isBlank } from './word-characters.ts';

const PAGE_NUMBER = /^\s*(?:(?:page|side|s\.|p\.)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of|af)\s*\d{1,4})?\s*$/iu;
const DOUBLED_RUNNING_HEAD = /^\s*(?<head>\p{Lu}[^\p{Ll}]{8,}?)\s+\k<head>\s*(?:\d{1,4}\s*){1,2}$/u;
const LONGEST_RUNNING_LINE = 160;
/** How many lines at the top and at the foot of a page may be running lines. */
const LINES_AT_EDGE = 2;

type Furniture = 'header' | 'footer';

/** A header, a footer or an entry of a table of contents that was taken out of the running text. */
export interface SetAside {
  readonly kind: Furniture | 'toc';
  readonly words: string;
  readonly page: number | null;
}

/** The running text without what belongs to its pages. */
export interface WithoutPageFurniture {
  readonly lines: readonly SourceLine[];
  readonly setAside: readonly SetAside[];
  /** The lines before which something was taken out. */
  readonly interrupted: ReadonlySet<SourceLine>;
}

/**
 * Sets headers and footers aside: those that the layout calls so; in plain text with page breaks the lines that
 * return at the edges of its pages; and a running head printed twice with its page numbers, as a spread gives when
 * it is copied.
 */
export function setPageFurnitureAside(lines: readonly SourceLine[]): WithoutPageFurniture {
  const running = runningLines(lines);
  const kept: SourceLine[] = [];
  const setAside: SetAside[] = [];
  const interrupted = new Set<SourceLine>();
  let isInterrupted = false;
  for (const line of lines) {
    const kind = (running.size > 0 ? running.get(line) : undefined) ?? furnitureKind(line);
    if (kind) {
      setAside.push({ kind, words: line.text, page: line.page });
      isInterrupted = true;
      continue;
    }
    if (isInterrupted && !isBlank(line.text)) {
      interrupted.add(line);
      isInterrupted = false;
    }
    kept.push(line);
  }
  return { lines: kept, setAside, interrupted };
}

/**
 * Sets tables of contents aside: the lines that the file calls so, and those that look so. Nothing goes on across one.
 */
export function setContentsAside(lines: readonly SourceLine[]): Omit<WithoutPageFurniture, 'interrupted'> {
  const entries = new Map(entriesOf(lines).map((entry) => [entry.start, entry]));
  if (entries.size === 0) return { lines, setAside: [] };
  const kept: SourceLine[] = [];
  const setAside: SetAside[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const entry = entries.get(index);
    if (entry) {
      setAside.push({ kind: 'toc', words: entry.words, page: line?.page ?? null });
      index = entry.end - 1;
    } else if (line) kept.push(line);
  }
  return { lines: kept, setAside };
}

function entriesOf(lines: readonly SourceLine[]): ContentsEntry[] {
  const found = findContents(lines.map((line) => line.text));
  if (!lines.some(({ region }) => region === 'toc')) return found;
  const isFound = new Set(
    found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return [...found, ...declaredEntries(lines, isFound)];
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

function furnitureKind(line: SourceLine): Furniture | null {
  if (line.region === 'header' || line.region === 'footer') return line.region;
  if (line.region !== null || line.text.length > LONGEST_RUNNING_LINE) return null;
  return endsInFigure(line.text) && DOUBLED_RUNNING_HEAD.test(line.text) ? 'footer' : null;
}

function endsInFigure(text: string): boolean {
  return /\d$/u.test(text.trimEnd().slice(-1));
}

/** In plain text with page breaks: page numbers, and lines at page edges that return on another page. */
function runningLines(lines: readonly SourceLine[]): Map<SourceLine, Furniture> {
  const edges = [...pagesOf(lines)].flatMap(edgesOf);
  const pagesWith = new Map<string, Set<number | null>>();
  for (const { line } of edges) {
    const key = runningKey(line);
    pagesWith.set(key, (pagesWith.get(key) ?? new Set()).add(line.page));
  }
  const running = new Map<SourceLine, Furniture>();
  for (const { line, kind, isOutermost } of edges) {
    const isRepeated = line.page !== 1 && (pagesWith.get(runningKey(line))?.size ?? 0) > 1;
    if (isRepeated || (isOutermost && PAGE_NUMBER.test(line.text))) running.set(line, kind);
  }
  return running;
}

/** The written lines of each page of a text that has pages but no layout. */
function* pagesOf(lines: readonly SourceLine[]): Generator<SourceLine[]> {
  let page: SourceLine[] = [];
  for (const line of lines) {
    if (line.page === null || line.region !== null || line.box !== null || isBlank(line.text)) continue;
    if (page[0] && page[0].page !== line.page) {
      yield page;
      page = [];
    }
    page.push(line);
  }
  if (page.length > 0) yield page;
}

function edgesOf(page: readonly SourceLine[]): { line: SourceLine; kind: Furniture; isOutermost: boolean }[] {
  const edge = (line: SourceLine, kind: Furniture, distance: number) => ({ line, kind, isOutermost: distance === 0 });
  const short = (line: SourceLine) => line.text.length <= LONGEST_RUNNING_LINE;
  const head = page.slice(0, LINES_AT_EDGE).map((line, index) => edge(line, 'header', index));
  const foot = page.slice(LINES_AT_EDGE).slice(-LINES_AT_EDGE).reverse();
  return [...head, ...foot.map((line, index) => edge(line, 'footer', index))].filter(({ line }) => short(line));
}

/** A running line without its page number. */
function runningKey(line: SourceLine): string {
  return line.text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim();
}

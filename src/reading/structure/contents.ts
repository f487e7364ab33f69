import { Kind, knownKindsOf, UnitSet } from './character-kinds.ts';
import { Hint } from './line-hints.ts';
import { Shape } from './line-shape.ts';
import type { LineTable } from './line-table.ts';

/** An entry of a table of contents, or its heading. */
export interface ContentsEntry {
  /** The place of its first line among the lines, and the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** Its words and the page it names, without the dots between. */
  readonly words: string;
}

/** A line that may be part of a table of contents. */
interface Candidate {
  readonly index: number;
  readonly words: string;
  /** The page it names, 0 where in Roman numerals; null where it names none, as the first line of a long entry. */
  readonly page: number | null;
  /** The page as printed. */
  readonly printed: string;
  /** Whether dots lead from its words to the page. */
  readonly led: boolean;
}

const LONGEST_LINE = 300;
const HEADING =
  /^(?:\d{1,2}\.?\s)?(?:indhold(?:sfortegnelse)?|(?:table of )?contents|table des matières|sommaire|inhalt(?:sverzeichnis)?|innehåll(?:sförteckning)?|innhold(?:sfortegnelse)?|sisällys(?:luettelo)?|inhoud(?:sopgave)?|índice|indice)\s*:?$/iu;
/** Longer headings hold other words too. */
const LONGEST_HEADING = 60;
const LEADER = /(?:\s?[.…·_‥]){4,}\s*(?<page>\d{1,4}|[ivxlc]{1,6})$/iu;
const LEADERS = new UnitSet('.…·_‥');
const ROMAN = new UnitSet('ivxlcIVXLC');
/** The letters that may stand second, third and fourth in a heading "Contents" that has no number before it. */
const HEADING_STARTS = [new UnitSet('nNoOaAiI'), new UnitSet('dDhHnNbBmMsS\u017F'), new UnitSet('hHlLtTmMaAeEäÄoOiI')];
const LONGEST_PAGE = 6;
const PAGE = /\s(?<page>\d{1,3})$/u;
/** "2 Means 7": an entry of the highest level, which has no dots in many tables whose others have. */
const NUMBERED = /^\d{1,2}\.?\s+["'“‘„»«([]*\p{Lu}/u;
/** A table of contents names at least this many pages. */
const FEWEST_LED = 2;
const FEWEST_BELOW_HEADING = 3;
/** Lines without a page that may stand before one with it: long entries take two or three. */
const LONGEST_RUN_WITHOUT_PAGE = 2;

/**
 * Finds the tables of contents among the lines of these rows: lines whose words dots lead to a page number, and, below
 * a heading "Contents", lines that end in page numbers, none smaller than the one before.
 */
export function findContents(table: LineTable, rows: Int32Array): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (let start = 0; start < rows.length; start += 1) {
    const row = rows[start] ?? 0;
    if (!table.is(row, Hint.headsContents | Hint.endsInPage)) continue;
    const isHeading = mayHead(table, row) && headsContents(table.words(row));
    if (!isHeading && !(mayBeLed(table, row) && LEADER.test(table.words(row)))) continue;
    const run = runFrom(table, rows, isHeading ? start + 1 : start);
    const last = run.at(-1);
    if (!last || !isContents(run, isHeading)) continue;
    if (isHeading) entries.push({ start, end: start + 1, words: table.words(row) });
    entries.push(...joined(run));
    start = last.index;
  }
  return entries;
}

/** Whether a line with these words heads a table of contents. */
export function headsContents(words: string): boolean {
  if (words.length > LONGEST_LINE) return false;
  const heading = words.trim();
  return heading.length <= LONGEST_HEADING && HEADING.test(heading);
}

function mayHead(table: LineTable, row: number): boolean {
  if (!table.is(row, Hint.headsContents) || table.width(row) > LONGEST_HEADING) return false;
  if ((knownKindsOf(table.firstUnit(row)) & Kind.digit) !== 0) return true;
  const start = (table.firsts[row] ?? 0) + 1;
  for (let place = 0; place < HEADING_STARTS.length; place += 1) {
    if (!HEADING_STARTS[place]?.has(table.units[start + place] ?? 0)) return false;
  }
  return true;
}

/** Whether dots or the like stand before what may be a page at the end of the line. */
function mayBeLed(table: LineTable, row: number): boolean {
  if (!table.is(row, Hint.endsInPage) || table.width(row) > LONGEST_LINE) return false;
  const { units } = table;
  const first = table.firsts[row] ?? 0;
  const last = table.lasts[row] ?? 0;
  let at = last - 1;
  while (at > first && last - at <= LONGEST_PAGE && isPage(units[at] ?? 0)) at -= 1;
  while (at > first && (knownKindsOf(units[at] ?? 0) & Kind.whiteSpace) !== 0) at -= 1;
  return LEADERS.has(units[at] ?? 0);
}

function isPage(unit: number): boolean {
  return (knownKindsOf(unit) & Kind.digit) !== 0 || ROMAN.has(unit);
}

function isContents(run: readonly Candidate[], hasHeading: boolean): boolean {
  if (run.filter((candidate) => candidate.led).length >= FEWEST_LED) return true;
  return hasHeading && run.filter((candidate) => candidate.page !== null).length >= FEWEST_BELOW_HEADING;
}

function candidateAt(text: string, index: number): Candidate | null {
  if (text.length > LONGEST_LINE) return null;
  const led = LEADER.exec(text);
  const match = led ?? PAGE.exec(text);
  const printed = match?.groups?.page ?? '';
  const page = match ? (/^\d/u.test(printed) ? Number(printed) : 0) : null;
  return { index, words: text.slice(0, match?.index).trim(), page, printed, led: led !== null };
}

/** The candidates from the line at `start` on that belong together, up to the last that names a page. */
function runFrom(table: LineTable, rows: Int32Array, start: number): Candidate[] {
  const run: Candidate[] = [];
  let complete = 0;
  let page = 0;
  let hasLeaders = false;
  let hasPlainChapters = false;
  for (let index = start; index < rows.length && run.length - complete <= LONGEST_RUN_WITHOUT_PAGE; index += 1) {
    const row = rows[index] ?? 0;
    if (table.is(row, Shape.blank)) continue;
    const candidate = candidateAt(table.words(row), index);
    if (!candidate || (candidate.page !== null && candidate.page !== 0 && candidate.page < page)) break;
    run.push(candidate);
    hasLeaders ||= candidate.led;
    const isChapter = !candidate.led && candidate.page !== null && NUMBERED.test(candidate.words);
    hasPlainChapters ||= isChapter && !hasLeaders;
    const isPlain = hasLeaders && !candidate.led && !(hasPlainChapters && isChapter);
    if (candidate.page === null || isPlain) continue;
    complete = run.length;
    page = Math.max(page, candidate.page);
  }
  return run.slice(0, complete);
}

/** Entries of one line or more, each up to the page that it names. */
function joined(run: readonly Candidate[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let open: Candidate[] = [];
  for (const candidate of run) {
    open.push(candidate);
    if (candidate.page === null) continue;
    const words = open.map((one) => one.words).join(' ');
    entries.push({
      start: open[0]?.index ?? 0,
      end: candidate.index + 1,
      words: `${words} ${candidate.printed}`.trim(),
    });
    open = [];
  }
  return entries;
}

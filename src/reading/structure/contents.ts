/** An entry of a table of contents, or its heading. */
export interface ContentsEntry {
  /** The index of its first line, and the one behind its last. */
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
const PAGE_END = '0123456789ivxlcIVXLC';
const PAGE = /\s(?<page>\d{1,3})$/u;
/** A table of contents names at least this many pages. */
const FEWEST_LED = 2;
const FEWEST_BELOW_HEADING = 3;
/** Lines without a page that may stand before one with it: long entries take two or three. */
const LONGEST_RUN_WITHOUT_PAGE = 2;

/**
 * Finds the tables of contents among some lines: lines whose words dots lead to a page number, and, below a heading
 * "Contents", lines that end in page numbers, none smaller than the one before.
 */
export function findContents(lines: readonly string[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const heading = (lines[start] ?? '').trim();
    const isHeading = headsContents(heading);
    if (!isHeading && !isLed(heading)) continue;
    const run = runFrom(lines, isHeading ? start + 1 : start);
    const last = run.at(-1);
    if (!last || !isContents(run, isHeading)) continue;
    if (isHeading) entries.push({ start, end: start + 1, words: heading });
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

/** Whether dots lead to a page at the end of the line. */
function isLed(text: string): boolean {
  if (text === '' || text.length > LONGEST_LINE) return false;
  return PAGE_END.includes(text.charAt(text.length - 1)) && LEADER.test(text);
}

function isContents(run: readonly Candidate[], hasHeading: boolean): boolean {
  if (run.filter((candidate) => candidate.led).length >= FEWEST_LED) return true;
  return hasHeading && run.filter((candidate) => candidate.page !== null).length >= FEWEST_BELOW_HEADING;
}

function candidateAt(lines: readonly string[], index: number): Candidate | null {
  const text = (lines[index] ?? '').trim();
  if (text === '' || text.length > LONGEST_LINE) return null;
  const led = LEADER.exec(text);
  const match = led ?? PAGE.exec(text);
  const printed = match?.groups?.page ?? '';
  const page = match ? (/^\d/u.test(printed) ? Number(printed) : 0) : null;
  return { index, words: text.slice(0, match?.index).trim(), page, printed, led: led !== null };
}

/** The candidates from line `start` on that belong together, up to the last that names a page. */
function runFrom(lines: readonly string[], start: number): Candidate[] {
  const run: Candidate[] = [];
  let complete = 0;
  let page = 0;
  let hasLeaders = false;
  for (let index = start; index < lines.length && run.length - complete <= LONGEST_RUN_WITHOUT_PAGE; index += 1) {
    if ((lines[index] ?? '').trim() === '') continue;
    const candidate = candidateAt(lines, index);
    if (!candidate || (candidate.page !== null && candidate.page !== 0 && candidate.page < page)) break;
    run.push(candidate);
    hasLeaders ||= candidate.led;
    if (candidate.page === null || (hasLeaders && !candidate.led)) continue;
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

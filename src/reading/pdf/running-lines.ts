import { letterDistance } from '../../text/misspelling.ts';
import type { LineRegion } from '../lines.ts';
import { type Fragment, mainSizeOf, textOfParts } from './fragments.ts';

/** What stands at the head or foot of a page apart from its text. */
export type RunningRegion = Extract<LineRegion, 'header' | 'footer'>;

/** A page for the search of running lines: its height and its upright fragments. */
export interface PageOfFragments {
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

/** Share of the page's height at its top and bottom in which headers and footers stand. */
const ZONE = 0.16;
/** So many rows are taken for a header without a wider step below them. */
const FEW_ROWS = 2;
const WIDER_STEP = 1.3;
/** In shares of the main type: chapters that all begin a page have large headings, which are no running headers. */
const LARGEST = 1.15;
/** In shares of the type size. */
const FAR_BELOW = 2.2;
const MARKER_SIZE = 0.86;
const LONGEST_MARKER = 4;
const LEAST_RAISED = 0.1;
const SAME_TYPE = 0.02;
/** How far in points a running line may move from page to page. */
const SAME_HEIGHT = 4;
/** A header whose words change with the section: how much more room than between lines is below it. */
const ROOM_BELOW = 1.5;
/** How far, in shares of the type size, running words stand from text in the same row. */
const APART_IN_ROW = 3;
/** Words of so many letters, with no more than this share of them mistaken, are the same words recognised twice. */
const FEWEST_LETTERS = 8;
const MOST_LETTERS = 80;
const MISTAKEN = 0.15;
/** So many stretches at the edges of each page are compared letter by letter: bounds the work on hostile files. */
const MOST_COMPARED = 12;
/** Left and right pages take turns, and a page with a large picture may have none: how many pages on to look. */
const PAGES_APART = 3;
const BARE_PAGE_NUMBER =
  /^\W{0,3}(?:(?:side|page|s\.|p\.)\s?)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:\/|af|of|\(|–)\s?\d{1,4}\)?)?\W{0,3}$/iu;
/** The number of the page stands before the words on left pages and behind them on right ones. */
const OUTER_NUMBER = /^\d{1,4}\s|\s?\d{1,4}$/u;
const FIGURES = /\d+|\b[ivxlc]+\b/giu;

/**
 * Finds the fragments of each page that are running headers and footers: at the outer edge of the page and marked in
 * the file as no part of the content, or repeated at the same height on a page nearby (figures may count the pages),
 * or a number alone at the foot.
 */
export function findRunningFragments(pages: readonly PageOfFragments[]): Map<Fragment, RunningRegion> {
  const running = new Map<Fragment, RunningRegion>();
  const repeated = new RepeatedWords(pages);
  const heads = pages.map(headOf);
  const largest = LARGEST * mainSizeOf(pages.flatMap((page) => page.fragments));
  for (const [index, page] of pages.entries()) {
    for (const region of ['header', 'footer'] as const) {
      const isRunning = (one: Fragment): boolean =>
        (region === 'footer' || one.size <= largest) && repeated.nearby(one, index, page.height);
      const found = outermost(page, region, isRunning);
      const isMarked = found.some((fragment) => fragment.artifact);
      const head = region === 'header' && !isMarked ? sectionHead(heads, index, { found, largest }) : [];
      for (const fragment of [...found, ...head]) running.set(fragment, region);
      if (found.length === 0) for (const fragment of pageNumber(pages, index, region)) running.set(fragment, region);
    }
  }
  return running;
}

/**
 * The running fragments from the edge of the page inwards, up to the first row with none; where the file marks some as
 * no part of the content, just those. Rows that repeat and run on
 * into the text without a wider step are text that repeats (a form, a table), not a header.
 */
function outermost(page: PageOfFragments, region: RunningRegion, isRunning: (one: Fragment) => boolean): Fragment[] {
  const rows = rowsFromEdge(page, region);
  const artifacts = rows.flat().filter((fragment) => fragment.artifact);
  if (artifacts.length > 0) return artifacts;
  const end = rows.findIndex((row) => !row.every(isRunning) || opensFootnote(row));
  const whole = end < 0 ? rows.length : end;
  const next = rows[whole] ?? [];
  const text = next.filter((fragment) => !isRunning(fragment));
  const mixed = opensFootnote(next)
    ? []
    : next.filter((one) => isRunning(one) && text.every((other) => isFar(one, other)));
  if (whole > FEW_ROWS && !standsApart(rows.slice(0, whole), page.fragments)) return [];
  return [...rows.slice(0, whole).flat(), ...mixed];
}

/** Whether two fragments of a row stand well apart, as a page number and the text beside it do; a list's number does not. */
function isFar(one: Fragment, other: Fragment): boolean {
  return Math.max(other.left - one.right, one.left - other.right) > APART_IN_ROW * one.size;
}

/** The first row of a page where it stands apart from the text below. */
interface Head {
  readonly row: readonly Fragment[];
}

function headOf(page: PageOfFragments): Head | null {
  const rows = rowsFromEdge(page, 'header');
  const first = rows[0]?.[0];
  if (!rows[0] || !first) return null;
  const steps = stepsBetween(page.fragments);
  const below = page.fragments
    .map((fragment) => fragment.baseline - first.baseline)
    .filter((step) => step > SAME_HEIGHT);
  const room = below.reduce((least, step) => Math.min(least, step), Infinity);
  const usual = steps[Math.floor(steps.length / 2)] ?? Infinity;
  return room > ROOM_BELOW * usual ? { row: rows[0] } : null;
}

/** The steps from row to row of a page, in order of size. */
function stepsBetween(fragments: readonly Fragment[]): number[] {
  const heights = fragments.map((fragment) => fragment.baseline).sort((one, other) => one - other);
  return heights
    .map((height, index) => height - (heights[index - 1] ?? height))
    .filter((step) => step > SAME_HEIGHT)
    .sort((one, other) => one - other);
}

/**
 * The first row of a page, whatever its words, if the pages around have one at the same height and of the same size
 * that stands apart from the text as well: the name of the section, also beside that of the chapter, which repeats.
 */
function sectionHead(
  heads: readonly (Head | null)[],
  page: number,
  { found, largest }: { readonly found: readonly Fragment[]; readonly largest: number },
): readonly Fragment[] {
  const head = heads[page];
  if (!head || head.row.some(({ size }) => size > largest)) return [];
  let others = 0;
  let alike = 0;
  for (let apart = -PAGES_APART; apart <= PAGES_APART; apart += 1) {
    const other = heads[page + apart];
    if (apart === 0 || other === undefined) continue;
    others += 1;
    if (other && isSameHead(head, other)) alike += 1;
  }
  const isKnown = head.row.some((fragment) => found.includes(fragment));
  return alike > 0 && (isKnown || alike * 2 >= others) ? head.row : [];
}

/** Whether a part of one stands as one of the other does: the number of the page may be in type of its own. */
function isSameHead(one: Head, other: Head): boolean {
  return one.row.some((part) => other.row.some((like) => isSameType(part, like)));
}

function isSameType(one: Fragment, other: Fragment): boolean {
  return Math.abs(one.baseline - other.baseline) <= 1 && Math.abs(one.size - other.size) <= SAME_TYPE * one.size;
}

/** Whether a row begins with a raised or small figure: the number of a footnote, which may count as pages do. */
function opensFootnote(row: readonly Fragment[]): boolean {
  const first = row.toSorted((one, other) => one.left - other.left)[0];
  if (!first) return false;
  return first.parts[0]?.raised === true || row.some((other) => isRaisedBeside(first, other));
}

function isRaisedBeside(small: Fragment, other: Fragment): boolean {
  return (
    small.characters <= LONGEST_MARKER &&
    small.size < MARKER_SIZE * other.size &&
    small.baseline < other.baseline - LEAST_RAISED * other.size
  );
}

/**
 * A number alone at the foot of a page, well below the text: a page number also where nothing repeats. Above a wide
 * margin, which a text has that was set for smaller paper, it is one if a page nearby counts with it.
 */
function pageNumber(pages: readonly PageOfFragments[], index: number, region: RunningRegion): readonly Fragment[] {
  const page = pages[index];
  const number = page && region === 'footer' ? lowestNumber(page) : null;
  if (!page || !number) return [];
  const isCounted = () =>
    [index - 1, index + 1].some((other) => {
      const like = pages[other] ? lowestNumber(pages[other]) : null;
      return like !== null && countsWith(number, like, other - index);
    });
  return isInZone(number, region, page.height) || isCounted() ? [number] : [];
}

/** The lowest row of a page if it is a number alone, well below the text. */
function lowestNumber(page: PageOfFragments): Fragment | null {
  let lowest: Fragment | null = null;
  for (const fragment of page.fragments) if (!lowest || fragment.baseline > lowest.baseline) lowest = fragment;
  if (!lowest || !BARE_PAGE_NUMBER.test(textOfParts(lowest.parts))) return null;
  const { baseline, size } = lowest;
  const isApart = page.fragments.every((one) => one === lowest || baseline - one.baseline > FAR_BELOW * size);
  return isApart ? lowest : null;
}

function countsWith(one: Fragment, other: Fragment, apart: number): boolean {
  const [number, then] = [one, other].map(({ parts }) => Number(textOfParts(parts)));
  return Math.abs(one.baseline - other.baseline) <= SAME_HEIGHT && then === (number ?? Number.NaN) + apart;
}

/** Whether the step from the last of the rows to the text is wider than the steps between them. */
function standsApart(rows: readonly (readonly Fragment[])[], all: readonly Fragment[]): boolean {
  const heights = rows.map((row) => row[0]?.baseline ?? 0);
  const [outer, inner] = [heights[0] ?? 0, heights.at(-1) ?? 0];
  const inward = Math.sign(inner - outer);
  const steps = heights.slice(1).map((height, index) => Math.abs(height - (heights[index] ?? 0)));
  const further = all.map((fragment) => (fragment.baseline - inner) * inward).filter((step) => step > SAME_HEIGHT);
  return further.reduce((least, step) => Math.min(least, step), Infinity) > WIDER_STEP * Math.max(...steps);
}

/** The fragments of the zone, in rows from the edge of the page inwards. */
function rowsFromEdge(page: PageOfFragments, region: RunningRegion): Fragment[][] {
  const inward = page.fragments
    .filter((fragment) => isInZone(fragment, region, page.height))
    .sort((one, other) => (region === 'header' ? one.baseline - other.baseline : other.baseline - one.baseline));
  const rows: Fragment[][] = [];
  for (const fragment of inward) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(fragment.baseline - first.baseline) <= SAME_HEIGHT) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows;
}

function isInZone(fragment: Fragment, region: RunningRegion, height: number): boolean {
  return region === 'header' ? fragment.baseline <= height * ZONE : fragment.baseline >= height * (1 - ZONE);
}

/** Where some words stand on a page, and the figures among them. */
interface Occurrence {
  readonly height: number;
  readonly figures: readonly number[];
  /** The number before or behind them; null where they have none, or where it stands apart. */
  readonly outer: number | null;
}

/** Words in which character recognition may have mistaken letters. */
interface UnsureWords extends Occurrence {
  readonly words: string;
}

/** The words in the head and foot zones of all pages, with figures left open. */
class RepeatedWords {
  readonly #pages: Map<string, Occurrence[]>[] = [];
  readonly #unsure: UnsureWords[][] = [];

  constructor(pages: readonly PageOfFragments[]) {
    for (const { height, fragments } of pages) {
      const inZones = fragments.filter((one) => isInZone(one, 'header', height) || isInZone(one, 'footer', height));
      const found = Map.groupBy(inZones, wordsOf);
      this.#pages.push(
        new Map([...found].map(([words, same]) => [words, same.map((one) => occurrenceOf(one, height))])),
      );
      this.#unsure.push(unsureWordsOf(inZones, height));
    }
  }

  /** Whether the same words stand at the same height on one of the pages nearby, with figures that count the pages. */
  nearby(fragment: Fragment, page: number, pageHeight: number): boolean {
    const words = wordsOf(fragment);
    const own = occurrenceOf(fragment, pageHeight);
    for (let apart = -PAGES_APART; apart <= PAGES_APART; apart += 1) {
      const others = apart === 0 ? [] : (this.#pages[page + apart]?.get(words) ?? []);
      if (others.some((other) => isSameLine(own, other, apart))) return true;
    }
    return fragment.unsure && this.#alikeNearby({ words, ...own }, page);
  }

  /** Whether words that differ by a few letters stand there, as those of one running line do that was recognised on each page. */
  #alikeNearby(own: UnsureWords, page: number): boolean {
    for (let apart = -PAGES_APART; apart <= PAGES_APART; apart += 1) {
      const others = apart === 0 ? [] : (this.#unsure[page + apart] ?? []);
      if (others.some((other) => standsAlike(own, other, apart) && areAlike(own.words, other.words))) return true;
    }
    return false;
  }
}

function unsureWordsOf(fragments: readonly Fragment[], pageHeight: number): UnsureWords[] {
  const unsure = fragments.flatMap((fragment) => {
    const words = fragment.unsure ? wordsOf(fragment) : '';
    const isComparable = words.length >= FEWEST_LETTERS && words.length <= MOST_LETTERS;
    return isComparable ? [{ words, ...occurrenceOf(fragment, pageHeight) }] : [];
  });
  return unsure.sort((one, other) => Math.abs(one.height) - Math.abs(other.height)).slice(0, MOST_COMPARED);
}

function areAlike(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (one.length < FEWEST_LETTERS || longer > MOST_LETTERS) return false;
  const most = Math.floor(MISTAKEN * longer);
  return Math.abs(one.length - other.length) <= most && letterDistance(one, other) <= most;
}

/** A figure is the same on both pages or counts them; references to "OJ L 119, p. 1" in footnotes do neither. */
function isSameLine(one: Occurrence, other: Occurrence, apart: number): boolean {
  return (
    standsAlike(one, other, apart) && one.figures.every((figure, index) => counts(figure, other.figures[index], apart))
  );
}

/** Whether both stand at one height, and their own numbers, if both have one, may be those of the pages. */
function standsAlike(one: Occurrence, other: Occurrence, apart: number): boolean {
  return (
    Math.abs(one.height - other.height) <= SAME_HEIGHT &&
    (one.outer === null || other.outer === null || counts(one.outer, other.outer, apart))
  );
}

function counts(figure: number, then: number | undefined, apart: number): boolean {
  return then === figure || then === figure + apart;
}

function occurrenceOf(fragment: Fragment, pageHeight: number): Occurrence {
  const text = textOfParts(fragment.parts);
  const outer = OUTER_NUMBER.exec(text)?.[0] ?? null;
  const figures = text.replace(OUTER_NUMBER, '').match(/\d+/gu) ?? [];
  return {
    height: heightOf(fragment, pageHeight),
    figures: figures.map(Number),
    outer: outer === null ? null : Number(outer),
  };
}

/** Distance from the nearer edge: pages of one document may differ in height. */
function heightOf(fragment: Fragment, height: number): number {
  return fragment.baseline < height / 2 ? fragment.baseline : fragment.baseline - height;
}

function wordsOf(fragment: Fragment): string {
  return textOfParts(fragment.parts).replace(OUTER_NUMBER, '').replace(FIGURES, '#').trim().toLowerCase();
}

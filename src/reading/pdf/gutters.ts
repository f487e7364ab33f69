import type { Box } from '../document.ts';
import { holds } from './boxes.ts';
import { type Fragment, textOfParts } from './fragments.ts';

/** A strip of white between columns of text, or between cells of a table whose rows have several lines. */
export interface Gutter extends Box {
  readonly parts: 'columns' | 'cells';
}

/** Two fragments side by side, and the white between them. */
interface Gap {
  readonly left: Fragment;
  readonly right: Fragment;
}

/** Gaps above one another that leave one strip of white free. */
interface Chain {
  readonly gaps: readonly Gap[];
  readonly strip: Box;
}

/** A gutter has at least this many lines on both sides. */
const FEWEST_LINES = 3;
/** In shares of the type size. */
const NARROWEST = 0.7;
const BESIDE = 0.65;
/** Overlap in points that is none to the eye. */
const SLIGHT = 1;
/** How many lines may be missing on one side (a heading, the space between paragraphs), in shares of the type size. */
const LONGEST_BREAK = 5;
/** Lines of running text fill their column, cells of a table mostly do not. */
const FULL_LINE = 0.7;
const PROSE_SHARE = 0.5;
/** Share of steps from one side to the other in text drawn line by line across columns. */
const LINE_BY_LINE = 0.8;
const PROSE_LINES = 6;
/** Beyond this number of fragments a page is a drawing, not columns of text. */
const MOST_FRAGMENTS = 4000;
/** A table of contents reads across: figures at the ends of its lines are no column. */
const PAGE_NUMBER = /^\d{1,4}$/u;
/** Numbers of paragraphs and bullets stand apart from their text, and are no column. */
const MARKER = /^(?:\(?(?:\d{1,3}|[ivxlc]{1,5}|\p{L})[.):]?|[\d.]{2,8}|[•▪◦‣–—*+·-])$/iu;

/**
 * Finds the strips of white that part the columns and the cells of a page. Text in `boxes` may be drawn at any time,
 * and says nothing of the order of the columns.
 */
export function findGutters(fragments: readonly Fragment[], boxes: readonly Box[]): Gutter[] {
  if (fragments.length > MOST_FRAGMENTS) return [];
  const lines = fragments.toSorted((one, other) => one.baseline - other.baseline);
  const running = boxes.length === 0 ? lines : lines.filter((line) => !boxes.some((box) => holds(box, line)));
  return chainGaps(findGaps(lines), lines).flatMap((chain) => {
    const parts = whatItParts(chain, running);
    return parts === null ? [] : [{ ...extended(chain, lines, running), parts }];
  });
}

/** Every fragment with its next one to the right, if white enough for a gutter lies between them. */
function findGaps(lines: readonly Fragment[]): Gap[] {
  return lines.flatMap((left, index) => {
    const right = nextToTheRight(left, index, lines);
    if (right === null || MARKER.test(textOfParts(left.parts))) return [];
    const wide = right.left - left.right >= NARROWEST * Math.min(left.size, right.size);
    return wide ? [{ left, right }] : [];
  });
}

function nextToTheRight(from: Fragment, index: number, lines: readonly Fragment[]): Fragment | null {
  let nearest: Fragment | null = null;
  const consider = (other: Fragment): void => {
    if (other.left >= from.right && overlapVertically(from, other) && other.left < (nearest?.left ?? Infinity)) {
      nearest = other;
    }
  };
  for (let up = index - 1; up >= 0; up -= 1) {
    const other = lines[up];
    if (!other || from.baseline - other.baseline > from.size) break;
    consider(other);
  }
  for (let down = index + 1; down < lines.length; down += 1) {
    const other = lines[down];
    if (!other || other.baseline - from.baseline > from.size) break;
    consider(other);
  }
  return nearest;
}

/** Columns need not share their baselines; every line still has one beside it that is this near. */
function overlapVertically(one: Fragment, other: Fragment): boolean {
  return Math.abs(one.baseline - other.baseline) < BESIDE * Math.max(one.size, other.size);
}

function chainGaps(gaps: readonly Gap[], lines: readonly Fragment[]): Chain[] {
  const finished: Chain[] = [];
  let open: Chain[] = [];
  for (const gap of gaps) {
    const size = Math.max(gap.left.size, gap.right.size);
    const top = gap.left.baseline - gap.left.size;
    finished.push(...open.filter((chain) => top - chain.strip.bottom > LONGEST_BREAK * size));
    open = open.filter((chain) => top - chain.strip.bottom <= LONGEST_BREAK * size);
    const longer = longestWith(gap, open, lines);
    if (longer) open = [...open.filter((chain) => chain !== longer.before), longer.after];
    else open.push({ gaps: [gap], strip: stripOf(gap) });
  }
  return [...finished, ...open];
}

/** The chain that leaves the widest strip free when the gap is added, before and after. */
function longestWith(
  gap: Gap,
  chains: readonly Chain[],
  lines: readonly Fragment[],
): { before: Chain; after: Chain } | null {
  let best: { before: Chain; after: Chain } | null = null;
  let widest = NARROWEST * Math.min(gap.left.size, gap.right.size);
  const own = stripOf(gap);
  for (const before of chains) {
    const left = Math.max(before.strip.left, own.left);
    const right = Math.min(before.strip.right, own.right);
    const between = { left, right, top: before.strip.bottom, bottom: own.top };
    const free = right - left < widest ? null : narrowed(between, lines, widest);
    if (free === null) continue;
    const strip = { ...free, top: before.strip.top, bottom: Math.max(before.strip.bottom, own.bottom) };
    widest = strip.right - strip.left;
    best = { before, after: { gaps: [...before.gaps, gap], strip } };
  }
  return best;
}

function stripOf({ left, right }: Gap): Box {
  return { left: left.right, right: right.left, top: left.baseline - left.size, bottom: left.baseline };
}

/** What is left free of a strip by the fragments beside it, if that is at least so wide; else null. */
function narrowed(strip: Box, lines: readonly Fragment[], least: number): Box | null {
  let free = strip;
  for (const line of lines) {
    if (line.baseline <= strip.top || line.baseline >= strip.bottom || !reachesInto(line, free)) continue;
    free = besideLine(free, line);
    if (free.right - free.left < least) return null;
  }
  return free;
}

/** What is left free of a strip by a line that begins or ends in it: ragged lines are not equally long. */
function besideLine(strip: Box, line: Fragment): Box {
  return line.left < strip.left ? { ...strip, left: line.right } : { ...strip, right: line.left };
}

function reachesInto(fragment: Fragment, strip: Box): boolean {
  return fragment.left < strip.right - SLIGHT && fragment.right > strip.left + SLIGHT;
}

/**
 * Columns are drawn one after the other, or line by line if they are full lines of running text. Cells are drawn row by
 * row, and some have several lines. Rows of one-line cells are parted by nothing: they read across.
 */
function whatItParts({ gaps, strip }: Chain, lines: readonly Fragment[]): Gutter['parts'] | null {
  if (gaps.length < FEWEST_LINES || gaps.every((gap) => PAGE_NUMBER.test(textOfParts(gap.right.parts)))) return null;
  const sides = sidesInDrawingOrder(gaps, strip, lines);
  const turns = sides.filter((side, index) => index > 0 && sides[index - 1] !== side).length;
  if (turns === 1) return 'columns';
  if (turns < LINE_BY_LINE * (sides.length - 1)) return 'cells';
  return gaps.length >= PROSE_LINES && holdsProse(gaps, strip) ? 'columns' : null;
}

/** On which side of a strip the fragments beside it stand, in the order in which they were drawn. */
function sidesInDrawingOrder(gaps: readonly Gap[], strip: Box, lines: readonly Fragment[]): ('left' | 'right')[] {
  const start = Math.min(...gaps.map((gap) => gap.left.left));
  const end = Math.max(...gaps.map((gap) => gap.right.right));
  return lines
    .filter((line) => line.baseline >= strip.top && line.baseline <= strip.bottom)
    .filter((line) => line.left >= start - SLIGHT && line.right <= end + SLIGHT && !reachesInto(line, strip))
    .toSorted((one, other) => one.order - other.order)
    .map((line) => (line.left >= strip.right - SLIGHT ? 'right' : 'left'));
}

function holdsProse(gaps: readonly Gap[], strip: Box): boolean {
  const start = Math.min(...gaps.map((gap) => gap.left.left));
  const end = Math.max(...gaps.map((gap) => gap.right.right));
  const full = gaps.filter(
    ({ left, right }) =>
      left.right - start >= FULL_LINE * (strip.left - start) &&
      right.right - strip.right >= FULL_LINE * (end - strip.right),
  );
  return full.length >= PROSE_SHARE * gaps.length;
}

/**
 * The strip made longer up and down, for columns need not be equally long: until a fragment reaches into it, or one
 * stands beside it that was drawn out of the columns' turn, such as a short line below both.
 */
function extended({ gaps, strip }: Chain, lines: readonly Fragment[], running: readonly Fragment[]): Box {
  const inTurn = new Set(running);
  const left = gaps.flatMap((gap) => (inTurn.has(gap.left) ? [gap.left.order] : []));
  const right = gaps.flatMap((gap) => (inTurn.has(gap.right) ? [gap.right.order] : []));
  const leftFirst = Math.max(...left) < Math.min(...right);
  const rightFirst = Math.max(...right) < Math.min(...left);
  const isOutOfTurn = (line: Fragment): boolean => {
    const isLeft = line.right <= strip.left + SLIGHT;
    if (leftFirst) return isLeft ? line.order > Math.min(...right) : line.order < Math.max(...left);
    if (rightFirst) return isLeft ? line.order < Math.max(...right) : line.order > Math.min(...left);
    return false;
  };
  const isEnd = new Set<Fragment>(running.filter(isOutOfTurn));
  const least = NARROWEST * Math.min(...gaps.map((gap) => Math.min(gap.left.size, gap.right.size)));
  const above = upTo(strip, lines.filter((line) => line.baseline <= strip.top).reverse(), isEnd, least);
  const below = upTo(
    above.free,
    lines.filter((line) => line.baseline > strip.bottom),
    isEnd,
    least,
  );
  return { ...below.free, top: above.end?.bottom ?? 0, bottom: below.end?.top ?? Number.MAX_VALUE };
}

/** The strip as far as the lines leave it free, and the line that ends it. */
function upTo(
  strip: Box,
  lines: readonly Fragment[],
  isEnd: ReadonlySet<Fragment>,
  least: number,
): { readonly free: Box; readonly end: Fragment | undefined } {
  let free = strip;
  for (const line of lines) {
    const beside = reachesInto(line, free) ? besideLine(free, line) : free;
    if (isEnd.has(line) || beside.right - beside.left < least) return { free, end: line };
    free = beside;
  }
  return { free, end: undefined };
}

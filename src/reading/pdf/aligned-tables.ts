import type { Box } from '../document.ts';
import { boundsOf } from './boxes.ts';
import { type Fragment, textOfParts } from './fragments.ts';
import type { TablePlaces, TableWords } from './table-places.ts';

/** Words of one row that stand close to one another. */
interface Segment extends Box {
  readonly fragments: readonly Fragment[];
  readonly text: string;
}

interface Row {
  readonly segments: readonly Segment[];
  readonly baseline: number;
  readonly size: number;
}

/** Rows whose segments stand in columns parted by white from top to bottom. */
interface Run {
  readonly rows: readonly Row[];
  readonly columns: readonly Stretch[];
}

interface Stretch {
  readonly left: number;
  readonly right: number;
}

/* In shares of the type size. */
const SAME_ROW = 0.3;
const CLOSE = 1;
const NARROWEST_WHITE = 0.7;
const LONGEST_STEP = 4;
const RULE_NEAR = 2;
/** Fewest rows with words in several columns; where lines across frame them, fewer are enough. */
const FEWEST_ROWS = 3;
const FEWEST_RULED_ROWS = 2;
/** Cells hold few words: in characters, the usual one and all but this share of them. */
const USUAL_CELL = 32;
const LONG_CELL = 60;
const FEW_LONG = 0.15;
/** Share of the places in rows that hold something. */
const LEAST_FILLED = 0.6;
/** Share of the columns that are aligned, and of the cells in them that are; how near in points that is. */
const ALIGNED_COLUMNS = 0.7;
const ALIGNED_CELLS = 0.6;
const SAME_EDGE = 2;
/** Share of steps in the order of drawing that go to another column, in what is drawn row by row. */
const ROW_BY_ROW = 0.5;
/** How many pieces of text may be drawn from the first of a table to its last, in shares of its own. */
const MOST_BETWEEN = 1.5;
/** Share of the height of columns that drawing goes back up from one to the next, where there are some rows. */
const WAY_UP = 0.6;
const FEWEST_TALL_ROWS = 5;
/** Share of the width of the table that a line across covers at least. */
const COVERED = 0.9;
/** Beyond this number of fragments a page is a drawing. */
const MOST_FRAGMENTS = 4000;
const LEADERS = /\.{4,}|(?:\. ){4,}|…{2,}/u;
const MARKER = /^(?:\(?(?:\d{1,3}|[ivxlc]{1,5}|\p{L})[.):]?|[\d.]{2,8}|[•▪◦‣–—*+·-])$/iu;
const NUMBER = /^\d{1,4}$/u;

/**
 * Finds tables without lines down: rows of few words in columns that line up, at least three of them, or two between
 * lines across. A list, a table of contents and columns of running text are none.
 */
export function findAlignedTables(fragments: readonly Fragment[], rules: readonly Box[]): TablePlaces[] {
  if (fragments.length > MOST_FRAGMENTS) return [];
  return runsOf(rowsOf(fragments)).flatMap((found) => {
    const run = trimmed(found);
    const across = run ? rulesOf(run, rules) : [];
    return run && isTable(run, across) && isDrawnTogether(run, fragments) ? [placesOf(run, across)] : [];
  });
}

function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments.toSorted((one, other) => one.baseline - other.baseline)) {
    const first = rows.at(-1)?.[0];
    if (first && fragment.baseline - first.baseline <= SAME_ROW * first.size) rows.at(-1)?.push(fragment);
    else rows.push([fragment]);
  }
  return rows.map((row) => ({
    segments: segmentsOf(row),
    baseline: row[0]?.baseline ?? 0,
    size: row.reduce((largest, fragment) => Math.max(largest, fragment.size), 0),
  }));
}

function segmentsOf(row: readonly Fragment[]): Segment[] {
  const groups: Fragment[][] = [];
  for (const fragment of row.toSorted((one, other) => one.left - other.left)) {
    const last = groups.at(-1)?.at(-1);
    if (last && fragment.left - last.right < CLOSE * fragment.size) groups.at(-1)?.push(fragment);
    else groups.push([fragment]);
  }
  return groups.map((group) => ({
    ...boundsOf(group),
    fragments: group,
    text: group.map((fragment) => textOfParts(fragment.parts)).join(' '),
  }));
}

function runsOf(rows: readonly Row[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const last = run?.rows.at(-1);
    const isNear = last !== undefined && row.baseline - last.baseline <= LONGEST_STEP * row.size;
    const columns = run && isNear ? merged([...run.columns, ...row.segments], row.size) : [];
    if (run && columns.length >= Math.max(2, run.columns.length, row.segments.length)) {
      runs[runs.length - 1] = { rows: [...run.rows, row], columns };
    } else runs.push({ rows: [row], columns: merged(row.segments, row.size) });
  }
  return runs;
}

/** The stretches that some others cover, those made one that leave no white between them. */
function merged(stretches: readonly Stretch[], size: number): Stretch[] {
  const result: Stretch[] = [];
  for (const { left, right } of stretches.toSorted((one, other) => one.left - other.left)) {
    const last = result.at(-1);
    if (last && left - last.right < NARROWEST_WHITE * size) {
      result[result.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    } else result.push({ left, right });
  }
  return result;
}

/** The run without lines above and below that stand in one column only: a caption, the text that goes on. */
function trimmed({ rows, columns }: Run): Run | null {
  const isWide = ({ segments }: Row): boolean => segments.length > 1;
  const kept = rows.slice(rows.findIndex(isWide), rows.findLastIndex(isWide) + 1);
  return rows.some(isWide) ? { rows: kept, columns } : null;
}

/** The lines across over, in and under a run that are as wide as it. */
function rulesOf({ rows, columns }: Run, rules: readonly Box[]): number[] {
  const [first, last] = [rows[0], rows.at(-1)];
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  if (!first || !last) return [];
  const near = rules.filter(
    (rule) =>
      rule.top > first.baseline - (1 + RULE_NEAR) * first.size &&
      rule.bottom < last.baseline + RULE_NEAR * last.size &&
      Math.min(rule.right, right) - Math.max(rule.left, left) >= COVERED * (right - left),
  );
  return near.map((rule) => rule.top).sort((one, other) => one - other);
}

function isTable({ rows, columns }: Run, across: readonly number[]): boolean {
  const wide = rows.filter(({ segments }) => segments.length > 1);
  const isRuled = across.length >= 2;
  if (wide.length < (isRuled ? FEWEST_RULED_ROWS : FEWEST_ROWS)) return false;
  if (columns.length < 3 && !isRuled) return false;
  const segments = wide.flatMap((row) => row.segments);
  if (segments.length < LEAST_FILLED * wide.length * columns.length) return false;
  const lengths = segments.map(({ text }) => text.length).sort((one, other) => one - other);
  if ((lengths[Math.floor(lengths.length / 2)] ?? 0) > USUAL_CELL) return false;
  if (lengths.filter((length) => length > LONG_CELL).length > FEW_LONG * lengths.length) return false;
  return isAligned(segments, columns) && !isList(wide, columns) && isDrawnByRows(wide);
}

/** Whether the words of most columns begin, end or stand in the middle at one place; those of justified lines do not. */
function isAligned(segments: readonly Segment[], columns: readonly Stretch[]): boolean {
  const aligned = columns.filter(({ left, right }) => {
    const own = segments.filter((segment) => segment.left >= left && segment.right <= right);
    const edges = [own.map((one) => one.left), own.map((one) => one.right), own.map((one) => one.left + one.right)];
    return own.length > 1 && edges.some(standAtOnePlace);
  });
  return aligned.length >= ALIGNED_COLUMNS * columns.length;
}

function standAtOnePlace(edges: readonly number[]): boolean {
  const usual = edges.toSorted((one, other) => one - other)[Math.floor(edges.length / 2)] ?? 0;
  return edges.filter((edge) => Math.abs(edge - usual) <= SAME_EDGE).length >= ALIGNED_CELLS * edges.length;
}

/** Whether the columns are numbers with their text, or headings with the pages on which they stand. */
function isList(rows: readonly Row[], columns: readonly Stretch[]): boolean {
  if (rows.some(({ segments }) => segments.some(({ text }) => LEADERS.test(text)))) return true;
  const isNumbered = rows.every(({ segments }) => MARKER.test(segments[0]?.text ?? ''));
  const ends = rows.map(({ segments }) => segments.at(-1)?.text ?? '');
  const countsPages =
    ends.every((text) => NUMBER.test(text)) &&
    ends.every((text, index) => index === 0 || Number(text) >= Number(ends[index - 1]));
  return columns.length - (isNumbered ? 1 : 0) - (countsPages ? 1 : 0) < 2;
}

/** Whether little else is drawn between the words of a run: what stands beside it in columns of text is. */
function isDrawnTogether({ rows }: Run, all: readonly Fragment[]): boolean {
  let [count, first, last] = [0, Number.POSITIVE_INFINITY, 0];
  for (const { order } of rows.flatMap(({ segments }) => segments.flatMap((segment) => segment.fragments))) {
    count += 1;
    first = Math.min(first, order);
    last = Math.max(last, order);
  }
  return all.filter(({ order }) => order >= first && order <= last).length <= MOST_BETWEEN * count;
}

/** Columns of text are drawn one after the other: after each, drawing goes back up all the way. */
function isDrawnByRows(rows: readonly Row[]): boolean {
  const drawn = rows
    .flatMap(({ segments, baseline }) =>
      segments.map(({ fragments }, column) => ({ column, baseline, order: fragments[0]?.order ?? 0 })),
    )
    .sort((one, other) => one.order - other.order);
  const steps = drawn.filter(({ column }, index) => index > 0 && drawn[index - 1]?.column !== column);
  const furthestUp = drawn.reduce(
    (most, one, index) => Math.max(most, (drawn[index - 1]?.baseline ?? 0) - one.baseline),
    0,
  );
  const height = (rows.at(-1)?.baseline ?? 0) - (rows[0]?.baseline ?? 0);
  if (rows.length >= FEWEST_TALL_ROWS && furthestUp > WAY_UP * height) return false;
  return steps.length >= ROW_BY_ROW * (drawn.length - 1);
}

function placesOf({ rows, columns }: Run, across: readonly number[]): TablePlaces {
  const starts = rowStarts(rows, columns, across);
  const cells: TableWords[] = [];
  let row = -1;
  for (const [index, { segments }] of rows.entries()) {
    if (starts[index]) row += 1;
    for (const { left, right, fragments } of segments) {
      const first = columns.findIndex((column) => left < column.right);
      const last = columns.findLastIndex((column) => right > column.left);
      const span = { row, column: Math.max(0, first), rowSpan: 1, columnSpan: Math.max(1, last - first + 1) };
      for (const fragment of fragments) cells.push({ fragment, ...span });
    }
  }
  return { ...boundsOf(cells.map(({ fragment }) => fragment)), edges: columns.map(({ left }) => left), cells };
}

/**
 * Which lines start a row: those below a line across where most rows have one, else those with words in the first
 * column and another.
 */
function rowStarts(rows: readonly Row[], columns: readonly Stretch[], across: readonly number[]): boolean[] {
  const isUnderRule = rows.map((row, index) => {
    const before = rows[index - 1];
    return before === undefined || across.some((rule) => rule > before.baseline && rule < row.baseline);
  });
  if (isUnderRule.filter(Boolean).length > 2) return isUnderRule;
  return rows.map(({ segments }, index) => {
    const startsFirst = (segments[0]?.left ?? 0) < (columns[0]?.right ?? 0);
    return isUnderRule[index] === true || (startsFirst && segments.length > 1);
  });
}

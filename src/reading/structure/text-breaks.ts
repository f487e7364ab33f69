import type { Body } from './body.ts';
import { Kind, knownKindsOf, UnitSet } from './character-kinds.ts';
import { isDivisionLabel } from './divisions.ts';
import { endsInAddress } from './line-end.ts';
import { Hint } from './line-hints.ts';
import { MAY_BREAK_ADDRESS, Shape } from './line-shape.ts';
import type { LineTable } from './line-table.ts';
import { clauseOpener, isClauseHeading, isOpenClause } from './resolution-openers.ts';

/** Characters a line after which text no longer counts as wrapped by hand or by a page. */
const WIDEST_WRAPPED_LINE = 200;
/** Share of the lines that must bear a habit before the few without it mean something. */
const HABIT = 0.8;
const RARE = 0.1;
/** A double-spaced stretch shows itself by lines that go on in the middle of a sentence after an empty line. */
const DOUBLE_SPACED_SHARE = 0.2;
/** Share of the width that a line takes at most which stands by itself. */
const SHORT_LINE = 0.6;
/** Share of the lines that are no longer than the full ones: a few headings across columns are. */
const USUAL_WIDTH = 0.75;
/** How much longer than the second longest line the longest may be and still show the width of the text. */
const OUTLIER = 1.25;
const FEWEST_LINES_WITH_OUTLIER = 6;
const COMMA = 0x2c;
/** "Chapter XXXVIII" and "Article première" are not longer. */
const LONGEST_LABEL = 18;
/** Letters of a word behind which no heading ends: "of", "til". */
const LONGEST_SMALL_WORD = 3;
/** What a line ends in that ends inside a web address. */
const ADDRESS_ENDS = new UnitSet(MAY_BREAK_ADDRESS);
/** What a line ends in above a clause that starts with a small letter. */
const BEFORE_CLAUSE = new UnitSet('.,;:)');

/** What the layout of a plain text says about itself. */
interface Habits {
  /** Wrapped lines keep a space at their end, so that a line without one ends its paragraph or breaks a word. */
  readonly trailingSpaces: boolean;
  /** Lines hardly ever start with a space, so that one that does starts a page or a box. */
  readonly noIndents: boolean;
}

/** For each line, whether the gap before it lies in double-spaced text, and how wide the text is there. */
interface Surroundings {
  /** 1 for the lines that the layout parts from the one before, whatever their words say. */
  readonly hardBreaks: Uint8Array;
  readonly doubleSpaced: Uint8Array;
  /** Characters of the longest line around. */
  readonly widths: Int32Array;
}

/**
 * Says for each line of a plain text whether a paragraph starts with it. Empty lines count only where they are not
 * everywhere; otherwise numbering, sentence ends, lines that were broken earlier than they had to be, and the
 * document's own habits with white space decide, `trailingSpaces` among them: what {@link keepsTrailingSpaces} says.
 */
export function textBreaks(body: Body, trailingSpaces = keepsTrailingSpaces(body)): boolean[] {
  const habits = { trailingSpaces, noIndents: hasNoIndents(body) };
  const around = surroundingsOf(body, habits);
  const breaks = new Array<boolean>(body.count).fill(false);
  let linesInParagraph = 0;
  for (let place = 0; place < body.count; place += 1) {
    const starts = place === 0 || startsParagraph(body, place, around, habits, linesInParagraph);
    linesInParagraph = starts ? 1 : linesInParagraph + 1;
    breaks[place] = starts;
  }
  return breaks;
}

/** Whether a word was broken at the end of the line before without a hyphen, as the missing space there shows. */
export function breaksWord(body: Body, place: number): boolean {
  return body.blanksBefore(place) === 0 && !endsInWhiteSpace(body, place - 1) && !body.isAfterInterruption(place);
}

/** Whether wrapped lines of this text keep a space at their end. */
export function keepsTrailingSpaces(body: Body): boolean {
  let wrapped = 0;
  let spaced = 0;
  for (let place = 0; place < body.count; place += 1) {
    if (body.is(place, Shape.endsInHyphen)) continue;
    wrapped += 1;
    if (endsInWhiteSpace(body, place)) spaced += 1;
  }
  return wrapped >= 10 && spaced >= HABIT * wrapped;
}

function endsInWhiteSpace(body: Body, place: number): boolean {
  return body.table.endsInWhiteSpace(body.row(place));
}

function isSetIn(body: Body, place: number): boolean {
  return body.table.startsWithSpace(body.row(place));
}

function hasNoIndents(body: Body): boolean {
  let indented = 0;
  for (let place = 0; place < body.count; place += 1) if (isSetIn(body, place)) indented += 1;
  return indented <= RARE * body.count;
}

function isHardBreak(body: Body, place: number, habits: Habits): boolean {
  if (body.marks[place] || body.blanksBefore(place) > 1 || body.isAfterInterruption(place)) return true;
  return habits.noIndents && isSetIn(body, place) && !body.is(place, Shape.quotedSmall);
}

function hardBreaksOf(body: Body, habits: Habits): Uint8Array {
  const breaks = new Uint8Array(body.count);
  for (let place = 0; place < body.count; place += 1) if (isHardBreak(body, place, habits)) breaks[place] = 1;
  return breaks;
}

function startsParagraph(
  body: Body,
  place: number,
  { hardBreaks, doubleSpaced, widths }: Surroundings,
  habits: Habits,
  length: number,
): boolean {
  const { table } = body;
  const before = place - 1;
  const width = widths[place] ?? 0;
  const isDoubleSpaced = doubleSpaced[place] === 1;
  const isSmall = body.is(place, Shape.quotedSmall);
  if (body.marks[place]) return true;
  if (body.isMarkAlone(before)) return false;
  if (isSmall && body.is(before, Shape.endsInHyphen)) return false;
  if (isSmall && opensClause(body, place, width)) return true;
  if (goesOnWithAddress(body, place)) return false;
  const unwrapped = width > WIDEST_WRAPPED_LINE;
  if (isSmall && runsOn(body, place, isDoubleSpaced, width)) return false;
  const endsSentence = body.is(before, Shape.endsSentence);
  if (body.isAfterInterruption(place)) return endsSentence || !endsInLetterOrComma(body, before);
  if (unwrapped || hardBreaks[place] === 1) return true;
  if (body.blanksBefore(place) === 1 && !isDoubleSpaced) return true;
  if (!endsSentence && (!body.is(place, Shape.quotedCapital) || leavesOpen(body, before))) return false;
  if (endsSentence && table.width(body.row(place)) <= LONGEST_LABEL && isDivisionLabel(body.words(place))) return true;
  if (endsSentence && habits.trailingSpaces && !endsInWhiteSpace(body, before)) return true;
  const spare = width - table.width(body.row(before)) - 1 - firstWordLength(body, body.row(place));
  if (!endsSentence && isDoubleSpaced) return spare >= 0.3 * width;
  if (!endsSentence) return length <= 2 && spare >= Math.max(3, 0.1 * width);
  return spare >= Math.max(6, 0.2 * width);
}

/** Whether a web address goes on from the line before. */
function goesOnWithAddress(body: Body, place: number): boolean {
  if (!body.is(place, Shape.small) || !body.is(place - 1, Hint.endsInBreak)) return false;
  if (!ADDRESS_ENDS.has(body.table.lastUnit(body.row(place - 1)))) return false;
  return body.blanksBefore(place) < 2 && endsInAddress(body.words(place - 1));
}

function endsInLetterOrComma(body: Body, place: number): boolean {
  const last = body.table.lastUnit(body.row(place));
  return last === COMMA || isOf(last, Kind.letter);
}

/** "instructs the Secretary-General" in a line of its own, with what it asks in the lines below. */
function opensClause(body: Body, place: number, width: number): boolean {
  if (!BEFORE_CLAUSE.has(body.table.lastUnit(body.row(place - 1)))) return false;
  const standsApart = body.blanksBefore(place) > 0 || body.table.width(body.row(place)) < SHORT_LINE * width;
  if (!standsApart) return false;
  const words = body.words(place);
  return isClauseHeading(words) || (body.marks[place + 1] != null && isOpenClause(words.trim()));
}

/** Whether a line that starts with a small letter goes on with the sentence before. */
function runsOn(body: Body, place: number, isDoubleSpaced: boolean, width: number): boolean {
  const before = place - 1;
  const blanks = body.blanksBefore(place);
  const endsClause = body.is(before, Shape.endsClause);
  if (width > WIDEST_WRAPPED_LINE)
    return blanks === 0 && !endsClause && body.table.width(body.row(before)) > 0.6 * width;
  if (blanks === 0) return true;
  if (blanks > 1 || body.is(before, Shape.endsSentence)) return false;
  return isDoubleSpaced || (!endsClause && !asksBehindComma(body, place));
}

/** "…, (empty line) requests the Secretary-General, with others, to": after a comma and an empty line a resolution goes on to ask. */
function asksBehindComma(body: Body, place: number): boolean {
  if (body.table.lastUnit(body.row(place - 1)) !== COMMA) return false;
  return clauseOpener(body.words(place)) === 'operative';
}

/** Whether a line cannot be a heading: it ends in a comma, a small word ("of", "til") or an open bracket. */
function leavesOpen(body: Body, place: number): boolean {
  const { table } = body;
  const row = body.row(place);
  if (table.lastUnit(row) === COMMA || endsInSmallWord(table, row)) return true;
  if (!table.has(row, Kind.opening)) return false;
  const text = table.words(row);
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** Whether the last word of the line has one to {@link LONGEST_SMALL_WORD} letters, all of them small. */
function endsInSmallWord({ units, firsts, lasts }: LineTable, row: number): boolean {
  const first = firsts[row] ?? 0;
  const last = lasts[row] ?? 0;
  let start = last;
  while (start > first && start >= last - LONGEST_SMALL_WORD && isOf(units[start - 1], Kind.small)) start -= 1;
  const isWord = start < last && start >= last - LONGEST_SMALL_WORD;
  return isWord && (start === first || isOf(units[start - 1], Kind.whiteSpace));
}

function isOf(unit: number | undefined, kinds: number): boolean {
  return (knownKindsOf(unit ?? 0) & kinds) !== 0;
}

function firstWordLength({ table }: Body, row: number): number {
  const first = table.firsts[row] ?? 0;
  const last = table.lasts[row] ?? 0;
  let end = first;
  while (end < last && !isOf(table.units[end], Kind.whiteSpace)) end += 1;
  return end - first;
}

/** Looks at each stretch of evenly spaced lines: is it double-spaced, and how wide is it between two hard breaks? */
function surroundingsOf(body: Body, habits: Habits): Surroundings {
  const hardBreaks = hardBreaksOf(body, habits);
  const doubleSpaced = doubleSpacedLines(body, hardBreaks);
  const widths = new Int32Array(body.count);
  let start = 0;
  for (let place = 1; place <= body.count; place += 1) {
    const isInside = place < body.count && !partsStretch(body, place, start, doubleSpaced, hardBreaks);
    if (isInside) continue;
    const width = widthOf(body, start, place);
    for (; start < place; start += 1) widths[start] = width;
  }
  return { hardBreaks, doubleSpaced, widths };
}

/** Whether another stretch of evenly spaced lines than that from `start` begins with the line. */
function partsStretch(
  body: Body,
  place: number,
  start: number,
  doubleSpaced: Uint8Array,
  hardBreaks: Uint8Array,
): boolean {
  if (place - 1 > start && doubleSpaced[place] !== doubleSpaced[place - 1]) return true;
  return hardBreaks[place] === 1 || (body.blanksBefore(place) > 0 && doubleSpaced[place] === 0);
}

/**
 * The longest of the lines from `start` to `end`, but not a single one that sticks out, as a heading across two
 * columns does. A web address says nothing about the width of the text.
 */
function widthOf(body: Body, start: number, end: number): number {
  let longest = 0;
  let second = 0;
  for (let place = start; place < end; place += 1) {
    const width = body.table.width(body.row(place));
    if (width <= second || firstWordLength(body, body.row(place)) === width) continue;
    second = Math.min(longest, width);
    longest = Math.max(longest, width);
  }
  return end - start >= FEWEST_LINES_WITH_OUTLIER && longest > OUTLIER * second ? second : longest;
}

/** For each line 1 where the gap before it lies in a run of single empty lines that text runs on across. */
function doubleSpacedLines(body: Body, hardBreaks: Uint8Array): Uint8Array {
  const result = new Uint8Array(body.count);
  const run = new GapRun();
  for (let place = 1; place < body.count; place += 1) {
    if (body.blanksBefore(place) === 1) run.add(body, place);
    else if (run.gaps > 0 && hardBreaks[place] === 0) run.settle(body, result, body.blanksBefore(place) === 0);
  }
  run.settle(body, result, false);
  return result;
}

/** Single empty lines that stand in a row, with lines between them that hard breaks part. */
class GapRun {
  gaps = 0;
  /** Lines that may go on in the middle of a sentence, by their first letter and the last mark before them. */
  private mayRunOn = 0;
  private first = 0;
  private last = 0;

  add(body: Body, place: number): void {
    if (this.gaps === 0) this.first = place;
    this.last = place;
    this.gaps += 1;
    if (mayRunOn(body, place)) this.mayRunOn += 1;
  }

  /** Ends the run, and notes its lines in `result` where enough of them run on; the last not if a close line follows. */
  settle(body: Body, result: Uint8Array, closeLineFollows: boolean): void {
    const fewest = DOUBLE_SPACED_SHARE * this.gaps;
    const isDoubleSpaced = this.gaps > 0 && this.mayRunOn >= fewest && this.runningOn(body) >= fewest;
    const end = closeLineFollows ? this.last : this.last + 1;
    for (let place = this.first; isDoubleSpaced && place < end; place += 1) {
      if (body.blanksBefore(place) === 1) result[place] = 1;
    }
    this.gaps = 0;
    this.mayRunOn = 0;
  }

  /** How many lines go on with one that was full, and are no start of a clause of a resolution. */
  private runningOn(body: Body): number {
    const widths: number[] = [];
    const going: number[] = [];
    for (let place = this.first; place <= this.last; place += 1) {
      if (body.blanksBefore(place) !== 1) continue;
      const width = body.table.width(body.row(place - 1));
      widths.push(width);
      if (mayRunOn(body, place) && clauseOpener(body.words(place)) === null) going.push(width);
    }
    const usual = widths.sort((one, other) => one - other)[Math.floor(USUAL_WIDTH * widths.length)] ?? 0;
    return going.filter((width) => width >= SHORT_LINE * usual).length;
  }
}

function mayRunOn(body: Body, place: number): boolean {
  return body.is(place, Shape.quotedSmall) && !body.is(place - 1, Shape.endsClause) && !body.isMarkAlone(place - 1);
}

import type { Body } from './body.ts';
import { Kind, kindsOf, UnitSet } from './character-kinds.ts';
import { endsInAddress } from './line-end.ts';
import { Shape } from './line-shape.ts';
import { isClauseHeading } from './resolution-openers.ts';

/** Characters a line after which text no longer counts as wrapped by hand or by a page. */
const WIDEST_WRAPPED_LINE = 200;
/** Share of the lines that must bear a habit before the few without it mean something. */
const HABIT = 0.8;
const RARE = 0.1;
/** A double-spaced stretch shows itself by lines that go on in the middle of a sentence after an empty line. */
const DOUBLE_SPACED_SHARE = 0.2;
/** Share of the width that a line takes at most which stands by itself. */
const SHORT_LINE = 0.6;
/** How much longer than the second longest line the longest may be and still show the width of the text. */
const OUTLIER = 1.25;
const FEWEST_LINES_WITH_OUTLIER = 6;
const COMMA = 0x2c;
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
  readonly doubleSpaced: Uint8Array;
  /** Characters of the longest line around. */
  readonly widths: Int32Array;
}

/**
 * Says for each line of a plain text whether a paragraph starts with it. Empty lines count only where they are not
 * everywhere; otherwise numbering, sentence ends, lines that were broken earlier than they had to be, and the
 * document's own habits with white space decide.
 */
export function textBreaks(body: Body): boolean[] {
  const habits = habitsOf(body);
  const around = surroundingsOf(body, habits);
  const breaks: boolean[] = [];
  let linesInParagraph = 0;
  for (let place = 0; place < body.count; place += 1) {
    const starts = place === 0 || startsParagraph(body, place, around, habits, linesInParagraph);
    linesInParagraph = starts ? 1 : linesInParagraph + 1;
    breaks.push(starts);
  }
  return breaks;
}

/** Whether a word was broken at the end of the line before without a hyphen, as the missing space there shows. */
export function breaksWord(body: Body, place: number): boolean {
  return body.blanksBefore(place) === 0 && !endsInWhiteSpace(body, place - 1) && !body.isAfterInterruption(place);
}

/** Whether wrapped lines of this text keep a space at their end. */
export function keepsTrailingSpaces(body: Body): boolean {
  let [wrapped, spaced] = [0, 0];
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

function habitsOf(body: Body): Habits {
  let indented = 0;
  for (let place = 0; place < body.count; place += 1) if (isSetIn(body, place)) indented += 1;
  return { trailingSpaces: keepsTrailingSpaces(body), noIndents: indented <= RARE * body.count };
}

function isHardBreak(body: Body, place: number, habits: Habits): boolean {
  if (body.marks[place] || body.blanksBefore(place) > 1 || body.isAfterInterruption(place)) return true;
  return habits.noIndents && isSetIn(body, place) && !body.is(place, Shape.quotedSmall);
}

function startsParagraph(
  body: Body,
  place: number,
  { doubleSpaced, widths }: Surroundings,
  habits: Habits,
  length: number,
): boolean {
  const { table } = body;
  const [before, width] = [place - 1, widths[place] ?? 0];
  const isDoubleSpaced = doubleSpaced[place] === 1;
  const isSmall = body.is(place, Shape.quotedSmall);
  if (body.marks[place]) return true;
  if (isSmall && body.is(before, Shape.endsInHyphen)) return false;
  if (isSmall && opensClause(body, place, width)) return true;
  if (goesOnWithAddress(body, place)) return false;
  const unwrapped = width > WIDEST_WRAPPED_LINE;
  if (isSmall && runsOn(body, place, isDoubleSpaced, width)) return false;
  const endsSentence = body.is(before, Shape.endsSentence);
  if (body.isAfterInterruption(place)) return endsSentence || !endsInLetterOrComma(body, before);
  if (isHardBreak(body, place, habits) || unwrapped) return true;
  if (body.blanksBefore(place) === 1 && !isDoubleSpaced) return true;
  const spare = width - table.width(body.row(before)) - 1 - firstWordLength(body, body.row(place));
  if (!endsSentence) {
    if (!body.is(place, Shape.quotedCapital) || leavesOpen(body.words(before))) return false;
    return isDoubleSpaced ? spare >= 0.3 * width : length <= 2 && spare >= Math.max(3, 0.1 * width);
  }
  if (habits.trailingSpaces && !endsInWhiteSpace(body, before)) return true;
  return spare >= Math.max(6, 0.2 * width);
}

/** Whether a web address goes on from the line before. */
function goesOnWithAddress(body: Body, place: number): boolean {
  return body.is(place, Shape.small) && body.blanksBefore(place) < 2 && endsInAddress(body.words(place - 1));
}

function endsInLetterOrComma(body: Body, place: number): boolean {
  const last = body.table.lastUnit(body.row(place));
  return last === COMMA || (kindsOf(last) & Kind.letter) !== 0;
}

/** "instructs the Secretary-General" in a line of its own, with what it asks in the lines below. */
function opensClause(body: Body, place: number, width: number): boolean {
  if (!BEFORE_CLAUSE.has(body.table.lastUnit(body.row(place - 1)))) return false;
  const standsApart = body.blanksBefore(place) > 0 || body.table.width(body.row(place)) < SHORT_LINE * width;
  return standsApart && isClauseHeading(body.words(place));
}

/** Whether a line that starts with a small letter goes on with the sentence before. */
function runsOn(body: Body, place: number, isDoubleSpaced: boolean, width: number): boolean {
  const [before, blanks] = [place - 1, body.blanksBefore(place)];
  const endsClause = body.is(before, Shape.endsClause);
  if (width > WIDEST_WRAPPED_LINE)
    return blanks === 0 && !endsClause && body.table.width(body.row(before)) > 0.6 * width;
  if (blanks === 0) return true;
  if (blanks > 1 || body.is(before, Shape.endsSentence)) return false;
  return isDoubleSpaced || !endsClause;
}

/** Whether a line cannot be a heading: it ends in a comma, a small word ("of", "til") or an open bracket. */
function leavesOpen(text: string): boolean {
  if (/,$|(?:^|\s)\p{Ll}{1,3}$/u.test(text.slice(-5))) return true;
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function firstWordLength({ table }: Body, row: number): number {
  const [first, last] = [table.firsts[row] ?? 0, table.lasts[row] ?? 0];
  let end = first;
  while (end < last && (kindsOf(table.units[end] ?? 0) & Kind.whiteSpace) === 0) end += 1;
  return end - first;
}

/** Looks at each stretch of evenly spaced lines: is it double-spaced, and how wide is it between two hard breaks? */
function surroundingsOf(body: Body, habits: Habits): Surroundings {
  const doubleSpaced = doubleSpacedLines(body, habits);
  const widths = new Int32Array(body.count);
  let start = 0;
  for (let place = 1; place <= body.count; place += 1) {
    const isInside = place < body.count && !partsStretch(body, place, start, doubleSpaced, habits);
    if (isInside) continue;
    widths.fill(widthOf(body, start, place), start, place);
    start = place;
  }
  return { doubleSpaced, widths };
}

/** Whether another stretch of evenly spaced lines than that from `start` begins with the line. */
function partsStretch(body: Body, place: number, start: number, doubleSpaced: Uint8Array, habits: Habits): boolean {
  if (place - 1 > start && doubleSpaced[place] !== doubleSpaced[place - 1]) return true;
  return isHardBreak(body, place, habits) || (body.blanksBefore(place) > 0 && doubleSpaced[place] === 0);
}

/**
 * The longest of the lines from `start` to `end`, but not a single one that sticks out, as a heading across two
 * columns does. A web address says nothing about the width of the text.
 */
function widthOf(body: Body, start: number, end: number): number {
  let [longest, second] = [0, 0];
  for (let place = start; place < end; place += 1) {
    const width = body.table.width(body.row(place));
    if (width <= second || firstWordLength(body, body.row(place)) === width) continue;
    second = Math.min(longest, width);
    longest = Math.max(longest, width);
  }
  return end - start >= FEWEST_LINES_WITH_OUTLIER && longest > OUTLIER * second ? second : longest;
}

/** For each line 1 where the gap before it lies in a run of single empty lines that text runs on across. */
function doubleSpacedLines(body: Body, habits: Habits): Uint8Array {
  const result = new Uint8Array(body.count);
  let run: number[] = [];
  const settle = (closeLineFollows: boolean) => {
    if (run.length === 0) return;
    const runsOn = run.filter((place) => body.is(place, Shape.quotedSmall) && !body.is(place - 1, Shape.endsClause));
    if (runsOn.length >= DOUBLE_SPACED_SHARE * run.length) {
      for (const place of closeLineFollows ? run.slice(0, -1) : run) result[place] = 1;
    }
    run = [];
  };
  for (let place = 1; place < body.count; place += 1) {
    if (body.blanksBefore(place) === 1) run.push(place);
    else if (run.length > 0 && !isHardBreak(body, place, habits)) settle(body.blanksBefore(place) === 0);
  }
  settle(false);
  return result;
}

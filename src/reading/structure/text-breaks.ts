import type { BodyLine } from './body-line.ts';
import { endsClause, endsSentence, startsSmall } from './body-line.ts';
import { endsInAddress, endsInHyphen } from './line-end.ts';
import { isClauseHeading } from './resolution-openers.ts';
import { endsInWhiteSpace, isWhiteSpace } from './word-characters.ts';

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

/** What the layout of a plain text says about itself. */
interface Habits {
  /** Wrapped lines keep a space at their end, so that a line without one ends its paragraph or breaks a word. */
  readonly trailingSpaces: boolean;
  /** Lines hardly ever start with a space, so that one that does starts a page or a box. */
  readonly noIndents: boolean;
}

/** Which gaps lie in double-spaced text, and how wide the text is there. */
interface Surroundings {
  readonly doubleSpaced: boolean;
  /** Characters of the longest line around. */
  readonly width: number;
}

/**
 * Says for each line of a plain text whether a paragraph starts with it. Empty lines count only where they are not
 * everywhere; otherwise numbering, sentence ends, lines that were broken earlier than they had to be, and the
 * document's own habits with white space decide.
 */
export function textBreaks(lines: readonly BodyLine[]): boolean[] {
  const habits = habitsOf(lines);
  const surroundings = surroundingsOf(lines, habits);
  const breaks: boolean[] = [];
  let linesInParagraph = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const here = surroundings[index];
    const starts = !before || !here || startsParagraph(before, line, here, habits, linesInParagraph);
    linesInParagraph = starts ? 1 : linesInParagraph + 1;
    breaks.push(starts);
  }
  return breaks;
}

/** Whether a word was broken at the end of `before` without a hyphen, as the missing space there shows. */
export function breaksWord(before: BodyLine, line: BodyLine, trailingSpaces: boolean): boolean {
  return trailingSpaces && line.blanksBefore === 0 && !endsInWhiteSpace(before.line.text) && !line.afterInterruption;
}

/** Whether wrapped lines of this text keep a space at their end. */
export function keepsTrailingSpaces(lines: readonly BodyLine[]): boolean {
  let [wrapped, spaced] = [0, 0];
  for (const { line, text } of lines) {
    if (endsInHyphen(text)) continue;
    wrapped += 1;
    if (endsInWhiteSpace(line.text)) spaced += 1;
  }
  return wrapped >= 10 && spaced >= HABIT * wrapped;
}

function habitsOf(lines: readonly BodyLine[]): Habits {
  let indented = 0;
  for (const { line } of lines) if (line.text.startsWith(' ')) indented += 1;
  return { trailingSpaces: keepsTrailingSpaces(lines), noIndents: indented <= RARE * lines.length };
}

function isHardBreak(line: BodyLine, habits: Habits): boolean {
  if (line.mark || line.blanksBefore > 1 || line.afterInterruption) return true;
  return habits.noIndents && line.line.text.startsWith(' ') && !startsSmall(line.text);
}

function startsParagraph(
  before: BodyLine,
  line: BodyLine,
  here: Surroundings,
  habits: Habits,
  length: number,
): boolean {
  if (line.mark) return true;
  if (endsInHyphen(before.text) && startsSmall(line.text)) return false;
  if (opensClause(before, line, here)) return true;
  if (endsInAddress(before.text) && line.blanksBefore < 2 && /^\p{Ll}/u.test(line.text)) return false;
  const unwrapped = here.width > WIDEST_WRAPPED_LINE;
  if (startsSmall(line.text) && runsOn(before, line, here, unwrapped)) return false;
  if (line.afterInterruption) return endsSentence(before.text) || !/\p{L}|,$/u.test(before.text.slice(-1));
  if (isHardBreak(line, habits) || unwrapped) return true;
  if (line.blanksBefore === 1 && !here.doubleSpaced) return true;
  const spare = here.width - before.text.length - 1 - firstWordLength(line.text);
  if (!endsSentence(before.text)) {
    if (leavesOpen(before.text) || !/^["'”“‘„»«([]*\p{Lu}/u.test(line.text)) return false;
    return here.doubleSpaced ? spare >= 0.3 * here.width : length <= 2 && spare >= Math.max(3, 0.1 * here.width);
  }
  if (habits.trailingSpaces && !endsInWhiteSpace(before.line.text)) return true;
  return spare >= Math.max(6, 0.2 * here.width);
}

/** "instructs the Secretary-General" in a line of its own, with what it asks in the lines below. */
function opensClause(before: BodyLine, line: BodyLine, here: Surroundings): boolean {
  if (!/[.,;:)]$/u.test(before.text) || !startsSmall(line.text)) return false;
  const standsApart = line.blanksBefore > 0 || line.text.length < SHORT_LINE * here.width;
  return standsApart && isClauseHeading(line.text);
}

/** Whether a line that starts with a small letter goes on with the sentence before. */
function runsOn(before: BodyLine, line: BodyLine, here: Surroundings, unwrapped: boolean): boolean {
  if (unwrapped) return line.blanksBefore === 0 && !endsClause(before.text) && before.text.length > 0.6 * here.width;
  if (line.blanksBefore === 0) return true;
  if (line.blanksBefore > 1 || endsSentence(before.text)) return false;
  return here.doubleSpaced || !endsClause(before.text);
}

/** Whether a line cannot be a heading: it ends in a comma, a small word ("of", "til") or an open bracket. */
function leavesOpen(text: string): boolean {
  if (/,$|(?:^|\s)\p{Ll}{1,3}$/u.test(text.slice(-5))) return true;
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function firstWordLength(text: string): number {
  let end = 0;
  while (end < text.length && !isWhiteSpace(text.charCodeAt(end))) end += 1;
  return end;
}

/** Looks at each stretch of evenly spaced lines: is it double-spaced, and how wide is it between two hard breaks? */
function surroundingsOf(lines: readonly BodyLine[], habits: Habits): Surroundings[] {
  const doubleSpaced = doubleSpacedLines(lines, habits);
  const result: Surroundings[] = [];
  let start = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    const line = lines[index];
    const changesSpacing = index - 1 > start && doubleSpaced[index] !== doubleSpaced[index - 1];
    const isParted = line && (isHardBreak(line, habits) || (line.blanksBefore > 0 && !doubleSpaced[index]));
    if (line && !isParted && !changesSpacing) continue;
    const width = widthOf(lines, start, index);
    const first = { doubleSpaced: doubleSpaced[start] ?? false, width };
    const others = { doubleSpaced: doubleSpaced[start + 1] ?? false, width };
    result.push(first);
    for (let at = start + 1; at < index; at += 1) result.push(others);
    start = index;
  }
  return result;
}

/**
 * The longest of the lines from `start` to `end`, but not a single one that sticks out, as a heading across two
 * columns does. A web address says nothing about the width of the text.
 */
function widthOf(lines: readonly BodyLine[], start: number, end: number): number {
  let [longest, second] = [0, 0];
  for (let index = start; index < end; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text.length <= second || !/\s/u.test(text)) continue;
    second = Math.min(longest, text.length);
    longest = Math.max(longest, text.length);
  }
  return end - start >= FEWEST_LINES_WITH_OUTLIER && longest > OUTLIER * second ? second : longest;
}

/** For each line, whether the gap before it lies in a run of single empty lines that text runs on across. */
function doubleSpacedLines(lines: readonly BodyLine[], habits: Habits): boolean[] {
  const result: boolean[] = lines.map(() => false);
  let run: number[] = [];
  const settle = (closeLineFollows: boolean) => {
    const runsOn = run.filter((index) => {
      const before = lines[index - 1];
      const line = lines[index];
      return before && line && startsSmall(line.text) && !endsClause(before.text);
    });
    if (runsOn.length >= DOUBLE_SPACED_SHARE * run.length) {
      for (const index of closeLineFollows ? run.slice(0, -1) : run) result[index] = true;
    }
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line.blanksBefore === 1) run.push(index);
    else if (index > 0 && !isHardBreak(line, habits)) settle(line.blanksBefore === 0);
  }
  settle(false);
  return result;
}

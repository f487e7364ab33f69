import type { BodyLine } from './body-line.ts';
import { endsClause, endsSentence, startsSmall } from './body-line.ts';
import { endsInAddress, endsInHyphen } from './line-end.ts';

/** Characters a line after which text no longer counts as wrapped by hand or by a page. */
const WIDEST_WRAPPED_LINE = 200;
/** Share of the lines that must bear a habit before the few without it mean something. */
const HABIT = 0.8;
const RARE = 0.1;
/** A double-spaced stretch shows itself by lines that go on in the middle of a sentence after an empty line. */
const DOUBLE_SPACED_SHARE = 0.2;

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
  return trailingSpaces && line.blanksBefore === 0 && !/\s$/u.test(before.line.text) && !line.afterInterruption;
}

/** Whether wrapped lines of this text keep a space at their end. */
export function keepsTrailingSpaces(lines: readonly BodyLine[]): boolean {
  const wrapped = lines.filter((line) => !endsInHyphen(line.text));
  const spaced = wrapped.filter((line) => /\s$/u.test(line.line.text)).length;
  return wrapped.length >= 10 && spaced >= HABIT * wrapped.length;
}

function habitsOf(lines: readonly BodyLine[]): Habits {
  const indented = lines.filter((line) => line.line.text.startsWith(' ')).length;
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
  if (endsInAddress(before.text) && line.blanksBefore < 2 && /^\p{Ll}/u.test(line.text)) return false;
  const unwrapped = here.width > WIDEST_WRAPPED_LINE;
  if (startsSmall(line.text) && !unwrapped) {
    if (
      line.blanksBefore < 2 &&
      !endsSentence(before.text) &&
      !(line.blanksBefore > 0 && !here.doubleSpaced && endsClause(before.text))
    )
      return false;
  }
  if (line.afterInterruption) return endsSentence(before.text) || !/\p{L}|,$/u.test(before.text.slice(-1));
  if (isHardBreak(line, habits) || unwrapped) return true;
  if (line.blanksBefore === 1 && !here.doubleSpaced) return true;
  if (before.text.endsWith(',')) return false;
  const spare = here.width - before.text.length - 1 - firstWordLength(line.text);
  if (!endsSentence(before.text)) {
    return here.doubleSpaced ? spare >= 0.3 * here.width : length <= 2 && spare >= Math.max(3, 0.1 * here.width);
  }
  if (habits.trailingSpaces && !/\s$/u.test(before.line.text)) return true;
  return spare >= Math.max(6, 0.2 * here.width);
}

function firstWordLength(text: string): number {
  const end = text.search(/\s/u);
  return end < 0 ? text.length : end;
}

/** Looks at each stretch of evenly spaced lines: is it double-spaced, and how wide is it between two hard breaks? */
function surroundingsOf(lines: readonly BodyLine[], habits: Habits): Surroundings[] {
  const doubleSpaced = doubleSpacedLines(lines, habits);
  const result: Surroundings[] = [];
  let start = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    const line = lines[index];
    const previous = lines[index - 1];
    const newStretch =
      !line ||
      !previous ||
      isHardBreak(line, habits) ||
      (line.blanksBefore > 0 && !doubleSpaced[index]) ||
      doubleSpaced[index] !== (index - 1 > start ? doubleSpaced[index - 1] : doubleSpaced[index]);
    if (!newStretch) continue;
    const width = widthOf(lines.slice(start, index));
    for (let at = start; at < index; at += 1) result.push({ doubleSpaced: doubleSpaced[at] ?? false, width });
    start = index;
  }
  return result;
}

/** The longest line that has a space in it; a web address says nothing about the width of the text. */
function widthOf(lines: readonly BodyLine[]): number {
  let width = 0;
  for (const { text } of lines) if (/\s/u.test(text) && text.length > width) width = text.length;
  return width;
}

/** For each line, whether the gap before it lies in a run of single empty lines that text runs on across. */
function doubleSpacedLines(lines: readonly BodyLine[], habits: Habits): boolean[] {
  const result: boolean[] = lines.map(() => false);
  let run: number[] = [];
  const settle = () => {
    const runsOn = run.filter((index) => {
      const before = lines[index - 1];
      const line = lines[index];
      return before && line && startsSmall(line.text) && !endsClause(before.text);
    });
    if (runsOn.length >= DOUBLE_SPACED_SHARE * run.length) for (const index of run) result[index] = true;
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line.blanksBefore === 1) run.push(index);
    else if (index > 0 && !isHardBreak(line, habits)) settle();
  }
  settle();
  return result;
}

import type { BodyLine } from './body.ts';
import { endsClause, endsSentence, startsSmall } from './body-line.ts';
import { endsInAddress, endsInHyphen } from './line-end.ts';
import {
  differInSize,
  isBelow,
  isFirstLineIndent,
  isShifted,
  type LineGeometry,
  shift,
  stepOf,
} from './line-geometry.ts';
import { clauseOpener, isClauseHeading } from './resolution-openers.ts';

/** How much larger the step to the next line must be than usual to part two paragraphs. */
const WIDER_STEP = 1.2;
/** A step this much larger than usual parts what would else be one sentence. */
const FAR_STEP = 2;

/** A shift in shares of the type size that is none. */
const SLIGHT_SHIFT = 0.2;
const NEAR_SIZE = 0.18;

/** What a line ends in above a clause that starts with a small letter. */
const CLAUSE_END = /[.,;:]$/u;

/** A line, those around it, and the first line of the paragraph that it may go on with. */
interface Surroundings {
  readonly first: BodyLine;
  readonly before: BodyLine;
  readonly next: BodyLine | undefined;
}

/**
 * Says for each line of a laid-out text whether a paragraph starts with it: by the distance to the line above, by
 * type size and weight, by indents and lines that end early, and by the words where the page or column changes.
 */
export function layoutBreaks(lines: readonly BodyLine[], geometry: LineGeometry): boolean[] {
  const breaks: boolean[] = [];
  let first: BodyLine | null = null;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const starts =
      !before || startsParagraph(line, { first: first ?? before, before, next: lines[index + 1] }, geometry);
    if (starts) first = line;
    breaks.push(starts);
  }
  return breaks;
}

function startsParagraph(line: BodyLine, around: Surroundings, geometry: LineGeometry): boolean {
  const { before } = around;
  if (line.mark) return true;
  if (endsInAddress(before.text) && /^[\p{Ll}\d]/u.test(line.text)) return false;
  const early = geometry.endsEarly(before, line);
  const isWithin = isWithinSentence(before, line, early, geometry);
  if (differInSize(before, line) && !(isWithin && areNearInSize(before, line))) return true;
  // After "jf." or "etc." a full line goes on in small letters.
  const goesOn =
    startsSmall(line.text) && (!endsSentence(before.text) || !early) && !opensClause(before, line, geometry);
  if (goesOn && endsInHyphen(before.text)) return false;
  if (before.line.bold !== line.line.bold && !goesOn && !isWithin) return true;
  // The headings of two pages are two.
  if (before.line.page !== line.line.page && geometry.isLarge(before) && geometry.isLarge(line)) return true;
  if (!isBelow(before, line)) return !goesOn && startsAtTop(line, around, early, geometry);
  const step = stepOf(before, line);
  if (step > WIDER_STEP * geometry.usualStep) return !goesOn || (early && step > FAR_STEP * geometry.usualStep);
  if (goesOn) return false;
  if (geometry.indentsFirstLines && isFirstLineIndent(before, line, around.next)) return true;
  // A heading in large type is broken where its words ask for it.
  if (!endsClause(before.text)) return early && around.first === before && !geometry.isLarge(line);
  return early || geometry.isShort(before) || isIndented(before, line) || isOutdented(line, around, geometry);
}

/** "…, (at a distance) instructs the Secretary-General": a clause of a resolution in small letters. */
function opensClause(before: BodyLine, line: BodyLine, { usualStep }: LineGeometry): boolean {
  if (!CLAUSE_END.test(before.text) || clauseOpener(line.text) === null) return false;
  const isApart = isBelow(before, line) && stepOf(before, line) > WIDER_STEP * usualStep;
  return isApart || isClauseHeading(line.text);
}

/**
 * Whether a line stands in the midst of a sentence by its place alone, after a full line and at the usual distance:
 * words in other type go on with it.
 */
function isWithinSentence(before: BodyLine, line: BodyLine, early: boolean, geometry: LineGeometry): boolean {
  if (early || endsClause(before.text) || geometry.isShort(before) || !isBelow(before, line)) return false;
  return stepOf(before, line) <= WIDER_STEP * geometry.usualStep && Math.abs(shift(before, line)) < SLIGHT_SHIFT;
}

/** Whether sizes differ no more than those of two faces that are to look alike. */
function areNearInSize(before: BodyLine, line: BodyLine): boolean {
  const [one, other] = [before.line.fontSize ?? 0, line.line.fontSize ?? 0];
  return Math.abs(one - other) <= NEAR_SIZE * Math.max(one, other);
}

/** Whether a paragraph starts with the first line of a page or column. */
function startsAtTop(line: BodyLine, { first, before }: Surroundings, early: boolean, geometry: LineGeometry): boolean {
  if (early) return true;
  if (!endsClause(before.text)) return false;
  if (geometry.isShort(before)) return true;
  if (before.text.endsWith(':')) return true;
  // Below a list the text goes back to the edge of its column.
  const set = Math.min(geometry.indent(first), geometry.indent(before)) / (line.line.fontSize ?? 1);
  return isShifted(set) && geometry.indent(line) === 0;
}

/** Whether the line is set in; below a number it hangs, which means nothing. */
function isIndented(before: BodyLine, line: BodyLine): boolean {
  return !before.mark && isShifted(shift(before, line));
}

/** Whether the line stands further left than the paragraph it would go on with, as text does below a list. */
function isOutdented(line: BodyLine, { first, before }: Surroundings, geometry: LineGeometry): boolean {
  if (first === before && geometry.indentsFirstLines && !first.mark) return false;
  return (
    isShifted(-shift(before, line)) && (first === before || isShifted(-shift(first, line)) || !isBelow(first, line))
  );
}

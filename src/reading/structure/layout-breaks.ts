import type { Box } from '../document.ts';
import type { BodyLine } from './body-line.ts';
import { endsClause, endsSentence, startsSmall } from './body-line.ts';
import { endsInAddress, endsInHyphen } from './line-end.ts';

/** How much larger the step to the next line must be than usual to part two paragraphs. */
const WIDER_STEP = 1.2;
/** The share of sorted line steps below which lies the step inside paragraphs. */
const USUAL_STEP = 0.4;
/** A first line set in by this share of the type size starts a paragraph. */
const INDENT = 0.7;
const SAME_SIZE = 0.08;

/** What the layout of the whole document says. */
interface Layout {
  /** Usual distance from line to line, in shares of the type size. */
  readonly step: number;
  /** Right edge of each column of each page, in points. */
  readonly rightEdges: ReadonlyMap<string, number>;
}

/** Whether the lines tell where they stand on their page. */
export function hasLayout(lines: readonly BodyLine[]): boolean {
  return lines.length > 0 && lines.every((line) => line.line.box !== null);
}

/**
 * Says for each line of a laid-out text whether a paragraph starts with it: by the distance to the line above, by
 * type size and weight, by indents and lines that end early, and by the words where the page or column changes.
 */
export function layoutBreaks(lines: readonly BodyLine[]): boolean[] {
  const layout: Layout = { step: usualStep(lines), rightEdges: rightEdgesOf(lines) };
  const breaks: boolean[] = [];
  let first: BodyLine | null = null;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const starts = !before || startsParagraph(before, line, first ?? before, layout);
    if (starts) first = line;
    breaks.push(starts);
  }
  return breaks;
}

function startsParagraph(before: BodyLine, line: BodyLine, first: BodyLine, layout: Layout): boolean {
  if (line.mark) return true;
  if (differsInSize(before, line)) return true;
  const goesOn = startsSmall(line.text) && !endsSentence(before.text);
  if (goesOn && endsInHyphen(before.text)) return false;
  if (endsInAddress(before.text) && /^[\p{Ll}\d]/u.test(line.text)) return false;
  if (before.line.bold !== line.line.bold && !goesOn) return true;
  const early = endsEarly(before, line, layout);
  if (!isBelow(before, line)) return !goesOn && (endsClause(before.text) ? early || before.text.endsWith(':') : early);
  if (stepOf(before, line) > WIDER_STEP * layout.step) return !goesOn || stepOf(before, line) > 2 * layout.step;
  if (goesOn) return false;
  if (endsClause(before.text)) return early || isIndented(before, line) || isOutdented(first, before, line);
  return early && first === before;
}

function differsInSize(before: BodyLine, line: BodyLine): boolean {
  const [left, right] = [before.line.fontSize, line.line.fontSize];
  return left !== null && right !== null && Math.abs(left - right) > SAME_SIZE * Math.max(left, right);
}

function isBelow(before: BodyLine, line: BodyLine): boolean {
  return (
    before.line.page === line.line.page &&
    before.line.column === line.line.column &&
    boxOf(line).top > boxOf(before).top
  );
}

/** Distance from line to line in shares of the type size. */
function stepOf(before: BodyLine, line: BodyLine): number {
  return (boxOf(line).bottom - boxOf(before).bottom) / sizeOf(line);
}

/** Whether the first word of `line` would have had room, with some to spare, at the end of the line before. */
function endsEarly(before: BodyLine, line: BodyLine, layout: Layout): boolean {
  const box = boxOf(before);
  const right = layout.rightEdges.get(columnKey(before)) ?? box.right;
  const next = boxOf(line);
  const perCharacter = (next.right - next.left) / Math.max(1, line.text.length);
  const word = line.text.search(/\s|$/u);
  return right - box.right - perCharacter * (word + 1) > Math.max(sizeOf(before), 0.08 * (right - box.left));
}

/** Whether the line is set in; below a number it hangs, which means nothing. */
function isIndented(before: BodyLine, line: BodyLine): boolean {
  return !before.mark && isBelow(before, line) && boxOf(line).left - boxOf(before).left > INDENT * sizeOf(line);
}

/** Whether the line stands further left than the paragraph it would go on with, as text does below a list. */
function isOutdented(first: BodyLine, before: BodyLine, line: BodyLine): boolean {
  const left = first === before ? boxOf(before).left : Math.min(boxOf(first).left, boxOf(before).left);
  return left - boxOf(line).left > INDENT * sizeOf(line);
}

function usualStep(lines: readonly BodyLine[]): number {
  const steps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || !isBelow(before, line) || differsInSize(before, line)) continue;
    const step = stepOf(before, line);
    if (step > 0.5 && step < 4) steps.push(step);
  }
  steps.sort((left, right) => left - right);
  return steps[Math.floor(steps.length * USUAL_STEP)] ?? 1.2;
}

function rightEdgesOf(lines: readonly BodyLine[]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines) {
    const key = columnKey(line);
    edges.set(key, Math.max(edges.get(key) ?? 0, boxOf(line).right));
  }
  return edges;
}

function columnKey(line: BodyLine): string {
  return `${line.line.page}:${line.line.column}`;
}

function boxOf(line: BodyLine): Box {
  return line.line.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

function sizeOf(line: BodyLine): number {
  const box = boxOf(line);
  return line.line.fontSize ?? Math.max(1, box.bottom - box.top);
}

import type { BodyLine } from './body-line.ts';
import { endsClause, startsSmall } from './body-line.ts';
import { type Enumeration, enumerationAt, follows, startsList } from './enumeration.ts';

/**
 * Finds the lines that start a numbered paragraph or a point. A number that stands at the start of a line only
 * because the line was broken there ("den / 5. september") is left alone: a mark must follow the one before in its
 * list, or start a list where a paragraph can start.
 */
export function findMarks(lines: readonly BodyLine[]): void {
  const last = new Map<string, Enumeration>();
  for (const [index, line] of lines.entries()) {
    const mark = enumerationAt(line.text);
    if (!mark || !isMark(mark, line, lines[index - 1] ?? null, last)) continue;
    line.mark = mark;
    last.set(mark.style, mark);
  }
}

function isMark(mark: Enumeration, line: BodyLine, before: BodyLine | null, last: Map<string, Enumeration>): boolean {
  const small = startsSmall(line.text.slice(mark.length));
  const paragraphCanStart =
    !before || line.blanksBefore > 0 || endsClause(before.text) || line.line.text.startsWith(' ');
  if (mark.ordinal === 0 && mark.roman === null)
    return paragraphCanStart || !small || before?.text.endsWith(',') === true;
  const previous = last.get(mark.style);
  const inSequence = previous !== undefined && follows(previous, mark);
  const isOrdinalWord = small && mark.style === '1.';
  if (isOrdinalWord && !(inSequence && paragraphCanStart)) return false;
  if (inSequence) return true;
  if (startsList(mark)) return paragraphCanStart;
  return paragraphCanStart && mark.style === '1.';
}

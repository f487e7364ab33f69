import type { BodyLine } from './body-line.ts';
import { endsClause, startsSmall } from './body-line.ts';
import { type Enumeration, enumerationAt, follows, startsList } from './enumeration.ts';

/**
 * Finds the lines that start a numbered paragraph or a point. A number that stands at the start of a line only
 * because the line was broken there ("den / 5. september") is left alone: a mark must follow the one before in its
 * list, or start a list where a paragraph can start.
 *
 * @param breaks the lines that start a paragraph by their layout, where that is known.
 */
export function findMarks(lines: readonly BodyLine[], breaks: readonly boolean[] | null): void {
  const last = new Map<string, Enumeration>();
  for (const [index, line] of lines.entries()) {
    const mark = enumerationAt(line.text);
    if (!mark || !isMark(mark, placeOf(line, mark, lines[index - 1] ?? null, breaks?.[index] ?? false), last)) continue;
    line.mark = mark;
    last.set(mark.style, mark);
  }
}

function placeOf(line: BodyLine, mark: Enumeration, before: BodyLine | null, starts: boolean): MarkPlace {
  return {
    startsSmall: startsSmall(line.text.slice(mark.length)),
    canStart: starts || !before || line.blanksBefore > 0 || endsClause(before.text) || line.line.text.startsWith(' '),
    afterComma: before?.text.endsWith(',') ?? false,
  };
}

/** Where a mark was found. */
interface MarkPlace {
  /** Whether the words after the mark start with a small letter. */
  readonly startsSmall: boolean;
  /** Whether a paragraph can start here, as far as the text before shows. */
  readonly canStart: boolean;
  /** Whether the text before ends in a comma, as a point of a list may. */
  readonly afterComma: boolean;
}

/** Whether what looks like a mark is one, given the last mark of each style before it. */
export function isMark(mark: Enumeration, place: MarkPlace, last: ReadonlyMap<string, Enumeration>): boolean {
  if (mark.ordinal === 0 && mark.roman === null) return place.canStart || !place.startsSmall || place.afterComma;
  const previous = last.get(mark.style);
  const inSequence = previous !== undefined && follows(previous, mark);
  const isOrdinalWord = place.startsSmall && mark.style === '1.';
  if (isOrdinalWord) return inSequence && place.canStart;
  if (inSequence) return true;
  return place.canStart && (startsList(mark) || mark.style === '1.' || mark.style === 'article');
}

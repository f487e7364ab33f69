import { characterAt, SPACE_CHARACTER } from './characters.ts';

/** A stretch of text as `[start, end)`, counted in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span covers in `text`. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** `span` without the white space at its two ends in `text`. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (characterAt(text, start) & SPACE_CHARACTER) !== 0) start += 1;
  while (end > start && (characterAt(text, end - 1) & SPACE_CHARACTER) !== 0) end -= 1;
  return { start, end };
}

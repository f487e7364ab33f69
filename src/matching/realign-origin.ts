import type { OriginRun } from '../reading/document.ts';
import type { Span } from '../text/span.ts';

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/gu;

/**
 * Origin runs in the offsets of `from`, moved to those of `to`: two readings of the same words that differ in white
 * space and punctuation only. Runs without a letter or digit are left out. Null when the letters and digits of the
 * two do not correspond one to one.
 */
export function realignOrigin(origin: readonly OriginRun[], from: string, to: string): readonly OriginRun[] | null {
  if (from === to) return origin;
  const source = wordCharacters(from);
  const goal = wordCharacters(to);
  if (source.length !== goal.length) return null;

  const moved: OriginRun[] = [];
  let next = 0;
  for (const run of origin) {
    while (next < source.length && at(source, next).start < run.start) next += 1;
    const first = next;
    while (next < source.length && at(source, next).end <= run.end) next += 1;
    if (next === first) continue;
    const inner = { start: at(source, first).start, end: at(source, next - 1).end };
    const span = { start: at(goal, first).start, end: at(goal, next - 1).end };
    moved.push({ ...run, ...widened(span, to, inner, from, run) });
  }
  return moved;
}

/** `span` with the punctuation at its two ends that `run` has too. */
function widened(span: Span, to: string, inner: Span, from: string, run: Span): Span {
  let { start, end } = span;
  const before = start - inner.start;
  while (start > 0 && start - before > run.start && to[start - 1] === from[start - before - 1]) start -= 1;
  const after = end - inner.end;
  while (end < to.length && end - after < run.end && to[end] === from[end - after]) end += 1;
  return { start, end };
}

function wordCharacters(text: string): Span[] {
  return Array.from(text.matchAll(WORD_CHARACTER), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function at(spans: readonly Span[], index: number): Span {
  const span = spans[index];
  if (!span) throw new RangeError(`no character ${index}`);
  return span;
}

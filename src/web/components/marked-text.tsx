import type { Span } from '../../text/span.ts';

/** `text` with the `marks` (in order, not overlapping) as matched words. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Span[] }) {
  const pieces = marks.flatMap((mark, index) => [
    text.slice(marks[index - 1]?.end ?? 0, mark.start),
    <mark class="match">{text.slice(mark.start, mark.end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}

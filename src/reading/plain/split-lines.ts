import type { SourceLine } from '../lines.ts';

/** Ends of lines: line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;
/** One for all lines, which are many. */
const NOTHING: readonly never[] = [];
const SOFT_HYPHEN_AT_END = /\u00AD(?=\s*$)/u;

/** The lines of a text with their offsets. A form feed starts a new page; without one, pages are unknown. */
export function splitLines(text: string): SourceLine[] {
  const hasPages = text.includes('\f');
  const lines: SourceLine[] = [];
  let [start, page] = [0, 1];
  const take = (end: number) => lines.push(textLine(shown(text.slice(start, end)), start, hasPages ? page : null));
  LINE_END.lastIndex = 0;
  while (LINE_END.test(text)) {
    const next = LINE_END.lastIndex;
    take(next - (text.startsWith('\r\n', next - 2) ? 2 : 1));
    if (text.charAt(next - 1) === '\f') page += 1;
    start = next;
  }
  if (start < text.length || lines.length === 0) take(text.length);
  return lines;
}

/** A soft hyphen shows only at a line end, where it is a hyphen. */
function shown(words: string): string {
  return words.includes('\u00AD') ? words.replace(SOFT_HYPHEN_AT_END, '-') : words;
}

/** A line of which only the words and their place in the source are known. */
function textLine(text: string, start: number, page: number | null): SourceLine {
  return {
    text,
    page,
    source: { start, end: start + text.length },
    box: null,
    fontSize: null,
    bold: false,
    column: null,
    region: null,
    superscripts: NOTHING,
    pieces: NOTHING,
  };
}

import type { SourceLine } from '../lines.ts';

const [LINE_FEED, FORM_FEED, CARRIAGE_RETURN] = [0x0a, 0x0c, 0x0d];
/** One for all lines, which are many. */
const NOTHING: readonly never[] = [];
const SOFT_HYPHEN_AT_END = /\u00AD(?=\s*$)/u;

/** The lines of a text with their offsets. A form feed starts a new page; without one, pages are unknown. */
export function splitLines(text: string): SourceLine[] {
  const hasPages = text.includes('\f');
  const lines: SourceLine[] = [];
  let [start, page] = [0, 1];
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at < text.length && !endsLine(code)) continue;
    if (at === text.length && at === start && lines.length > 0) break;
    lines.push(textLine(shown(text.slice(start, at)), start, hasPages ? page : null));
    if (code === FORM_FEED) page += 1;
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    start = at + 1;
  }
  return lines;
}

/** Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator. */
function endsLine(code: number): boolean {
  if (code > CARRIAGE_RETURN && code < 0x85) return false;
  return (code >= LINE_FEED && code <= CARRIAGE_RETURN) || code === 0x85 || code === 0x2028 || code === 0x2029;
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

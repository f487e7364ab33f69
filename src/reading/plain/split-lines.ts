import type { SourceLine } from '../lines.ts';

const LINE = /(?<text>[^\n\r\v\f\u0085\u2028\u2029]*)(?<end>\r\n|[\n\r\v\f\u0085\u2028\u2029]|$)/gu;

/** The lines of a text with their offsets. A form feed starts a new page; without one, pages are unknown. */
export function splitLines(text: string): SourceLine[] {
  const hasPages = text.includes('\f');
  const lines: SourceLine[] = [];
  let page = 1;
  for (const match of text.matchAll(LINE)) {
    // A soft hyphen shows only at a line end, where it is a hyphen.
    const words = (match.groups?.text ?? '').replace(/\u00AD(?=\s*$)/u, '-');
    const start = match.index;
    if (start === text.length && words === '' && lines.length > 0) break;
    lines.push(textLine(words, start, hasPages ? page : null));
    if (match.groups?.end === '\f') page += 1;
  }
  return lines;
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
    superscripts: [],
    pieces: [],
  };
}

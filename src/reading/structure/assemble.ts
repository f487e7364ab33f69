import type { SourceLine } from '../lines.ts';
import { type Block, emptyBlock } from './block.ts';
import type { BodyLine } from './body-line.ts';
import { appendLine } from './clean-line.ts';
import { Flow } from './flow.ts';
import { takeNotes } from './footnotes.ts';
import { layoutBreaks } from './layout-breaks.ts';
import { closeLine, endsInHyphen, LONGEST_WORD, lineEnd } from './line-end.ts';
import { hasLayout, LineGeometry } from './line-geometry.ts';
import { findMarkers } from './markers.ts';
import { findMarks } from './marks.ts';
import type { Note } from './note.ts';
import { setPageFurnitureAside } from './set-aside.ts';
import { breaksWord, keepsTrailingSpaces, textBreaks } from './text-breaks.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/**
 * Puts the lines of a document together to blocks: headers and footers set aside, footnotes lifted out, words that
 * line ends broke made whole. The blocks come in reading order, footnotes and set-aside lines last.
 */
export function assembleBlocks(lines: readonly SourceLine[]): Block[] {
  const furnished = setPageFurnitureAside(lines);
  const { body, notes, interruptions } = takeNotes(furnished.lines);
  const cuts = findMarkers(body, notes);
  const bodyLines: BodyLine[] = [];
  let blanks = 0;
  let interrupted = false;
  for (const [index, line] of body.entries()) {
    interrupted ||= interruptions.has(index) || furnished.interrupted.has(line);
    if (line.text.trim() === '') {
      blanks += 1;
      continue;
    }
    bodyLines.push({
      line,
      text: line.text.trim(),
      blanksBefore: blanks,
      afterInterruption: interrupted,
      mark: null,
      cuts: cuts.get(index) ?? [],
    });
    blanks = 0;
    interrupted = false;
  }
  const vocabulary = vocabularyOf(furnished.lines.map((line) => line.text));
  const geometry = hasLayout(bodyLines) ? new LineGeometry(bodyLines) : null;
  findMarks(bodyLines, geometry && { geometry, breaks: layoutBreaks(bodyLines, geometry) });
  const breaks = geometry ? layoutBreaks(bodyLines, geometry) : textBreaks(bodyLines);
  const trailingSpaces = !geometry && keepsTrailingSpaces(bodyLines);
  const blocks = paragraphsOf(bodyLines, breaks).map((paragraph) => blockOf(paragraph, vocabulary, trailingSpaces));
  return [...blocks, ...notes.map((note) => noteBlock(note, vocabulary)), ...furnished.setAside.map(furnitureBlock)];
}

function paragraphsOf(lines: readonly BodyLine[], breaks: readonly boolean[]): BodyLine[][] {
  const paragraphs: BodyLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open && !breaks[index]) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function blockOf(lines: readonly BodyLine[], vocabulary: Vocabulary, trailingSpaces: boolean): Block {
  const flow = new Flow();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before)
      closeLine(
        flow,
        lineEnd(flow.tail(LONGEST_WORD), line.text, vocabulary, breaksWord(before, line, trailingSpaces)),
      );
    appendLine(flow, line.line, index === 0 ? markLength(line) : 0, line.cuts);
    flow.trimEnd();
  }
  const first = lines[0];
  return {
    ...emptyBlock('text', flow),
    mark: first?.mark ?? null,
    page: first?.line.page ?? null,
    fontSize: first?.line.fontSize ?? null,
    bold: lines.every((line) => line.line.bold),
  };
}

/** How far the words of a line with a mark lie behind the start of the untrimmed line. */
function markLength(line: BodyLine): number {
  if (!line.mark) return 0;
  return line.mark.length + line.line.text.length - line.line.text.trimStart().length;
}

function noteBlock(note: Note, vocabulary: Vocabulary): Block {
  const flow = new Flow();
  for (const [index, line] of note.lines.entries()) {
    if (index > 0) closeLine(flow, lineEnd(flow.tail(LONGEST_WORD), line.text.trim(), vocabulary));
    appendLine(flow, line, index === 0 ? note.labelLength : 0, []);
    if (!endsInHyphen(flow.tail(2))) flow.trimEnd();
  }
  flow.trimEnd();
  const mark = note.label === '' ? null : { number: note.label, style: 'note', ordinal: 0, roman: null, length: 0 };
  return { ...emptyBlock('footnote', flow), mark, page: note.lines[0]?.page ?? null, note: note.key };
}

function furnitureBlock({ kind, line }: { kind: 'header' | 'footer'; line: SourceLine }): Block {
  const flow = new Flow();
  appendLine(flow, line, 0, []);
  flow.trimEnd();
  return { ...emptyBlock(kind, flow), page: line.page };
}

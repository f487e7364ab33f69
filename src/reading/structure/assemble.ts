import type { SourceLine } from '../lines.ts';
import { type Block, emptyBlock } from './block.ts';
import type { BodyLine } from './body-line.ts';
import { appendLine, lineOfWords } from './clean-line.ts';
import { withContinuedTables } from './continued-tables.ts';
import { withDeclaredBreaks } from './declared-breaks.ts';
import { Flow } from './flow.ts';
import { takeNotes } from './footnotes.ts';
import { layoutBreaks } from './layout-breaks.ts';
import { closeLine, endsInHyphen, LONGEST_WORD, lineEnd } from './line-end.ts';
import { hasLayout, LineGeometry } from './line-geometry.ts';
import { findMarkers } from './markers.ts';
import { findMarks } from './marks.ts';
import type { Note } from './note.ts';
import { recognitionOf } from './recognition.ts';
import { type SetAside, setContentsAside, setPageFurnitureAside } from './set-aside.ts';
import { isInCell, tableBlock } from './table-block.ts';
import { breaksWord, keepsTrailingSpaces, textBreaks } from './text-breaks.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/**
 * Puts the lines of a document together to blocks: headers and footers set aside, footnotes lifted out, words that
 * line ends broke made whole. The blocks come in reading order, footnotes and set-aside lines last.
 */
export function assembleBlocks(lines: readonly SourceLine[]): Block[] {
  const furnished = setPageFurnitureAside(lines);
  const { lines: text, setAside: contents } = setContentsAside(furnished.lines);
  const { body: withTables, notes, interruptions } = takeNotes(text);
  const body = withContinuedTables(withTables);
  const cuts = findMarkers(body, notes);
  const bodyLines: BodyLine[] = [];
  let blanks = 0;
  let interrupted = false;
  for (const [index, line] of body.entries()) {
    interrupted ||= interruptions.has(index) || furnished.interrupted.has(line);
    const text = line.text.trim();
    if (text === '') {
      blanks += 1;
      continue;
    }
    bodyLines.push({
      line,
      text,
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
  findMarks(
    bodyLines,
    geometry && { geometry, breaks: withDeclaredBreaks(bodyLines, layoutBreaks(bodyLines, geometry)) },
  );
  const found = geometry ? layoutBreaks(bodyLines, geometry) : textBreaks(bodyLines);
  const breaks = withDeclaredBreaks(bodyLines, found);
  const trailingSpaces = !geometry && keepsTrailingSpaces(bodyLines);
  const blocks = paragraphsOf(bodyLines, breaks).map((paragraph) => blockOf(paragraph, vocabulary, trailingSpaces));
  const setAside = [...furnished.setAside, ...contents].map(setAsideBlock);
  return [...blocks, ...notes.map((note) => noteBlock(note, vocabulary)), ...setAside];
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
  if (lines.every(isInCell)) return tableBlock(lines, vocabulary);
  const flow = new Flow();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before)
      closeLine(
        flow,
        lineEnd(flow.lastWord(LONGEST_WORD), line.text, vocabulary, breaksWord(before, line, trailingSpaces)),
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
    ...(first?.line.unit && { kind: first.line.unit.kind, level: first.line.unit.level }),
    ...recognitionOf(lines.map(({ line }) => line)),
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
    if (index > 0) closeLine(flow, lineEnd(flow.lastWord(LONGEST_WORD), line.text.trim(), vocabulary));
    appendLine(flow, line, index === 0 ? note.labelLength : 0, []);
    if (!endsInHyphen(flow.tail(2))) flow.trimEnd();
  }
  flow.trimEnd();
  const mark = note.label === '' ? null : { number: note.label, style: 'note', ordinal: 0, roman: null, length: 0 };
  const page = note.lines[0]?.page ?? null;
  return { ...emptyBlock('footnote', flow), mark, page, note: note.key, ...recognitionOf(note.lines) };
}

/** What is set aside has its words and its page, and no place in the clean text. */
function setAsideBlock({ kind, words, page }: SetAside): Block {
  const flow = new Flow();
  appendLine(flow, lineOfWords(words), 0, []);
  flow.trimEnd();
  return { ...emptyBlock(kind, flow), page };
}

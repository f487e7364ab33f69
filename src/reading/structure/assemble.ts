import { type Block, emptyBlock } from './block.ts';
import { Body, type BodyLine, bodyLines } from './body.ts';
import { appendLine, lineOfWords } from './clean-line.ts';
import { withContinuedTables } from './continued-tables.ts';
import { withDeclaredBreaks } from './declared-breaks.ts';
import { Flow } from './flow.ts';
import { takeNotes } from './footnotes.ts';
import { layoutBreaks } from './layout-breaks.ts';
import { closeLine, endsInHyphen, LONGEST_WORD, lineEnd } from './line-end.ts';
import { hasLayout, LineGeometry } from './line-geometry.ts';
import { LineTable } from './line-table.ts';
import { findMarkers } from './markers.ts';
import { findMarks } from './marks.ts';
import type { Note } from './note.ts';
import { paragraphBlock } from './paragraph-block.ts';
import { recognitionOf } from './recognition.ts';
import { type SetAside, setContentsAside, setPageFurnitureAside } from './set-aside.ts';
import { keepsTrailingSpaces, textBreaks } from './text-breaks.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Puts the lines of a document together to blocks: headers and footers set aside, footnotes lifted out, words that
 * line ends broke made whole. The blocks come in reading order, footnotes and set-aside lines last.
 */
export function assembleBlocks(table: LineTable): Block[] {
  const furnished = setPageFurnitureAside(table);
  const { rows: text, setAside: contents } = setContentsAside(table, furnished.rows);
  const { rows, notes, interruptions } = takeNotes(table, text);
  const interrupted = placesOf(rows, interruptions, furnished.interrupted);
  const joined = joinTables(table, rows);
  const cuts = findMarkers(joined.table, joined.rows, notes);
  const body = new Body(joined.table, joined.rows, { interrupted, cuts });
  const vocabulary = new Vocabulary(table, furnished.rows);
  const setAside = [...furnished.setAside, ...contents].map(setAsideBlock);
  return [...blocksOf(body, vocabulary), ...notes.map((note) => noteBlock(note, vocabulary)), ...setAside];
}

/** For each of `rows` 1 if it is one of those at these places or one of these rows; all are in order. */
function placesOf(rows: Int32Array, places: ReadonlySet<number>, ofThese: ReadonlySet<number>): Uint8Array {
  const found = new Uint8Array(rows.length);
  for (const place of places) found[place] = 1;
  let place = 0;
  for (const row of ofThese) {
    while (place < rows.length && (rows[place] as number) < row) place += 1;
    if (rows[place] === row) found[place] = 1;
  }
  return found;
}

/** Makes one of tables that go on over the end of a page. */
function joinTables(table: LineTable, rows: Int32Array): { table: LineTable; rows: Int32Array } {
  if (!table.sources?.some(({ cell }) => cell)) return { table, rows };
  const joined = LineTable.ofLines(withContinuedTables(Array.from(rows, (row) => table.line(row))));
  return { table: joined, rows: joined.rows() };
}

/** The paragraphs and points of the running text. */
function blocksOf(body: Body, vocabulary: Vocabulary): Block[] {
  const lines = hasLayout(body) ? bodyLines(body) : null;
  const trailingSpaces = lines === null && keepsTrailingSpaces(body);
  const breaks = lines ? laidOutBreaks(body, lines) : plainBreaks(body, trailingSpaces);
  const blocks: Block[] = [];
  for (let from = 0; from < body.count; ) {
    let to = from + 1;
    while (to < body.count && !breaks[to]) to += 1;
    blocks.push(paragraphBlock(body, from, to, { vocabulary, trailingSpaces }));
    from = to;
  }
  return blocks;
}

/** Where paragraphs start in a text of which only the words are known. */
function plainBreaks(body: Body, trailingSpaces: boolean): boolean[] {
  findMarks(body, null);
  const breaks = textBreaks(body, trailingSpaces);
  return body.table.sources ? withDeclaredBreaks(bodyLines(body), breaks) : breaks;
}

/** Where paragraphs start in a text that is laid out. */
function laidOutBreaks(body: Body, lines: readonly BodyLine[]): boolean[] {
  const geometry = new LineGeometry(lines);
  findMarks(body, { lines, geometry, breaks: withDeclaredBreaks(lines, layoutBreaks(lines, geometry)) });
  return withDeclaredBreaks(lines, layoutBreaks(lines, geometry));
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

import type { OriginRun } from '../document.ts';
import type { Block } from './block.ts';
import { type Body, type BodyLine, bodyLines } from './body.ts';
import { Kind, knownKindsOf } from './character-kinds.ts';
import { appendLine } from './clean-line.ts';
import { Flow } from './flow.ts';
import { closeLine, type LineEnd, LONGEST_WORD, lineEnd, SHORTEST_FIRST, SHORTEST_SECOND } from './line-end.ts';
import { Hint } from './line-hints.ts';
import { Shape } from './line-shape.ts';
import type { LineTable } from './line-table.ts';
import { recognitionOf } from './recognition.ts';
import { isInCell, tableBlock } from './table-block.ts';
import { breaksWord } from './text-breaks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What tells how the lines of a paragraph belong together. */
export interface LineJoining {
  readonly vocabulary: Vocabulary;
  /** Whether wrapped lines of this text keep a space at their end. */
  readonly trailingSpaces: boolean;
}

const SPACE = 0x20;

/** The block of the lines from place `from` up to `to`: one paragraph, or the cells of one table. */
export function paragraphBlock(body: Body, from: number, to: number, joining: LineJoining): Block {
  const lines = body.table.sources ? bodyLines(body, from, to) : null;
  if (lines?.every(isInCell)) return tableBlock(lines, joining.vocabulary);
  const first = to - from > 1 && body.isMarkAlone(from) ? from + 1 : from;
  const block: Block = {
    kind: 'text',
    flow: plainFlow(body, first, to, joining) ?? flowOf(body, first, to, joining),
    mark: body.marks[from] ?? null,
    level: null,
    page: body.table.page(body.row(from)),
    note: null,
    fontSize: null,
    bold: false,
  };
  return lines ? { ...block, ...factsOf(lines) } : block;
}

/** What the source tells about the lines of a paragraph beside their words. */
function factsOf(lines: readonly BodyLine[]): Partial<Block> {
  const first = lines[0]?.line;
  return {
    fontSize: first?.fontSize ?? null,
    bold: lines.every(({ line }) => line.bold),
    ...(first?.unit && { kind: first.unit.kind, level: first.unit.level }),
    ...recognitionOf(lines.map(({ line }) => line)),
  };
}

/** The words of lines that all stand in the source as they are, a space between them; null where it is not so. */
function plainFlow(body: Body, from: number, to: number, joining: LineJoining): Flow | null {
  const { table } = body;
  if (!body.isPlain(from)) return null;
  const start = (table.firsts[body.row(from)] ?? 0) + (body.marks[from]?.length ?? 0);
  let startOfLine = start;
  let isUnbroken = true;
  for (let place = from + 1; place < to; place += 1) {
    if (!body.isPlain(place) || plainEnd(body, place, startOfLine, joining) !== 'space') return null;
    isUnbroken &&= isReadOn(body, place);
    startOfLine = table.firsts[body.row(place)] ?? 0;
  }
  if (!isUnbroken) return partedFlow(body, from, to, start);
  const end = table.lasts[body.row(to - 1)] ?? 0;
  return Flow.within(table.unbroken, start, end, table.page(body.row(from)));
}

/** Whether a line feed, for which there is a space, is all that stands between the words of a line and those of the one before. */
function isReadOn(body: Body, place: number): boolean {
  const { table } = body;
  const before = table.lasts[body.row(place - 1)] ?? 0;
  return table.firsts[body.row(place)] === before + 1 && table.units[before] === SPACE;
}

/** The words of plain lines, the first of which starts at `start`; lines that are read on make one stretch. */
function partedFlow(body: Body, from: number, to: number, start: number): Flow {
  const { table } = body;
  const runs: OriginRun[] = [];
  let words = '';
  let [first, startOfStretch] = [from, start];
  for (let place = from + 1; place <= to; place += 1) {
    if (place < to && isReadOn(body, place)) continue;
    const end = table.lasts[body.row(place - 1)] ?? 0;
    if (runs.length > 0) words += ' ';
    const source = { start: startOfStretch, end };
    const page = table.page(body.row(first));
    runs.push({ start: words.length, end: words.length + end - startOfStretch, source, page, box: null });
    words += table.unbroken.text.slice(startOfStretch, end);
    [first, startOfStretch] = [place, place < to ? (table.firsts[body.row(place)] ?? 0) : 0];
  }
  return Flow.of(words, runs);
}

function flowOf(body: Body, from: number, to: number, joining: LineJoining): Flow {
  const flow = new Flow();
  let start = 0;
  for (let place = from; place < to; place += 1) {
    const end = place === from ? 'space' : endBefore(flow, body, place, start, joining);
    if (place > from) closeLine(flow, end);
    const markLength = place === from ? (body.marks[place]?.length ?? 0) : 0;
    appendWords(flow, body, place, markLength, end);
    start = (body.table.firsts[body.row(place)] ?? 0) + markLength;
  }
  return flow;
}

/** Adds the words of a line behind its mark, which takes `markLength` characters. */
function appendWords(flow: Flow, body: Body, place: number, markLength: number, end: LineEnd): void {
  const { table } = body;
  const row = body.row(place);
  const start = table.starts[row] ?? 0;
  const first = table.firsts[row] ?? 0;
  const last = table.lasts[row] ?? 0;
  // White space before the words is no more than the space between two lines.
  if (body.isPlain(place) && (end === 'space' || start === first)) {
    const from = first + markLength;
    flow.appendSource(table.text.slice(from, last), from, table.page(row), table);
  } else {
    appendLine(flow, table.line(row), markLength === 0 ? 0 : first - start + markLength, body.cutsOf(place));
    flow.trimEnd();
  }
}

/** What stood between a line and the one before, whose words start at offset `start`. */
function endBefore(flow: Flow, body: Body, place: number, start: number, joining: LineJoining): LineEnd {
  const known = body.isPlain(place - 1) ? plainEnd(body, place, start, joining) : null;
  if (known) return known;
  const isBroken = joining.trailingSpaces && breaksWord(body, place);
  return lineEnd(flow.lastWord(LONGEST_WORD), body.words(place), joining.vocabulary, isBroken);
}

/** What {@link lineEnd} says where the line before is plain; null where it has to look at the words themselves. */
function plainEnd(body: Body, place: number, start: number, joining: LineJoining): LineEnd | null {
  const { table } = body;
  const before = body.row(place - 1);
  const row = body.row(place);
  if (table.is(before, Hint.endsInBreak) || table.has(row, Kind.half)) return null;
  if (!table.is(row, Shape.small) || !table.is(before, Hint.endsInSmall)) return 'space';
  const firstStart = startOfLastWord(table, before);
  const firstEnd = table.lasts[before] ?? 0;
  const secondStart = table.firsts[row] ?? 0;
  const secondEnd = endOfFirstWord(table, row);
  const longest = Math.max(firstEnd - firstStart, secondEnd - secondStart);
  if (firstStart <= start || longest > LONGEST_WORD) return null;
  if (joining.trailingSpaces && breaksWord(body, place)) return 'glue';
  if (firstEnd - firstStart < SHORTEST_FIRST || secondEnd - secondStart < SHORTEST_SECOND) return 'space';
  return joining.vocabulary.wasOneWord(firstStart, firstEnd, secondStart, secondEnd) ? 'glue' : 'space';
}

function startOfLastWord({ units, firsts, lasts }: LineTable, row: number): number {
  const first = firsts[row] ?? 0;
  let start = lasts[row] ?? 0;
  while (start > first && (knownKindsOf(units[start - 1] ?? 0) & Kind.word) !== 0) start -= 1;
  return start;
}

function endOfFirstWord({ units, firsts, lasts }: LineTable, row: number): number {
  const last = lasts[row] ?? 0;
  let end = firsts[row] ?? 0;
  while (end < last && (knownKindsOf(units[end] ?? 0) & Kind.word) !== 0) end += 1;
  return end;
}

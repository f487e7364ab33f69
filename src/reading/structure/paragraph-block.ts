import type { OriginRun } from '../document.ts';
import type { Block } from './block.ts';
import { type Body, type BodyLine, bodyLines } from './body.ts';
import { Kind, kindsOf, UnitSet } from './character-kinds.ts';
import { appendLine } from './clean-line.ts';
import { Flow } from './flow.ts';
import { closeLine, type LineEnd, LONGEST_WORD, lineEnd, MAY_BREAK, wasOneWord } from './line-end.ts';
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

/** Ends of lines at which a word or an address may be broken. */
const BREAKS = new UnitSet(MAY_BREAK);

/** The block of the lines from place `from` up to `to`: one paragraph, or the cells of one table. */
export function paragraphBlock(body: Body, from: number, to: number, joining: LineJoining): Block {
  const lines = body.table.sources ? bodyLines(body, from, to) : null;
  if (lines?.every(isInCell)) return tableBlock(lines, joining.vocabulary);
  const block: Block = {
    kind: 'text',
    flow: plainFlow(body, from, to, joining) ?? flowOf(body, from, to, joining),
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
  const words = new Array<string>(to - from);
  const runs = new Array<OriginRun>(to - from);
  let length = 0;
  let start = 0;
  for (let place = from; place < to; place += 1) {
    const row = body.row(place);
    if (!isPlain(body, place) || (place > from && plainEnd(body, place, start, joining) !== 'space')) return null;
    start = (table.firsts[row] ?? 0) + (place === from ? (body.marks[place]?.length ?? 0) : 0);
    const end = table.lasts[row] ?? 0;
    const source = { start, end };
    words[place - from] = table.text.slice(start, end);
    runs[place - from] = { start: length, end: length + end - start, source, page: table.page(row), box: null };
    length += end - start + 1;
  }
  return Flow.of(words.length === 1 ? (words[0] ?? '') : words.join(' '), runs);
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
  const [start, first, last] = [table.starts[row] ?? 0, table.firsts[row] ?? 0, table.lasts[row] ?? 0];
  // White space before the words is no more than the space between two lines.
  if (isPlain(body, place) && (end === 'space' || start === first)) {
    const from = first + markLength;
    flow.appendSource(table.text.slice(from, last), from, table.page(row));
  } else {
    appendLine(flow, table.line(row), markLength === 0 ? 0 : first - start + markLength, body.cutsOf(place));
    flow.trimEnd();
  }
}

/** Whether the words of the line are those of the source as they stand there. */
function isPlain(body: Body, place: number): boolean {
  return body.table.sources === null && body.is(place, Shape.plain) && body.cutsOf(place).length === 0;
}

/** What stood between a line and the one before, whose words start at offset `start`. */
function endBefore(flow: Flow, body: Body, place: number, start: number, joining: LineJoining): LineEnd {
  const known = isPlain(body, place - 1) ? plainEnd(body, place, start, joining) : null;
  if (known) return known;
  const isBroken = joining.trailingSpaces && breaksWord(body, place);
  return lineEnd(flow.lastWord(LONGEST_WORD), body.words(place), joining.vocabulary, isBroken);
}

/** What {@link lineEnd} says where the line before is plain; null where it has to look at the words themselves. */
function plainEnd(body: Body, place: number, start: number, joining: LineJoining): LineEnd | null {
  const { table } = body;
  const [before, row] = [body.row(place - 1), body.row(place)];
  const last = table.lastUnit(before);
  if (BREAKS.has(last) || table.has(row, Kind.half)) return null;
  if (!table.is(row, Shape.small) || (kindsOf(last) & Kind.small) === 0) return 'space';
  const [firstStart, firstEnd] = [startOfLastWord(table, before), table.lasts[before] ?? 0];
  const [secondStart, secondEnd] = [table.firsts[row] ?? 0, endOfFirstWord(table, row)];
  const longest = Math.max(firstEnd - firstStart, secondEnd - secondStart);
  if (firstStart <= start || longest > LONGEST_WORD) return null;
  if (joining.trailingSpaces && breaksWord(body, place)) return 'glue';
  const [first, second] = [table.text.slice(firstStart, firstEnd), table.text.slice(secondStart, secondEnd)];
  return wasOneWord(first, second, joining.vocabulary) ? 'glue' : 'space';
}

function startOfLastWord({ units, firsts, lasts }: LineTable, row: number): number {
  const first = firsts[row] ?? 0;
  let start = lasts[row] ?? 0;
  while (start > first && (kindsOf(units[start - 1] ?? 0) & Kind.word) !== 0) start -= 1;
  return start;
}

function endOfFirstWord({ units, firsts, lasts }: LineTable, row: number): number {
  const last = lasts[row] ?? 0;
  let end = firsts[row] ?? 0;
  while (end < last && (kindsOf(units[end] ?? 0) & Kind.word) !== 0) end += 1;
  return end;
}

import type { SourceLine } from '../lines.ts';
import { endsSentence, startsSmall } from './body-line.ts';
import { Kind, knownKindsOf } from './character-kinds.ts';
import { Hint } from './line-hints.ts';
import { Shape } from './line-shape.ts';
import type { LineTable } from './line-table.ts';
import type { Note } from './note.ts';
import { PrintedMarkers } from './printed-markers.ts';
import { isBlank } from './word-characters.ts';

/** The rows of the running text and the notes apart. Lines keep their order. */
export interface WithoutNotes {
  readonly rows: Int32Array;
  readonly notes: readonly Note[];
  /** Places among `rows` before which something was taken out. */
  readonly interruptions: ReadonlySet<number>;
}

const RULE = /^\s{20,}$|^\s*[_—–]{5,}\s*$|^\s*-{8,}\s*$/u;
const ENDNOTE = /^\s*\d{1,3}\s+\p{Lu}/u;
const LABEL = /^\s*(?<label>\(?\d{1,3}\)?|[*†‡]{1,3})(?:\s+|(?=\p{Lu}))(?=\S)/u;

const SHORTEST_RULE = 5;
const SHORTEST_BLANK_RULE = 20;

/**
 * Takes footnotes out of the running text: lines that the layout calls footnotes, and, in plain text, the numbered
 * lines below a rule, up to the next page, and those at the end of the text.
 */
export function takeNotes(table: LineTable, rows: Int32Array): WithoutNotes {
  const body = new Int32Array(rows.length);
  let kept = 0;
  const notes: Note[] = [];
  const interruptions = new Set<number>();
  let open: OpenNote | null = null;
  let below = false;
  const endnotes = startOfEndnotes(table, rows, 0, rows.length);
  const pageNotes = table.hasPages ? notesOfPages(table, rows) : NO_PLACES;
  const close = () => {
    if (open) notes.push({ ...open, key: `${notes.length}:${open.label}`, after: kept - 1 });
    open = null;
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const region = table.region(row);
    if (region === null && isRule(table, row) && startsNotes(table, rows, index + 1)) {
      below = true;
      interruptions.add(kept);
      continue;
    }
    if (below && index < endnotes && (pageNotes.get(index) === false || leavesNotes(table.lineText(row))))
      below = false;
    if (index === endnotes || pageNotes.get(index) === true) below = true;
    if (region !== 'footnote' && !below) {
      close();
      body[kept] = row;
      kept += 1;
      continue;
    }
    interruptions.add(kept);
    const line = table.line(row);
    const label = LABEL.exec(line.text);
    if (label?.groups && !isBlank(line.text) && (!open || isNextLabel(open.label, label.groups.label ?? ''))) {
      close();
      open = { label: label.groups.label ?? '', labelLength: label[0].length, lines: [line] };
    } else if (open) open.lines.push(line);
    else if (!isBlank(line.text)) open = continued(notes, line) ?? { label: '', labelLength: 0, lines: [line] };
  }
  close();
  return { rows: body.subarray(0, kept), notes, interruptions };
}

function isRule(table: LineTable, row: number): boolean {
  if (table.is(row, Shape.blank)) return table.length(row) >= SHORTEST_BLANK_RULE && RULE.test(table.lineText(row));
  const mayBeRule = table.is(row, Hint.isRule) && table.width(row) >= SHORTEST_RULE;
  return mayBeRule && RULE.test(table.lineText(row));
}

/** A note whose last line may still come. */
interface OpenNote {
  label: string;
  labelLength: number;
  lines: SourceLine[];
}

/** The last note, taken up again with a line on the next page or in the next column that has no label of its own. */
function continued(notes: Note[], line: SourceLine): OpenNote | null {
  const last = notes.at(-1);
  const end = last?.lines.at(-1);
  if (!last || !end || line.region !== 'footnote') return null;
  if (endsSentence(end.text.trimEnd()) && !startsSmall(line.text.trim())) return null;
  notes.pop();
  return { ...last, lines: [...last.lines, line] };
}

/** Whether a note starts with the first words after a rule. */
function startsNotes(table: LineTable, rows: Int32Array, from: number): boolean {
  for (const row of rows.subarray(from, from + 4)) {
    if (table.is(row, Shape.blank)) continue;
    const text = table.lineText(row);
    return LABEL.test(text) && !/^\s*\d+\./u.test(text);
  }
  return false;
}

/** In plain text a line that is set in by one space starts the next page, and so does a numbered paragraph. */
function leavesNotes(text: string): boolean {
  return /^\s\S/u.test(text) || /^\d{1,3}\.\s+\p{Lu}/u.test(text);
}

function isNextLabel(last: string, next: string): boolean {
  const lastNumber = Number.parseInt(last.replace(/\D/gu, ''), 10);
  const nextNumber = Number.parseInt(next.replace(/\D/gu, ''), 10);
  if (Number.isNaN(lastNumber) || Number.isNaN(nextNumber)) return last !== next;
  return nextNumber === lastNumber + 1;
}

const NO_PLACES: ReadonlyMap<number, boolean> = new Map();

/** The places among `rows` at which the notes of a page of plain text start, true, and the next page does, false. */
function notesOfPages(table: LineTable, rows: Int32Array): ReadonlyMap<number, boolean> {
  const places = new Map<number, boolean>();
  let from = 0;
  for (let index = 1; index < rows.length; index += 1) {
    if (table.page(rows[index] ?? 0) === table.page(rows[from] ?? 0)) continue;
    const start = startOfEndnotes(table, rows, from, index);
    if (start < index) places.set(start, true).set(index, false);
    from = index;
  }
  return places;
}

/**
 * Where the notes at the end of a plain text or one of its pages start, of which `rows` has the lines from `from` up to
 * `to`: numbered lines below the last paragraph, the first of them called by a figure in the text. `to` if there are none.
 */
function startOfEndnotes(table: LineTable, rows: Int32Array, from: number, to: number): number {
  let start = to;
  let blanksOnly = true;
  for (let index = to - 1; index > from; index -= 1) {
    const row = rows[index] ?? 0;
    if (table.region(row) !== null || table.hasBox(row)) break;
    if (table.is(row, Shape.blank)) continue;
    blanksOnly = false;
    if (!table.is(rows[index - 1] ?? 0, Shape.blank)) continue;
    if (!startsWithFigure(table, row) || !ENDNOTE.test(table.lineText(row))) break;
    start = index;
  }
  if (blanksOnly || start === to) return to;
  const label = LABEL.exec(table.lineText(rows[start] ?? 0))?.groups?.label ?? '';
  const note: Note = { label, key: '', lines: [], labelLength: 0, after: start - 1 - from };
  return new PrintedMarkers(table, rows.subarray(from, to), [note]).of(note, 0).length > 0 ? start : to;
}

function startsWithFigure(table: LineTable, row: number): boolean {
  return (knownKindsOf(table.firstUnit(row)) & Kind.digit) !== 0;
}

import type { SourceLine } from '../lines.ts';
import { Kind, knownKindsOf } from './character-kinds.ts';
import type { MarkerCut } from './clean-line.ts';
import type { LineTable } from './line-table.ts';
import type { Note } from './note.ts';
import { PrintedMarkers, plainLabel } from './printed-markers.ts';

const PARENTHESISED = /(?<=\p{L}{3}|\p{L}{3}\s?[.,;:”"’%])\((?<label>\d{1,2})\)(?=[\s.,;:]|$)/gu;
const [OPENING, CLOSING] = [0x28, 0x29];
const RAISED_LABEL = /^\(?(?:\d{1,3}|[*†‡]{1,3})\)?$/u;

/** The cuts of each line by its row; of two that overlap the one that came first stays. */
class Cuts {
  readonly byRow = new Map<number, MarkerCut[]>();
  private readonly taken = new Map<number, Set<number>>();

  add(row: number, cut: MarkerCut): void {
    const taken = this.taken.get(row) ?? new Set();
    for (let at = cut.start; at < cut.end; at += 1) if (taken.has(at)) return;
    for (let at = cut.start; at < cut.end; at += 1) taken.add(at);
    this.taken.set(row, taken);
    const cuts = this.byRow.get(row);
    if (cuts) cuts.push(cut);
    else this.byRow.set(row, [cut]);
  }

  sorted(): Map<number, MarkerCut[]> {
    for (const cuts of this.byRow.values()) cuts.sort((left, right) => left.start - right.start);
    return this.byRow;
  }
}

/**
 * Finds the markers of `notes` in the lines of these rows, and numbers in brackets glued to a word, whose notes stand
 * in another file. Gives the cuts of each line by its row, ordered and without overlap.
 */
export function findMarkers(table: LineTable, rows: Int32Array, notes: readonly Note[]): Map<number, MarkerCut[]> {
  const cuts = new Cuts();
  const byLabel = Map.groupBy(notes, (note) => plainLabel(note.label));
  const raised = table.sources ? cutRaisedMarkers(cuts, table, rows, byLabel) : new Set<string>();
  const called = notes.filter((note) => note.label !== '' && !raised.has(note.key));
  const printed = called.length > 0 ? new PrintedMarkers(table, rows, called) : null;
  let from = 0;
  for (const note of called) {
    const places = printed?.of(note, from) ?? [];
    for (const { index, start, end } of places)
      cuts.add(rows[index] ?? 0, { start, end, label: note.label, note: note.key });
    from = places[0]?.index ?? from;
  }
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    if (!table.has(row, Kind.opening) || !hasNumberInBrackets(table, row)) continue;
    for (const match of table.lineText(row).matchAll(PARENTHESISED)) {
      const note = noteAfter(byLabel.get(match.groups?.label ?? ''), index);
      cuts.add(row, {
        start: match.index,
        end: match.index + match[0].length,
        label: match[0],
        note: note?.key ?? null,
      });
    }
  }
  return cuts.sorted();
}

/** Whether one or two figures stand in brackets behind some other character. */
function hasNumberInBrackets({ units, firsts, lasts }: LineTable, row: number): boolean {
  const end = (lasts[row] ?? 0) - 2;
  for (let at = (firsts[row] ?? 0) + 1; at < end; at += 1) {
    if (units[at] !== OPENING || !isDigit(units[at + 1])) continue;
    if (units[at + 2] === CLOSING || (isDigit(units[at + 2]) && units[at + 3] === CLOSING)) return true;
  }
  return false;
}

function isDigit(unit: number | undefined): boolean {
  return (knownKindsOf(unit ?? 0) & Kind.digit) !== 0;
}

/** Cuts the markers that the layout shows as raised figures. Gives the keys of the notes that these call. */
function cutRaisedMarkers(
  cuts: Cuts,
  table: LineTable,
  rows: Int32Array,
  byLabel: Map<string, Note[]>,
): ReadonlySet<string> {
  const raised = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const line = table.line(row);
    if (line.superscripts.length === 0) continue;
    for (const cut of raisedMarkers(line, index, byLabel)) {
      cuts.add(row, cut);
      if (cut.note !== null) raised.add(cut.note);
    }
  }
  return raised;
}

/** The first of these notes, which stand in reading order, that comes after the line. */
function noteAfter(notes: readonly Note[] | undefined, index: number): Note | null {
  let low = 0;
  let high = notes?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes?.[middle]?.after ?? index) < index) low = middle + 1;
    else high = middle;
  }
  return notes?.[low] ?? null;
}

/** Markers that the layout shows as raised figures; raised letters ("1st") are none. */
function* raisedMarkers(line: SourceLine, index: number, byLabel: Map<string, Note[]>): Generator<MarkerCut> {
  for (const { start, end } of line.superscripts) {
    const label = line.text.slice(start, end).trim();
    if (!RAISED_LABEL.test(label)) continue;
    const candidates = byLabel.get(plainLabel(label));
    const note = noteAfter(candidates, index) ?? candidates?.at(-1) ?? null;
    if (!note && start === 0) continue;
    yield { start, end, label, note: note?.key ?? null };
  }
}

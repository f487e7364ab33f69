import { expect, test } from 'vitest';
import { LineTable } from './line-table.ts';
import type { Note } from './note.ts';
import { PrintedMarkers } from './printed-markers.ts';

/** The figures in `text` that call a note with this label below it. */
function callsIn(text: string, label: string): string[] {
  const table = LineTable.ofText(text);
  const note: Note = { label, key: label, lines: [], labelLength: 0, after: table.count - 1 };
  const found = new PrintedMarkers(table, table.rows(), [note]).of(note, 0);
  return found.map(({ index, start, end }) => `${index}: ${table.lineText(index).slice(start, end)}`);
}

test.each([
  ['the fleet was sold2 and the harbour2 too', '2', ['0: 2']],
  ['the harbours.3\nwere closed', '3', ['0: 3']],
  ['the count of 20224, and of 2023', '4', ['0: 4']],
  ['2022,5 was dry', '5', ['0: 5']],
  ['the boats(12) and the nets', '12', ['0: (12)']],
  ['the harbour* and the quay', '*', ['0: *']],
  ['as it said, 6 and again, 6 and later', '6', ['0:  6', '0:  6']],
])('%s', (text, label, calls) => {
  expect(callsIn(text, label)).toEqual(calls);
});

test.each([
  ['the fleet was sold21 and not', '2'],
  ['resolution 1234 of 7 May', '4'],
  ['2 ships sailed', '2'],
  ['the fleet was sold3', '2'],
])('no note in %s', (text, label) => {
  expect(callsIn(text, label)).toEqual([]);
});

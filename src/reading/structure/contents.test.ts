import { expect, test } from 'vitest';
import { findContents } from './contents.ts';
import { LineTable } from './line-table.ts';

function wordsOf(lines: readonly string[]): string[] {
  const table = LineTable.ofText(lines.join('\n'));
  return findContents(table, table.rows()).map(({ words }) => words);
}

test('lines whose dots lead to a page are contents, with the heading above them', () => {
  expect(
    wordsOf(['Indhold', '1. Havet ........ 2', 'Kabler og andre', 'forbindelser . . . . . 4', 'Havet er stort.']),
  ).toEqual(['Indhold', '1. Havet 2', 'Kabler og andre forbindelser 4']);
});

test('below a heading page numbers are enough, as long as they do not fall', () => {
  expect(wordsOf(['Contents', 'Rivers 3', 'Gauges 5', 'Tolls 9', 'Article 1'])).toEqual([
    'Contents',
    'Rivers 3',
    'Gauges 5',
    'Tolls 9',
  ]);
});

test('chapters have no dots where the first has none, also behind the last entry with dots', () => {
  const entries = ['1 Rivers 3', '1.1 Gauges 3', '2 Tolls and their collection 5', '3 Annex 9'];
  const lines = entries.map((entry) => (entry.startsWith('1.1') ? entry.replace(' 3', ' . . . . . . 3') : entry));
  const led = ['1.2 Locks . . . . . . 4', ...lines.slice(2), 'The harbours counted 12'];
  expect(wordsOf(['Contents', ...lines.slice(0, 2), ...led])).toEqual([
    ...['Contents', ...entries.slice(0, 2), '1.2 Locks 4'],
    ...entries.slice(2),
  ]);
  expect(wordsOf(['1.1 Locks ..... 4', '1.2 Gauges ..... 5', '3 Boats were sold to number 9'])).toHaveLength(2);
});

test.each([
  [['Rivers 3', 'Gauges 5', 'Tolls 9']],
  [['Name ............', 'Date ............']],
  [['Contents', 'The box contains salt.', 'And pepper.']],
])('no contents in %j', (lines) => {
  expect(wordsOf(lines)).toEqual([]);
});

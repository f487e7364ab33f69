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

test.each([
  [['Rivers 3', 'Gauges 5', 'Tolls 9']],
  [['Name ............', 'Date ............']],
  [['Contents', 'The box contains salt.', 'And pepper.']],
])('no contents in %j', (lines) => {
  expect(wordsOf(lines)).toEqual([]);
});

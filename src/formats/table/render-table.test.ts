import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { renderTable } from './render-table.ts';

const columns = [{ title: 'No.', align: 'right' as const }, { title: 'What', isFlexible: true }, { title: 'When' }];

test('lines up columns and wraps the flexible one', () => {
  const table = renderTable(columns, [['1', 'train a diplomat in every embassy abroad', '2030']], 35);
  expect(table).toBe(
    ['No.  What                      When', '───  ────────────────────────  ────'].join('\n') +
      ['', '  1  train a diplomat in       2030', '     every embassy abroad', ''].join('\n'),
  );
});

test('no cell can steer the terminal or break the line', () => {
  const table = renderTable([{ title: 'T' }], [['\u001B[2Jred\u009B1m\r\nnext\u202Eend\u0007']], 80);
  expect(table).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  expect(table.split('\n')).toHaveLength(4);
});

test('wide letters take two places', () => {
  expect(displayWidth('ordet 日本')).toBe(10);
  expect(displayWidth('e\u0301👩‍👩‍👧')).toBe(3);
});

test('no line is wider than the terminal', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constant('1'), cell, fc.constant('2030'))),
      fc.integer({ min: 40, max: 120 }),
      (rows, width) => {
        for (const line of renderTable(columns, rows, width).split('\n'))
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

import { describe, expect, it } from 'vitest';
import type { PassageView } from '../../desk/views.ts';
import type { TableCell } from '../../reading/document.ts';
import { PassageTable } from './table.tsx';

const TEXT = 'Port Ships Skagen 40 Esbjerg';

function cell(row: number, column: number, words: string, more: Partial<TableCell> = {}): TableCell {
  const start = words === '' ? 0 : TEXT.indexOf(words);
  return { row, column, rowSpan: 1, columnSpan: 1, isHeading: false, start, end: start + words.length, ...more };
}

const passage: PassageView = {
  eId: 'table_1',
  type: 'table',
  number: null,
  role: null,
  page: null,
  parent: null,
  level: null,
  start: 0,
  end: TEXT.length,
  text: TEXT,
  markers: [],
  cells: null,
  recognition: null,
};

describe('PassageTable', () => {
  const cells = [
    cell(0, 0, 'Port', { isHeading: true }),
    cell(0, 1, 'Ships', { isHeading: true }),
    cell(1, 0, 'Skagen', { isHeading: true }),
    cell(1, 1, '40'),
    cell(2, 0, 'Esbjerg', { columnSpan: 2 }),
  ];
  const html = String(PassageTable({ passage, cells, label: 'Table', words: ({ text }) => text }));

  it('has the words of each cell in its row, headings with what they head', () => {
    expect(html).toContain('<tr><th scope="col">Port</th><th scope="col">Ships</th></tr>');
    expect(html).toContain('<tr><th scope="row">Skagen</th><td>40</td></tr>');
  });

  it('keeps cells that take more than one column', () => {
    expect(html).toContain('<td colspan="2">Esbjerg</td>');
  });

  it('can be scrolled by keyboard and has a name', () => {
    expect(html).toMatch(/<section[^>]*tabindex="0"/);
    expect(html).toContain('aria-label="Table"');
  });
});

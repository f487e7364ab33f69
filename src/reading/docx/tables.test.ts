import { describe, expect, test } from 'vitest';
import { type DocxParts, makeDocx, paragraph } from '../../../tests/support/make-docx.ts';
import { READING_LIMITS } from '../limits.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import type { Block } from '../structure/block.ts';
import { readDocx } from './read-docx.ts';

async function read(parts: DocxParts): Promise<ReadBlocks> {
  return readDocx({ name: 'a.docx', bytes: makeDocx(parts) }, READING_LIMITS);
}

/** Each block as its kind, its level where it has one, and its words. */
async function outline(parts: DocxParts): Promise<string[]> {
  const { blocks } = await read(parts);
  return blocks.map(({ kind, level: depth, flow }) => `${kind}${depth ?? ''}: ${flow.text}`);
}

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`;

  /** Words and places of the cells: row, column, rows and columns taken, and whether the cell is a heading. */
  function cellsOf(block: Block | undefined): unknown[] {
    return (block?.cells ?? []).map((one) => [
      block?.flow.text.slice(one.start, one.end),
      ...[one.row, one.column, one.rowSpan, one.columnSpan, one.isHeading],
    ]);
  }

  test('have headings of two storeys, where groups of columns have names', async () => {
    const down = '<w:vMerge w:val="restart"/>';
    const heads = cell('State', down) + cell('Pledges', '<w:gridSpan w:val="2"/>');
    const rows = (second: string) => [
      row(heads, '<w:tblHeader/>'),
      row(cell('', '<w:vMerge/>') + cell('2025') + cell(second)),
      row(cell('Denmark') + cell('1') + cell('2')),
    ];
    const { blocks } = await read({ body: table(rows('2026').join('')) });
    expect(cellsOf(blocks[0])).toEqual([
      ['State', 0, 0, 2, 1, true],
      ['Pledges', 0, 1, 1, 2, true],
      ['2025', 1, 1, 1, 1, true],
      ['2026', 1, 2, 1, 1, true],
      ['Denmark', 2, 0, 1, 1, false],
      ['1', 2, 1, 1, 1, false],
      ['2', 2, 2, 1, 1, false],
    ]);
  });

  test('have a heading beside several rows that are none', async () => {
    const rows = [
      row(cell('Europe', '<w:vMerge w:val="restart"/>') + cell('State'), '<w:tblHeader/>'),
      row(cell('', '<w:vMerge/>') + cell('Denmark')),
    ];
    const { blocks } = await read({ body: table(rows.join('')) });
    expect(cellsOf(blocks[0])).toEqual([
      ['Europe', 0, 0, 2, 1, true],
      ['State', 0, 1, 1, 1, true],
      ['Denmark', 1, 1, 1, 1, false],
    ]);
  });

  test('have their cells in rows and columns', async () => {
    const rows = [
      row(cell('State') + cell('Pledge', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>'),
      row(cell('Denmark', '<w:vMerge w:val="restart"/>') + cell('Cables') + cell('2026')),
      row(cell('', '<w:vMerge/>') + cell('') + cell('2027')),
    ];
    const { blocks } = await read({ body: table(rows.join('')) });
    expect(blocks.map(({ kind, flow }) => `${kind}: ${flow.text}`)).toEqual([
      'table: State | Pledge; Denmark | Cables | 2026; | 2027',
    ]);
    expect(cellsOf(blocks[0])).toEqual([
      ['State', 0, 0, 1, 1, true],
      ['Pledge', 0, 1, 1, 2, true],
      ['Denmark', 1, 0, 2, 1, false],
      ['Cables', 1, 1, 1, 1, false],
      ['2026', 1, 2, 1, 1, false],
      ['', 2, 1, 1, 1, false],
      ['2027', 2, 2, 1, 1, false],
    ]);
  });

  test('begin in the column that the row says', async () => {
    const { blocks } = await read({
      body: table(row(cell('a') + cell('b')) + row(cell('c'), '<w:gridBefore w:val="1"/>')),
    });
    expect(cellsOf(blocks[0]).at(-1)).toEqual(['c', 1, 1, 1, 1, false]);
  });

  test('without lines whose first column numbers the second are numbered paragraphs', async () => {
    const rows = row(cell('(1)') + cell('First recital.')) + row(cell('(2)') + cell('Second recital.'));
    const { blocks } = await read({ body: table(rows) });
    expect(blocks.map(({ kind, mark, flow }) => [kind, mark?.number, flow.text])).toEqual([
      ...[
        ['text', '(1)', 'First recital.'],
        ['text', '(2)', 'Second recital.'],
      ],
    ]);
    const lines = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
    expect(await outline({ body: table(lines + rows) })).toEqual([
      'table: (1) | First recital.; (2) | Second recital.',
    ]);
  });

  test('with much text are tables where their style or their cells draw lines', async () => {
    const long = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text).repeat(5)}</w:tc>`;
    const rows = (properties = '') => row(long('a', properties) + long('b', properties)).repeat(2);
    const kinds = async (content: string, styles = '') =>
      new Set((await read({ body: table(content), styles })).blocks.map(({ kind }) => kind));
    const styled = '<w:tblPr><w:tblStyle w:val="Grilledutableau"/></w:tblPr>';
    const style = (id: string, content: string) => `<w:style w:type="table" w:styleId="${id}">${content}</w:style>`;
    const lines = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>';
    const based = style('Grilledutableau', '<w:name w:val="Mine"/><w:basedOn w:val="Base"/>');
    expect(await kinds(rows())).toEqual(new Set(['text']));
    expect(await kinds(styled + rows())).toEqual(new Set(['text']));
    expect(await kinds(styled + rows(), style('Grilledutableau', '<w:name w:val="Table Grid"/>'))).toEqual(
      new Set(['table']),
    );
    expect(await kinds(styled + rows(), based + style('Base', lines))).toEqual(new Set(['table']));
    expect(await kinds(styled + rows(), based + style('Base', lines.replace('single', 'nil')))).toEqual(
      new Set(['text']),
    );
    expect(await kinds(rows('<w:tcBorders><w:top w:val="single"/></w:tcBorders>'))).toEqual(new Set(['table']));
    expect(await kinds(rows('<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'))).toEqual(new Set(['text']));
    const boxes = row(long('a', '<w:tcBorders><w:top w:val="single"/></w:tcBorders>') + long('b'));
    expect(await kinds(boxes)).toEqual(new Set(['text']));
  });

  test('have headings where a style that theirs is based on sets the first row apart', async () => {
    const styles = `<w:style w:type="table" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="table" w:styleId="B"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`;
    const look = '<w:tblPr><w:tblStyle w:val="A"/><w:tblLook w:firstRow="1"/></w:tblPr>';
    const rows = row(cell('State') + cell('Pledge')) + row(cell('Denmark') + cell('Cables'));
    const { blocks } = await read({ body: table(look + rows), styles });
    expect((blocks[0]?.cells ?? []).map(({ isHeading }) => isHeading)).toEqual([true, true, false, false]);
  });

  test('with lines may be in the type of headings', async () => {
    const heading = (text: string) => `<w:tc>${paragraph(text, '<w:outlineLvl w:val="0"/>')}</w:tc>`;
    const lines = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
    const heads = row(heading('State') + heading('Pledge'));
    const values = row(cell('Denmark') + cell('Cables'));
    expect(await outline({ body: table(lines + heads + values) })).toEqual(['table: State | Pledge; Denmark | Cables']);
    expect(await outline({ body: table(heads + values) })).toContain('heading1: State');
    expect(await outline({ body: table(lines + heads) })).toContain('heading1: State');
    expect(await outline({ body: table(lines + row(heading('Part')) + values) })).toContain('heading1: Part');
    const empty = `<w:tc><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:p></w:tc>`;
    expect(await outline({ body: table(row(cell('State') + empty) + values) })).toEqual([
      'table: State | ; Denmark | Cables',
    ]);
    const below = `<w:tc>${paragraph('Scope', '<w:outlineLvl w:val="0"/>')}${paragraph('Text')}</w:tc>`;
    expect(await outline({ body: table(lines + row(below + cell('Beside')) + values) })).toContain('heading1: Scope');
  });

  test('that only lay out the page are text', async () => {
    const heading = paragraph('Scope', '<w:outlineLvl w:val="0"/>');
    const inner = table(row(cell('x') + cell('y')));
    const bodies = [
      table(row(cell('One cell'))),
      table(row(`<w:tc>${heading}</w:tc>${cell('Text')}`)),
      table(row(`<w:tc>${paragraph('Outer')}${inner}</w:tc>${cell('Beside')}`)),
    ];
    expect(await outline({ body: bodies.join('') })).toEqual([
      ...['text: One cell', 'heading1: Scope', 'text: Text', 'text: Outer', 'table: x | y', 'text: Beside'],
    ]);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { handmadePdf, streamObject, typstPdf } from '../../../tests/support/make-pdf.ts';
import type { ReadDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';
import { readPdfLines } from './read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

function read(bytes: Uint8Array): Promise<ReadDocument> {
  return readDocument({ name: 'fil.pdf', bytes, format: 'pdf' });
}

/** Reads a source of Typst without tags, so that only what is drawn tells of tables. */
function readDrawn(source: string): Promise<ReadDocument> {
  return read(typstPdf(`#set page(paper: "a5")\n#set text(lang: "da")\n${source}`, false));
}

/** The words of each table, its cells as `row,column`, with what they span and `!` for headings, and their words. */
function tablesOf({ text, passages }: ReadDocument): string[][] {
  return passages
    .filter(({ type }) => type === 'table')
    .map(({ cells = [] }) =>
      cells.map((cell) => {
        const span = cell.rowSpan * cell.columnSpan > 1 ? `+${cell.rowSpan - 1},${cell.columnSpan - 1}` : '';
        const place = `${cell.row},${cell.column}${span}${cell.isHeading ? '!' : ''}`;
        return `${place} ${text.slice(cell.start, cell.end)}`.trim();
      }),
    );
}

const SENTENCE =
  'Rådet følger de ni havne og fortæller hvert år, hvad der er nået, og hvad der endnu mangler at blive gjort.';

describe('ruled tables', () => {
  test('have rows, columns and cells that span several', async () => {
    const table = `#table(columns: 3, [*Havn*], [*By*], [*År*],
      [Nordhavn], [Odense], [2026], table.cell(colspan: 2)[Alle andre], [], table.cell(rowspan: 2)[Sydhavn], [Gedser], [2028],
      [Rødby], [2029])`;
    expect(tablesOf(await readDrawn(`${SENTENCE}\n\n${table}\n\n${SENTENCE}`))).toEqual([
      [
        ...['0,0! Havn', '0,1! By', '0,2! År', '1,0 Nordhavn', '1,1 Odense', '1,2 2026', '2,0+0,1 Alle andre', '2,2'],
        ...['3,0+1,0 Sydhavn', '3,1 Gedser', '3,2 2028', '4,1 Rødby', '4,2 2029'],
      ],
    ]);
  });

  test('keep cells of several lines whole', async () => {
    const table = `#table(columns: (1fr, 2fr), [Mål], [${SENTENCE}], [Frist], [Ved udgangen af året])`;
    expect(tablesOf(await readDrawn(table))).toEqual([
      ['0,0 Mål', `0,1 ${SENTENCE}`, '1,0 Frist', '1,1 Ved udgangen af året'],
    ]);
  });

  test('have words that their cells were too narrow for, broken without a hyphen', async () => {
    const table = `#context table(columns: (measure[Fyrbestyrelser].width + 10pt, 60pt), [*Hvem*], [*Frist*],
      [Fyrbestyrelser\\ nes råd], [2029], [Havne\\ og fyr], [2030])`;
    expect(tablesOf(await readDrawn(`${SENTENCE}\n\n${table}`))).toEqual([
      ['0,0! Hvem', '0,1! Frist', '1,0 Fyrbestyrelsernes råd', '1,1 2029', '2,0 Havne og fyr', '2,1 2030'],
    ]);
  });

  test('go on over a page break, and their heading counts once', async () => {
    const rows = Array.from({ length: 45 }, (_, index) => `[Havn ${index + 1}], [${2000 + index}]`).join(', ');
    const document = await readDrawn(`#table(columns: 2, table.header([*Havn*], [*År*]), ${rows})`);
    const [cells, ...others] = tablesOf(document);
    expect(others).toEqual([]);
    expect(cells).toHaveLength(2 * 46);
    expect(cells?.at(0)).toBe('0,0! Havn');
    expect(cells?.at(-1)).toBe('45,1 2044');
    expect(document.text.match(/Havn \|/gu)).toHaveLength(1);
  });
});

describe('tables without lines down', () => {
  const rows =
    '[*Land*], [*Antal*], [*Andel*], [Danmark], [100], [10 %], [Norge], [250], [20 %], [Island], [30], [3 %]';
  const cells = [
    ...['0,0! Land', '0,1! Antal', '0,2! Andel', '1,0 Danmark', '1,1 100', '1,2 10 %'],
    ...['2,0 Norge', '2,1 250', '2,2 20 %', '3,0 Island', '3,1 30', '3,2 3 %'],
  ];

  test('are found by three columns that line up', async () => {
    const table = `#table(columns: (1fr, 1fr, 1fr), stroke: none, ${rows})`;
    expect(tablesOf(await readDrawn(`${SENTENCE}\n${table}\n${SENTENCE}`))).toEqual([cells]);
  });

  test('are found by two columns between lines across', async () => {
    const table = `#table(columns: (1fr, 1fr), stroke: none, table.hline(), [*Land*], [*Antal*], table.hline(),
      [Danmark], [100], [Norge], [250], [Island], [30], table.hline())`;
    expect(tablesOf(await readDrawn(`${SENTENCE}\n${table}\n${SENTENCE}`))).toEqual([
      cells.filter((cell) => !/^\d,2/u.test(cell)),
    ]);
  });
});

describe('no tables are', () => {
  test.each([
    ['columns of text', `#columns(2)[${`${SENTENCE}\n\n`.repeat(12)}]`],
    ['three columns of text', `#columns(3)[${`${SENTENCE}\n\n`.repeat(12)}]`],
    ['numbered points', Array.from({ length: 6 }, (_, index) => `+ Punkt ${index + 1}`).join('\n')],
    ['contents', `#outline()\n= Mål\n${SENTENCE}\n= Midler\n${SENTENCE}\n= Tal\n${SENTENCE}`],
    ['a frame around text', `#rect[${SENTENCE}\n\n${SENTENCE}]`],
  ])('%s', async (_, source) => {
    expect(tablesOf(await readDrawn(source))).toEqual([]);
  });
});

const FIELDS = '8 0 R 9 0 R 10 0 R 11 0 R';

test('what is filled into a form is read, drawn or not, and what is hidden is not', async () => {
  const field = (place: string, value: string, flags: number, appearance = '') =>
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${value}) /V (${value}) /Rect [${place}] /F ${flags} ` +
    `/DA (/F1 12 Tf 0 g) /MK << >> ${appearance} >>`;
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>';
  const pdf = handmadePdf(
    [{ content: 'BT /F1 12 Tf 40 500 Td (Name of the port) Tj ET', entries: `/Annots [${FIELDS}]` }],
    '',
    `/AcroForm << /Fields [${FIELDS}] /DR << /Font << /F1 3 0 R >> >> /DA (/F1 12 Tf 0 g) >>`,
    [
      field('40 440 240 460', 'Northern port', 4),
      field('40 400 240 420', 'Unseen', 6),
      field('40 360 240 380', 'Left to draw', 4, '/AP << /N 12 0 R >>'),
      field('40 320 240 340', 'Drawn otherwise', 4, '/AP << /N 13 0 R >>'),
      streamObject('1 g 0 0 200 20 re f\n/Tx BMC\nEMC\n', form),
      streamObject('/Tx BMC BT /F1 12 Tf 2 5 Td (As drawn) Tj ET EMC', form),
    ],
  );
  expect((await read(pdf)).text.replaceAll('\n\n', ' ')).toBe('Name of the port Northern port Left to draw As drawn');
});

/** A page with nothing on it but a field and what it looks like. */
function inField(field: string, appearance: string): Uint8Array {
  return handmadePdf([{ content: '', entries: '/Annots [8 0 R]' }], '', '', [field, appearance]);
}

test('what is too long for its field is read as it is written', async () => {
  const appearance = streamObject(
    '/Tx BMC BT /F1 12 Tf 2 5 Td (Southern port of the northern islands) Tj ET EMC',
    '/Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 3 0 R >> >>',
  );
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (b) /Rect [40 300 100 320] /F 4 /AP << /N 9 0 R >> >>';
  const { lines } = await readPdfLines(inField(field, appearance), 'fil.pdf');
  expect(lines.map(({ text, fontSize }) => [text, fontSize])).toEqual([['Southern port of the northern islands', 12]]);
});

test('what stands in a field that is turned is read as its letters stand', async () => {
  const appearance = streamObject(
    '/Tx BMC BT /F1 12 Tf 2 5 Td (Southern port) Tj ET EMC',
    '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Matrix [0 1 -1 0 20 0] /Resources << /Font << /F1 3 0 R >> >>',
  );
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (b) /Rect [40 300 60 400] /F 4 /AP << /N 9 0 R >> >>';
  const { lines } = await readPdfLines(inField(field, appearance), 'fil.pdf');
  expect(lines.map(({ text }) => text)).toEqual(['Southern port']);
  expect(lines[0]?.box?.left).toBeGreaterThan(35);
  expect(lines[0]?.box?.right).toBeLessThan(65);
});

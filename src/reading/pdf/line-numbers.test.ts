import { describe, expect, test } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import { readPdfLines } from './read-pdf.ts';

const LINES = [
  ...[
    'The harbours of the north promise to',
    'keep their quays open to every vessel',
    'that asks for shelter in rough weather,',
  ],
  ...[
    'and to tell every crew about the wind,',
    'the waves and the ice in good time, by',
    'night and by day, all the year through,',
  ],
];
const set = (words: string, left: number, row: number): string =>
  `BT /F1 11 Tf 1 0 0 1 ${left} ${500 - 15 * row} Tm (${words}) Tj ET\n`;

async function read(lines: readonly string[], numbers: (row: number) => string): Promise<string[]> {
  const content = lines.map((words, row) => `${numbers(row) && set(numbers(row), 30, row)}${set(words, 60, row)}`);
  const { lines: found } = await readPdfLines(handmadePdf([{ content: content.join('') }]), 'file.pdf');
  return found.map((line) => `${line.region}: ${line.text}`);
}

describe('the numbers of lines in the margin', () => {
  const body = LINES.map((line) => `body: ${line}`);

  test('are set aside in one, where they stand before each line', async () => {
    expect(await read(LINES, (row) => `${row + 1}`)).toEqual([...body, 'header: 1 2 3 4 5 6']);
  });

  test('are set aside where they count by fives', async () => {
    const page = Array.from({ length: 5 }, () => LINES.slice(1)).flat();
    const found = await read(page, (row) => (row % 5 === 4 ? `${row + 1}` : ''));
    expect(found).toEqual([...page.map((line) => `body: ${line}`), 'header: 5 10 15 20 25']);
  });

  test('stay where they number a list of names', async () => {
    const names = ['Denmark', 'Norway, with the ports of the far north', 'Sweden', 'Finland', 'Iceland', 'Estonia'];
    const found = await read(names, (row) => `${row + 1}`);
    expect(found.filter((line) => line.startsWith('header'))).toEqual([]);
  });
});

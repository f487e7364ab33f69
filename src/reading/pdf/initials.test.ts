import { describe, expect, test } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import { readPdfLines } from './read-pdf.ts';

const set = (words: string, left: number, baseline: number, size = 11): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${left} ${baseline} Tm (${words}) Tj ET\n`;

/** A paragraph in lines of 15 points, of which the first ones stand beside an initial. */
async function beside(initial: string, lines: readonly string[], rows: number): Promise<string[]> {
  const size = 15 * rows;
  const text = lines.map((words, row) => set(words, row < rows ? 44 + size * 0.75 : 40, 500 - 15 * row));
  const content = `${set(initial, 40, 515 - 15 * rows, size)}${text.join('')}`;
  const found = await readPdfLines(handmadePdf([{ content }]), 'file.pdf');
  expect(new Set(found.lines.map((line) => Math.round((line.box?.left ?? 0) / 4))).size).toBe(1);
  return found.lines.map((line) => line.text);
}

describe('a large initial', () => {
  const lines = [
    'arbours in the north stay open to',
    'everyone who comes, and they tell',
    'about the weather.',
    'It is free.',
  ];

  test.each([2, 3])('over %i lines stands before its word, and the lines beside it in their order', async (rows) => {
    expect(await beside('H', lines, rows)).toEqual([`H${lines[0]}`, ...lines.slice(1)]);
  });

  test('is a word of its own before a capital', async () => {
    expect((await beside('A', ['Danish harbour stays open to all', ...lines.slice(1)], 2))[0]).toMatch(/^A Danish/u);
  });

  test('beside one line only is no initial', async () => {
    const content = set('A', 40, 500, 24) + set('harbours', 64, 500) + set('Below it stands more text.', 40, 470);
    const found = await readPdfLines(handmadePdf([{ content }]), 'file.pdf');
    expect(found.lines.map((line) => line.text)).toEqual(['A harbours', 'Below it stands more text.']);
  });
});

import { expect, test, vi } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import { readPdfLines } from './read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

async function textsOf(content: string): Promise<string[]> {
  return (await readPdfLines(handmadePdf([{ content }]), 'fil.pdf')).lines.map((line) => line.text);
}

test('a word whose last letter is set by itself is one word, as character recognition lays it over a scan', async () => {
  const words = ['Harbou', 'r ', 'master', 's ', 'o', 'f ', 'man', 'y ', 'islan', 'd ', 'town', 's'];
  const set = words.map((word, index) => `${index % 2 === 0 ? 1.84 : 0} Tc (${word}) Tj`).join(' ');
  expect(await textsOf(`BT 3 Tr 72 Tz /F1 12 Tf 30 500 Td ${set} ET`)).toEqual([
    'Harbour masters of many island towns',
  ]);
});

test('words set closer than their letters are wide are apart all the same', async () => {
  const content = `BT 50 Tz -2 Tc /F1 24 Tf 30 500 Td (Harbour) Tj 39.55 0 Td (for) Tj 14.2 0 Td (all trial) Tj ET`;
  expect(await textsOf(content)).toEqual(['Harbour for all trial']);
});

test.each([
  ['up', '0 1 -1 0 200 72'],
  ['upside down', '-1 0 0 -1 360 300'],
  ['down', '0 -1 1 0 200 500'],
])('letters of a line that runs %s stand as far apart as those of a level one', async (_, matrix) => {
  expect(await textsOf(`BT /F1 18 Tf ${matrix} Tm (Pier 11 lies low: 18, 171 and 1) Tj ET`)).toEqual([
    'Pier 11 lies low: 18, 171 and 1',
  ]);
});

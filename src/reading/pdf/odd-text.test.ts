import { expect, test, vi } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import type { Fragment } from './fragments.ts';
import { inLogicalOrder } from './logical-order.ts';
import { readPdfLines } from './read-pdf.ts';
import { runsLeftward } from './writing-direction.ts';

vi.setConfig({ testTimeout: 60_000 });

async function textsOf(content: string): Promise<string[]> {
  return (await readPdfLines(handmadePdf([{ content }]), 'fil.pdf')).lines.map((line) => line.text);
}

test('type of a size below zero stands on its head, and is read as a person reads it who turns the page', async () => {
  expect(await textsOf('BT /F1 -12 Tf 300 500 Td (Ports and towns) Tj ET')).toEqual(['Ports and towns']);
});

test('text at a slant is the text of a page that has no other', async () => {
  const { lines } = await readPdfLines(
    handmadePdf([{ content: 'BT /F1 12 Tf 0.866 0.5 -0.5 0.866 60 200 Tm (Ports and towns) Tj ET' }]),
    'fil.pdf',
  );
  expect(lines.map(({ text, region }) => [region, text])).toEqual([['body', 'Ports and towns']]);
});

test('a page of codes that make no words has no text', async () => {
  const codes = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0xf0 + (index % 8))).join('');
  const unmapped = '/Encoding << /Type /Encoding /Differences [240 /g1 /g2 /g3 /g4 /g5 /g6 /g7 /g8] >>';
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Unknown ${unmapped} >>`;
  const pdf = handmadePdf(
    [{ content: `BT /F9 8 Tf 30 500 Td (${codes}) Tj ET`, entries: '/Resources << /Font << /F9 8 0 R >> >>' }],
    '',
    '',
    [font],
  );
  await expect(readPdfLines(pdf, 'fil.pdf')).rejects.toMatchObject({ code: 'no-text-layer' });
});

test('lines of Hebrew are read from right to left, with figures in them from left to right', () => {
  const part = (text: string) => ({ fragment: fragment(text) });
  const fromLeft = ['ןכלו', 'towns', 'two', 'םולש'].map(part);
  expect(inLogicalOrder(fromLeft).map(textOf)).toEqual(['םולש', 'towns', 'two', 'ןכלו']);
  expect(inLogicalOrder(['Ports', 'and', 'towns'].map(part)).map(textOf)).toEqual(['Ports', 'and', 'towns']);
});

function textOf({ fragment: { parts } }: { readonly fragment: Fragment }): string {
  return parts.map(({ text }) => text).join('');
}

function fragment(text: string): Fragment {
  return {
    ...{ left: 0, top: 0, right: 10, bottom: 10, baseline: 8, size: 10, characters: text.length, boldCharacters: 0 },
    ...{ order: 0, artifact: false, tag: null, spaceBefore: false, leftward: runsLeftward(text) },
    parts: [{ text, raised: false }],
  };
}

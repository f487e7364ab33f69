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

/** A page in a font that keeps shapes of its own under these codes, and says of none what it is. */
function inCodes(codes: readonly number[]): Uint8Array {
  const named = [...new Set(codes)].map((code) => `${code} /g${code}`).join(' ');
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Unknown /Encoding << /Type /Encoding /Differences [${named}] >> >>`;
  const written = codes.map((code) => code.toString(16).padStart(2, '0')).join('');
  const entries = '/Resources << /Font << /F9 8 0 R >> >>';
  return handmadePdf([{ content: `BT /F9 8 Tf 30 500 Td <${written}> Tj ET`, entries }], '', '', [font]);
}

test.each([
  ['that make no words', Array.from({ length: 60 }, (_, index) => 0xf0 + (index % 8))],
  [
    'that are no characters, with letters among them',
    [...Array.from({ length: 40 }, (_, index) => 0x0e + (index % 18)), ...Buffer.from('harbours')],
  ],
])('a page of codes %s has no text', async (_, codes) => {
  await expect(readPdfLines(inCodes(codes), 'fil.pdf')).rejects.toMatchObject({ code: 'no-text-layer' });
});

test('a few glyphs under numbers beyond all letters are no text', async () => {
  const descendant = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unknown /DW 1000
    /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`;
  const font = '<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [8 0 R] >>';
  const entries = '/Resources << /Font << /F9 9 0 R >> >>';
  const content = 'BT /F9 12 Tf 30 500 Td <01e101fc01f101fa01d301ef> Tj ET';
  const pdf = handmadePdf([{ content, entries }], '', '', [descendant, font]);
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
    ...{ order: 0, artifact: false, tag: null, spaceBefore: false, unsure: false, leftward: runsLeftward(text) },
    parts: [{ text, raised: false }],
  };
}

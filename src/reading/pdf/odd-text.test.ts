import { afterEach, expect, test, vi } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import type { Fragment } from './fragments.ts';
import { inLogicalOrder } from './logical-order.ts';
import { readPdfLines } from './read-pdf.ts';
import { runsLeftward } from './writing-direction.ts';

vi.setConfig({ testTimeout: 60_000 });

afterEach(() => vi.unstubAllEnvs());

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

/** A page in a composite font that gives the numbers of its glyphs and nothing else. */
function inGlyphs(numbers: readonly number[]): Uint8Array {
  const descendant = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unknown /DW 600
    /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`;
  const font = '<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [8 0 R] >>';
  const entries = '/Resources << /Font << /F9 9 0 R >> >>';
  const written = numbers.map((number) => number.toString(16).padStart(4, '0')).join('');
  return handmadePdf([{ content: `BT /F9 9 Tf 20 500 Td <${written}> Tj ET`, entries }], '', '', [descendant, font]);
}

test('a few glyphs under numbers beyond all letters are no text', async () => {
  const pdf = inGlyphs([0x1e1, 0x1fc, 0x1f1, 0x1fa, 0x1d3, 0x1ef]);
  await expect(readPdfLines(pdf, 'fil.pdf')).rejects.toMatchObject({ code: 'no-text-layer' });
});

test('numbers of glyphs that are words in the order of most fonts are those words', async () => {
  const words = 'Landene fører tilsyn med 3 søkabler (hvert år).';
  const numbers = [...words].map((letter) => ({ ø: 161, å: 110 })[letter] ?? letter.charCodeAt(0) - 29);
  const { lines } = await readPdfLines(inGlyphs(numbers), 'fil.pdf');
  expect(lines.map(({ text }) => text)).toEqual([words]);
  vi.stubEnv('SERVANDA_TESSERACT', '/no/such/program');
  const noWords = inGlyphs(Array.from({ length: 60 }, (_, index) => 60 + ((index * 7) % 9)));
  await expect(readPdfLines(noWords, 'fil.pdf')).rejects.toMatchObject({ code: 'no-text-layer' });
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

test('columns of Japanese that run down are read from top to bottom, those on the right first', async () => {
  const column = (x: number, words: string) => {
    const codes = [...words].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
    return `BT /F3 12 Tf ${x} 560 Td <${codes}> Tj ET`;
  };
  const fonts = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3-UniJIS-UCS2-V /Encoding /UniJIS-UCS2-V /DescendantFonts [9 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /DW 1000 /FontDescriptor 10 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 6 /FontBBox [-123 -257 1001 910] /ItalicAngle 0 ' +
      '/Ascent 709 /Descent -241 /CapHeight 709 /StemV 69 >>',
  ];
  const entries = '/Resources << /Font << /F3 8 0 R >> >>';
  const content = `${column(330, '閉じる。')}\n${column(350, '港は春に開き秋に')}`;
  const { lines } = await readPdfLines(handmadePdf([{ content, entries }], '', '', fonts), 'fil.pdf');
  expect(lines.map(({ text }) => text)).toEqual(['港は春に開き秋に', '閉じる。']);
});

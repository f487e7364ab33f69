import { describe, expect, test } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import { Unreadable } from '../unreadable.ts';
import { readPdfLines } from './read-pdf.ts';

/** Single letters on a line, each drawn by itself, not in their order from left to right. */
function lettersOnALine(count: number): Uint8Array {
  const letters = Array.from({ length: count }, (_, index) => `1 0 0 1 ${20 + ((index * 37) % 360)} 500 Tm (a) Tj`);
  return handmadePdf([{ content: `BT /F1 9 Tf ${letters.join(' ')} ET` }]);
}

describe('lines of very many pieces', { timeout: 60_000 }, () => {
  test('are refused before the engine sorts them', async () => {
    const error: unknown = await readPdfLines(lettersOnALine(25_000), 'linje.pdf').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error).toMatchObject({ code: 'took-too-long', file: 'linje.pdf' });
  });

  test('are read as long as that takes no time', async () => {
    const { lines } = await readPdfLines(lettersOnALine(3000), 'linje.pdf');
    expect(lines).toHaveLength(1);
  });
});

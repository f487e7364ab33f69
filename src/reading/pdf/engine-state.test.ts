import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { streamObject, withObjects } from '../../../tests/support/make-pdf.ts';
import { READING_LIMITS } from '../limits.ts';
import { withEngine } from './engine.ts';
import { readPdfLines } from './read-pdf.ts';

/** Content that unpacks to more than PDFium may hold. */
const hungry = withObjects([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R >>',
  streamObject(deflateSync(Buffer.alloc(64 * 1024 * 1024, '0 0 m ')).toString('latin1'), '/Filter /FlateDecode'),
]);
const limits = { ...READING_LIMITS, maximumMemoryBytes: 32 * 1024 * 1024 };

test('an engine that failed reads on as if nothing had been', { timeout: 60_000 }, async () => {
  const words = withObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    streamObject('BT /F1 12 Tf 30 500 Td (Havnen er aaben.) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
  const before = await readPdfLines(words, 'fil.pdf');
  for (let round = 0; round < 3; round += 1) {
    await expect(readPdfLines(hungry, 'fil.pdf', limits)).rejects.toMatchObject({ code: 'needs-too-much-memory' });
    expect(await readPdfLines(words, 'fil.pdf')).toEqual(before);
  }
});

test('an engine that failed is used again, and holds no more than before', { timeout: 60_000 }, async () => {
  await expect(readPdfLines(hungry, 'fil.pdf', limits)).rejects.toThrow();
  const first = await withEngine((engine) => engine.pdfium);
  const held = first.memory.buffer.byteLength;
  await expect(readPdfLines(hungry, 'fil.pdf', limits)).rejects.toThrow();
  const second = await withEngine((engine) => engine.pdfium);
  expect(second).toBe(first);
  expect(second.memory.buffer.byteLength).toBe(held);
});

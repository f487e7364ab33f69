import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handmadePdf, hasQpdf, qpdf, typstPdf } from '../../../tests/support/make-pdf.ts';
import { READING_LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { readPdfLines } from './read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

const WORDS = '#set page(paper: "a5", footer: context counter(page).display())\n#lorem(700)#footnote[Note.] #lorem(20)';

async function codeOf(bytes: Uint8Array, limits = READING_LIMITS): Promise<string> {
  try {
    await readPdfLines(bytes, 'fil.pdf', limits);
    return 'read';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(error.file).toBe('fil.pdf');
    return error.code;
  }
}

/** The same file, in which these pages are no dictionaries. */
function withoutPages(pdf: Uint8Array, ...numbers: readonly number[]): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const broken = numbers.reduce((rest, number) => {
    const start = rest.indexOf(`\n${4 + number * 2} 0 obj\n<<`);
    return `${rest.slice(0, start)}${rest.slice(start).replace('<<', '( ').replace('>>\nendobj', ' )\nendobj')}`;
  }, text);
  return Buffer.from(broken, 'latin1');
}

/** Where the table of objects leads to the first page of a file made by hand. */
function pageEntry(file: string): string {
  return `${String(file.indexOf('\n6 0 obj') + 1).padStart(10, '0')} 00000 n `;
}

const page = { content: 'BT /F1 12 Tf 30 500 Td (Text) Tj ET' };
const picture = { content: '0.5 g 0 0 400 600 re f' };

describe('files that cannot be read', () => {
  test('an empty file, and bytes that are no PDF', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty-file');
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\n'))).toBe('damaged');
    expect(await codeOf(new TextEncoder().encode('Dear Sir or Madam'))).toBe('damaged');
    expect(await codeOf(new Uint8Array(1000))).toBe('damaged');
  });

  test.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.99])('a file cut off after %d of its length', async (share) => {
    const pdf = typstPdf(WORDS);
    expect(await codeOf(pdf.subarray(0, Math.floor(pdf.length * share)))).toBe('damaged');
  });

  test('a file whose table of objects is wrong is read all the same', async () => {
    const text = new TextDecoder('latin1').decode(handmadePdf([page])).replace(/startxref\n\d+/u, 'startxref\n7');
    expect(await codeOf(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toBe('read');
  });

  test.each<[string, (file: string) => string]>([
    ['without a header', (file) => file.replace('%PDF-1.7\n', '')],
    ['whose trailer is rubbish', (file) => `${file.slice(0, file.indexOf('/Root'))}/ID [<90ab(\u00ff`],
    ['whose table leads past a page', (file) => file.replace(pageEntry(file), '0000000011 00000 n ')],
  ])('a file %s is read as long as its objects are there', async (_, harm) => {
    const harmed = harm(Buffer.from(handmadePdf([page])).toString('latin1'));
    expect(await codeOf(Buffer.from(harmed, 'latin1'))).toBe('read');
  });

  test('a file without its end mark, or with rubbish after it, is read as long as its objects are there', async () => {
    const wrong = Buffer.from(handmadePdf([page, page]))
      .toString('latin1')
      .replace(/startxref\n\d+/u, 'startxref\n7');
    const withoutMark = wrong.replace('%%EOF', '');
    expect(await codeOf(Buffer.from(withoutMark, 'latin1'))).toBe('read');
    expect(await codeOf(Buffer.from(wrong + '\0'.repeat(9000), 'latin1'))).toBe('read');
    const begun = `${wrong}9 0 obj\n<< /Length 4 >>\nstream\nBT`;
    expect(await codeOf(Buffer.from(begun, 'latin1'))).toBe('damaged');
  });

  test.runIf(hasQpdf())('a file made for reading over the network, cut off within its pages', async () => {
    const linear = qpdf(typstPdf(WORDS), '--linearize');
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      expect(await codeOf(linear.subarray(0, Math.floor(linear.length * share)))).toBe('damaged');
    }
  });

  test.runIf(hasQpdf()).each(['128', '256'])('a password, with keys of %s bits', async (bits) => {
    const pdf = typstPdf(WORDS);
    const cipher = bits === '128' ? ['--use-aes=y'] : [];
    const locked = qpdf(pdf, '--encrypt', 'hemmeligt', 'ejer', bits, ...cipher, '--');
    expect(await codeOf(locked)).toBe('password-protected');
    const ownerOnly = qpdf(pdf, '--encrypt', '', 'ejer', bits, ...cipher, '--extract=n', '--');
    expect(await readPdfLines(ownerOnly, 'fil.pdf')).toEqual(await readPdfLines(pdf, 'fil.pdf'));
  });

  test('a scan without text, and a scan among pages', async () => {
    await expect(readPdfLines(handmadePdf([picture, picture]), 'fil.pdf')).rejects.toMatchObject({
      code: 'no-text-layer',
      details: { pages: 2 },
    });
    const { notices, pageCount } = await readPdfLines(handmadePdf([page, picture, page, picture]), 'fil.pdf');
    expect(pageCount).toBe(4);
    expect(notices).toEqual([{ code: 'pages-without-text', details: { count: 2, pages: '2, 4' } }]);
  });

  test('a page left blank is no page without text', async () => {
    expect((await readPdfLines(handmadePdf([page, { content: '' }]), 'fil.pdf')).notices).toEqual([]);
  });

  test('more pages than allowed', async () => {
    const limits = { ...READING_LIMITS, maximumPages: 2 };
    await expect(readPdfLines(handmadePdf([page, page, page]), 'fil.pdf', limits)).rejects.toMatchObject({
      code: 'too-large',
      details: { pages: 3, maximumPages: 2 },
    });
    expect(await codeOf(handmadePdf([page, page]), limits)).toBe('read');
  });

  test('a page that asks for more memory than allowed, and the next file is read again', async () => {
    const letters = `(${'x'.repeat(2000)}) Tj\n`.repeat(1500);
    const hungry = handmadePdf([{ content: `BT /F1 1 Tf 30 500 Td ${letters} ET` }]);
    const limits = { ...READING_LIMITS, maximumMemoryBytes: 40 * 1024 * 1024 };
    expect(await codeOf(hungry, limits)).toBe('needs-too-much-memory');
    expect(await codeOf(handmadePdf([page]))).toBe('read');
  });
});

describe('pages that cannot be loaded', () => {
  const said = { content: 'BT /F1 12 Tf 30 500 Td (Read) Tj ET' };

  test('are named, and the others are read', async () => {
    const bytes = withoutPages(handmadePdf([page, said, page, said]), 1, 3);
    const { lines, notices, pageCount } = await readPdfLines(bytes, 'fil.pdf');
    expect(lines.map(({ text, page }) => [text, page])).toEqual([
      ['Read', 2],
      ['Read', 4],
    ]);
    expect(pageCount).toBe(4);
    expect(notices).toEqual([{ code: 'pages-damaged', details: { count: 2, pages: '1, 3' } }]);
  });

  test('are the whole file', async () => {
    expect(await codeOf(withoutPages(handmadePdf([page, page]), 1, 2))).toBe('damaged');
    expect(await codeOf(withoutPages(handmadePdf([page, { content: '' }]), 1))).toBe('damaged');
  });
});

describe('files made to do harm', () => {
  // A page that lost its words is not to be looked at by Tesseract each of a thousand times.
  beforeEach(() => {
    vi.stubEnv('SERVANDA_TESSERACT', '/no/such/program');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const pdfs = [typstPdf(WORDS), handmadePdf([page, picture, page], '/Title (Plan)')];

  test('bytes changed at random are read or refused, never more than that', async () => {
    const change = fc.record({ at: fc.nat(), with: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pdfs),
        fc.array(change, { minLength: 1, maxLength: 40 }),
        async (pdf, changes) => {
          const changed = pdf.slice();
          for (const { at, with: value } of changes) changed[at % changed.length] = value;
          await codeOf(changed);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('pieces taken out, doubled or swapped are read or refused', async () => {
    const cut = fc.tuple(fc.constantFrom(...pdfs), fc.nat(), fc.nat(), fc.nat(3));
    await fc.assert(
      fc.asyncProperty(cut, async ([pdf, one, other, times]) => {
        const [from, to] = [one % pdf.length, other % pdf.length].sort((left, right) => left - right) as [
          number,
          number,
        ];
        const middle = Array.from({ length: times }, () => [...pdf.subarray(from, to)]).flat();
        await codeOf(new Uint8Array([...pdf.subarray(0, from), ...middle, ...pdf.subarray(to)]));
      }),
      { numRuns: 100 },
    );
  });

  test('thousands of pieces of text all over a page are read', {
    timeout: 30_000,
  }, async () => {
    const scattered = Array.from(
      { length: 20_000 },
      (_, index) => `1 0 0 1 ${(index * 37) % 390} ${(index * 101) % 590} Tm (${index % 10}) Tj`,
    );
    expect(await codeOf(handmadePdf([{ content: `BT /F1 6 Tf ${scattered.join('\n')} ET` }]))).toBe('read');
  });

  test('pages that refer to themselves, and dictionaries without end', async () => {
    const text = new TextDecoder('latin1').decode(handmadePdf([page]));
    const looped = text.replace('/Kids [6 0 R]', '/Kids [2 0 R]');
    const nested = text.replace('/Type /Catalog', `/Type /Catalog /A ${'<< /A '.repeat(20_000)}`);
    for (const hostile of [looped, nested]) {
      expect(['damaged', 'no-text-layer', 'read']).toContain(
        await codeOf(Uint8Array.from(hostile, (character) => character.charCodeAt(0))),
      );
    }
  });
});

test('a reader that has read a thousand files holds no more memory than after ten', async () => {
  const pdf = handmadePdf([page, page, picture]);
  const damaged = pdf.subarray(0, 300);
  const readTimes = async (times: number): Promise<number> => {
    for (let time = 0; time < times; time += 1) {
      await codeOf(pdf);
      await codeOf(damaged);
    }
    return process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  };
  const before = await readTimes(10);
  const after = await readTimes(500);
  expect(after - before).toBeLessThan(4 * 1024 * 1024);
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { handmadePdf, typstPdf } from '../../../tests/support/make-pdf.ts';
import { canScan, type Mishap, scannedPage } from '../../../tests/support/make-scan.ts';
import type { ReadDocument } from '../document.ts';
import { READING_LIMITS } from '../limits.ts';
import { readDocument } from '../read-document.ts';

vi.setConfig({ testTimeout: 300_000 });
afterEach(() => vi.unstubAllEnvs());

const OPENING = 'Landene er enige om at holde havkablerne hele. Den, der lægger et kabel, fører også tilsyn med det.';
const POINTS = [
  'hvert forår at gennemgå, hvilke kabler der er brudt, og hvor længe de var ude af drift;',
  'inden ét år at udpege en vagtcentral, som svarer på både dansk og engelsk døgnet rundt;',
  'at dele målinger af skibstrafik med nabolandenes kystvagter.',
];
const CLOSING = 'Aftalen genforhandles, når tre parter beder om det.';

const TEXT = `#set page(paper: "a6", margin: 12mm)
#set text(size: 10pt, lang: "da")
#text(size: 15pt)[Tilsyn med havkabler]

${OPENING} Parterne lover:
#set enum(numbering: "a)")
${POINTS.map((point) => `+ ${point}`).join('\n')}
${CLOSING}`;

const typeset = (page: string) => typstPdf(`#set page(paper: "a6", margin: 12mm)\n${page}`);
const scan = (mishap: Mishap) => scannedPage(typstPdf(TEXT), 1, mishap);
const read = (bytes: Uint8Array, limits = READING_LIMITS) => readDocument({ name: 'fil.pdf', bytes }, limits);
const stamped = { content: 'BT /F1 12 Tf 30 500 Td (Page with words of its own) Tj ET' };
const textOf = (document: ReadDocument) =>
  document.passages
    .filter(({ recognition }) => recognition !== undefined)
    .map(({ number, start, end }) => `${number ?? ''} ${document.text.slice(start, end)}`.trim())
    .join('\n');
const EXPECTED = [
  'Tilsyn med havkabler',
  `${OPENING} Parterne lover:`,
  ...POINTS.map((point, index) => `${'abc'[index]}) ${point}`),
  CLOSING,
].join('\n');

/** The share of `expected` that is right: 1 less the edits that `found` needs (Levenshtein), as a share of its length. */
function accuracy(found: string, expected: string): number {
  let row = Array.from({ length: expected.length + 1 }, (_, index) => index);
  for (const [line, character] of [...found].entries()) {
    const next = [line + 1];
    for (let index = 1; index <= expected.length; index += 1) {
      const same = expected[index - 1] === character ? 0 : 1;
      const edits = [(row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1, (row[index - 1] ?? 0) + same];
      next.push(Math.min(...edits));
    }
    row = next;
  }
  return 1 - (row.at(-1) ?? 0) / expected.length;
}

test('the measure of accuracy', () => {
  expect(accuracy('abcde', 'abcde')).toBe(1);
  expect(accuracy('abxde', 'abcde')).toBeCloseTo(0.8);
  expect(accuracy('', 'abcde')).toBe(0);
});

describe.runIf(canScan())('scanned pages, read with Tesseract', () => {
  test('a crooked, noisy scan keeps its structure', async () => {
    const mishap = ['-rotate', '0.9', '-attenuate', '0.25', '+noise', 'Gaussian'];
    const document = await read(handmadePdf([await scan(mishap)]));
    expect(accuracy(textOf(document), EXPECTED)).toBeGreaterThan(0.97);
    expect(document.passages.map(({ type }) => type).filter((type) => type === 'point')).toHaveLength(3);
    expect(document.passages.every(({ recognition }) => recognition === undefined || recognition > 0.8)).toBe(true);
    expect(document.notices).toMatchObject([
      { code: 'pages-recognised', details: { count: 1, pages: '1', program: 'Tesseract', languages: 'dan+eng' } },
    ]);
    expect(document.notices[0]?.details.confidence).toBeGreaterThan(80);
  });

  test('its words stand where they are on the page', async () => {
    const [scanned, known] = [await read(handmadePdf([await scan(['-rotate', '0.9'])])), await read(typstPdf(TEXT))];
    const placeOf = ({ text, origin }: ReadDocument, words: string) => {
      const at = text.indexOf(words);
      return origin.find((run) => run.start <= at && at < run.end)?.box;
    };
    for (const words of ['Landene er enige', 'Aftalen genforhandles']) {
      const [found, right] = [placeOf(scanned, words), placeOf(known, words)];
      expect(Math.abs((found?.top ?? 0) - (right?.top ?? 0))).toBeLessThan(8);
      expect(Math.abs((found?.left ?? 0) - (right?.left ?? 0))).toBeLessThan(8);
    }
  });

  test.each(['90', '180'])('a page that lies %s degrees turned', async (degrees) => {
    const document = await read(handmadePdf([await scan(['-rotate', degrees])]));
    expect(accuracy(textOf(document), EXPECTED)).toBeGreaterThan(0.97);
  });

  test('a scan among pages with text keeps its place, and they keep their words', async () => {
    const document = await read(handmadePdf([stamped, await scan([]), stamped]));
    const pages = document.passages.map(({ page }) => page);
    expect(pages).toEqual(pages.toSorted());
    expect(document.passages.filter(({ page }) => page !== 2).every((one) => one.recognition === undefined)).toBe(true);
    expect(document.text.match(/Page with words of its own/gu)).toHaveLength(2);
    expect(document.notices).toMatchObject([{ code: 'pages-recognised', details: { pages: '2' } }]);
  });

  test('a number that the file sets on a scan is read once', async () => {
    const { content, entries } = await scan([]);
    const document = await read(
      handmadePdf([{ content: `${content} BT /F1 12 Tf 130 10 Td (Dok. 4711) Tj ET`, entries }]),
    );
    const everything = [document.text, ...document.passages.map(({ setAside }) => setAside ?? '')].join(' ');
    expect(everything.match(/4711/gu)).toHaveLength(1);
    expect(accuracy(textOf(document), EXPECTED)).toBeGreaterThan(0.97);
  });

  test('no more pages than allowed, and the others are named', async () => {
    const page = await scan([]);
    const document = await read(handmadePdf([page, page, page]), { ...READING_LIMITS, maximumRecognisedPages: 1 });
    expect(document.notices).toMatchObject([
      { code: 'pages-recognised', details: { pages: '1' } },
      { code: 'pages-without-text', details: { count: 2, pages: '2, 3', limit: 1 } },
    ]);
  });
});

describe('scanned pages, where Tesseract is not installed', () => {
  const picture = { content: `q 400 0 0 600 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080\nEI Q` };
  const missing = { program: 'Tesseract', packages: 'tesseract-ocr tesseract-ocr-dan' };

  test('are named, with what would read them', async () => {
    vi.stubEnv('SERVANDA_TESSERACT', '/no/such/program');
    const { notices } = await read(handmadePdf([stamped, picture, stamped, picture]));
    expect(notices).toEqual([{ code: 'pages-without-text', details: { count: 2, pages: '2, 4', ...missing } }]);
  });

  test('and there is nothing else', async () => {
    vi.stubEnv('SERVANDA_TESSERACT', '/no/such/program');
    await expect(read(handmadePdf([picture, picture]))).rejects.toMatchObject({
      code: 'no-text-layer',
      details: { pages: 2, ...missing },
    });
  });

  test('a page left blank is no scan', async () => {
    const { notices } = await read(typeset('Ord på den første side. #pagebreak() #pagebreak() Ord på den sidste.'));
    expect(notices).toEqual([]);
  });
});

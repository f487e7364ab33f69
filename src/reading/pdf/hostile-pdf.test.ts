import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handmadePdf, streamObject, withObjects } from '../../../tests/support/make-pdf.ts';
import { READING_LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { type PdfLines, readPdfLines } from './read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  vi.stubEnv('SERVANDA_TESSERACT', '/no/such/program');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const SHOWN = 'BT /F1 12 Tf 30 500 Td (Text) Tj ET';
const TEXT = streamObject(SHOWN);

function pageObject(parent: number, content: number, font: number, entries = ''): string {
  const resources = `/Resources << /Font << /F1 ${font} 0 R >> >>`;
  return `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 400 600] ${resources} /Contents ${content} 0 R ${entries} >>`;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readPdfLines(bytes, 'fil.pdf');
    return 'read';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code;
  }
}

/** The words of each page, and which pages are damaged. */
async function readOf(bytes: Uint8Array): Promise<Pick<PdfLines, 'pageCount'> & { texts: string[]; damaged: unknown }> {
  const { lines, pageCount, notices } = await readPdfLines(bytes, 'fil.pdf');
  const damaged = notices.find(({ code }) => code === 'pages-damaged')?.details;
  return { texts: lines.map(({ text }) => text), pageCount, damaged };
}

describe('a tree of pages', () => {
  const tree = (...nodes: readonly string[]) => withObjects([CATALOG, ...nodes]);

  test('that goes round in circles', async () => {
    const itself = tree('<< /Type /Pages /Count 1 /Kids [2 0 R] >>');
    const each = tree(
      '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
      '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 2 0 R] >>',
    );
    expect(await codeOf(itself)).toBe('damaged');
    expect(await codeOf(each)).toBe('damaged');
  });

  test('with a page beside a circle', async () => {
    const bytes = tree('<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>', pageObject(2, 4, 5), TEXT, FONT);
    const { texts, damaged } = await readOf(bytes);
    expect(texts[0]).toBe('Text');
    expect(damaged).toEqual({ count: 1, pages: '2' });
  });

  test('that counts more pages than it has', async () => {
    const bytes = tree('<< /Type /Pages /Count 5 /Kids [3 0 R] >>', pageObject(2, 4, 5), TEXT, FONT);
    expect(await readOf(bytes)).toEqual({ texts: ['Text'], pageCount: 5, damaged: { count: 4, pages: '2, 3, 4, 5' } });
    const boundless = tree('<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>', pageObject(2, 4, 5), TEXT, FONT);
    expect(['read', 'too-large', 'damaged']).toContain(await codeOf(boundless));
  });

  test.each([0, -3])('that counts %i pages and has one', async (count) => {
    const bytes = tree(`<< /Type /Pages /Count ${count} /Kids [3 0 R] >>`, pageObject(2, 4, 5), TEXT, FONT);
    expect(['read', 'damaged']).toContain(await codeOf(bytes));
  });

  test('of as many pages as are allowed, and of one more', async () => {
    const most = READING_LIMITS.maximumPages;
    const pages = (count: number) => {
      const kids = Array.from({ length: count }, (_, index) => `${5 + index} 0 R`).join(' ');
      const each = Array.from({ length: count }, () => pageObject(2, 3, 4));
      return tree(`<< /Type /Pages /Count ${count} /Kids [${kids}] >>`, TEXT, FONT, ...each);
    };
    expect((await readOf(pages(most))).pageCount).toBe(most);
    expect(await codeOf(pages(most + 1))).toBe('too-large');
  });
});

describe('tables of objects', () => {
  test('that name themselves as the one before', async () => {
    const text = Buffer.from(handmadePdf([{ content: SHOWN }])).toString('latin1');
    const start = /startxref\n(\d+)/u.exec(text)?.[1];
    const looped = text.replace('trailer\n<<', `trailer\n<< /Prev ${start}`);
    expect((await readOf(Buffer.from(looped, 'latin1'))).texts).toEqual(['Text']);
  });

  test('a stream of objects that holds itself', async () => {
    const holder = streamObject('3 0 2 5 <<>> <<>>', '/Type /ObjStm /N 2 /First 8 /Extends 3 0 R');
    const packed = `1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n3 0 obj\n${holder}\nendobj\n`;
    // Objects 2 and 3 both lie in stream 3, as a table of objects in a stream says it (ISO 32000-1, 7.5.8).
    const places = ['\x00\x00\x00', '\x01\x09\x00', '\x02\x03\x01', '\x02\x03\x00'].join('');
    const table = streamObject(places, '/Type /XRef /Size 4 /W [1 1 1] /Root 1 0 R');
    const body = `%PDF-1.7\n${packed}`;
    const file = `${body}4 0 obj\n${table}\nendobj\nstartxref\n${body.length}\n%%EOF\n`;
    expect(await codeOf(Buffer.from(file, 'latin1'))).toBe('damaged');
  });
});

describe('pages that ask for much', () => {
  const one = (content: string, entries = '', ...others: readonly string[]) =>
    withObjects([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      pageObject(2, 4, 5, entries),
      content,
      FONT,
      ...others,
    ]);

  test('content that unpacks to hundreds of millions of bytes', async () => {
    const once = deflateSync(Buffer.alloc(300_000_000, ' '), { level: 1 });
    const twice = streamObject(deflateSync(once).toString('latin1'), '/Filter [/FlateDecode /FlateDecode]');
    expect(await codeOf(one(twice))).toBe('needs-too-much-memory');
  });

  test('packed content of hundreds of thousands of drawings', async () => {
    const packed = (content: string) => streamObject(deflateSync(content).toString('latin1'), '/Filter /FlateDecode');
    const words = await codeOf(one(packed(`${SHOWN} `.repeat(150_000))));
    expect(['took-too-long', 'needs-too-much-memory']).toContain(words);
    const boxes = await codeOf(one(packed('1 1 9 9 re f '.repeat(500_000))));
    expect(['no-text-layer', 'needs-too-much-memory']).toContain(boxes);
  });

  test.each(['[0 0 1e30 1e30]', '[-99999999 -99999999 99999999 99999999]', '[0 0 0 0]', '[5 5]', '[600 400 0 0]'])(
    'a page of the size %s',
    async (box) => {
      const text = Buffer.from(one(TEXT)).toString('latin1').replace('[0 0 400 600]', box);
      expect(['read', 'no-words', 'no-text-layer']).toContain(await codeOf(Buffer.from(text, 'latin1')));
    },
  );

  test.each([
    ['states', 'q ', 'Q '],
    ['texts', 'BT ', 'ET '],
    ['marks', '/P BMC ', 'EMC '],
    ['marks with lists', '/P << /MCID 1 >> BDC ', 'EMC '],
    ['arrays', '[', ']'],
  ])('20,000 %s inside one another', async (_, open, close) => {
    const nested = `${SHOWN} ${open.repeat(20_000)} ${SHOWN} ${close.repeat(20_000)}`;
    expect(['read', 'needs-too-much-memory']).toContain(await codeOf(one(streamObject(nested))));
  });

  test('40,000 characters on one line', async () => {
    const singly = '0.009 0 Td (a) Tj '.repeat(40_000);
    expect(await codeOf(one(streamObject(`BT /F1 9 Tf 20 500 Td ${singly}ET`)))).toBe('took-too-long');
    const inOne = `BT /F1 0.01 Tf 20 500 Td (${'ab cd '.repeat(7_000)}) Tj ET`;
    expect(['read', 'no-words', 'no-text-layer']).toContain(await codeOf(one(streamObject(inOne))));
  });

  test('forms that draw themselves', async () => {
    const resources = '/Resources << /XObject << /X 6 0 R >> /Font << /F1 5 0 R >> >>';
    const form = (draws: string) =>
      streamObject(`${SHOWN} ${draws}`, `/Subtype /Form /BBox [0 0 400 600] ${resources}`);
    const { texts } = await readOf(one(streamObject(`${SHOWN} /X Do`), resources, form('/X Do')));
    expect(texts[0]).toContain('Text');
    const twice = await codeOf(one(streamObject('/X Do'), resources, form('/X Do /X Do')));
    expect(['read', 'needs-too-much-memory']).toContain(twice);
  });
});

describe('fonts that lie', () => {
  const withFont = (font: string, ...others: readonly string[]) =>
    withObjects([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      pageObject(2, 4, 5),
      TEXT,
      `<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica ${font} >>`,
      ...others,
    ]);

  test.each([
    '/FirstChar 0 /LastChar 255 /Widths [1e38 -1e38 0]',
    '/FirstChar -5 /LastChar 2147483647 /Widths [500]',
    '/FirstChar 200 /LastChar 3 /Widths 5 0 R',
    '/Encoding << /Differences [-1 /A 999999 /B /C] /BaseEncoding 5 0 R >>',
    '/FontDescriptor 5 0 R /DescendantFonts [5 0 R]',
  ])('of widths and codes: %s', async (entries) => {
    expect((await readOf(withFont(entries))).texts).toEqual(['Text']);
  });

  test('of a composite font that descends from itself', async () => {
    const composite = '/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [5 0 R]';
    const bytes = Buffer.from(withFont(composite)).toString('latin1').replace('/Subtype /TrueType', '');
    expect(['read', 'no-words', 'no-text-layer', 'damaged']).toContain(await codeOf(Buffer.from(bytes, 'latin1')));
  });

  test.each([
    ['/UseCMap 6 0 R', '1 begincodespacerange <00> <ff> endcodespacerange'],
    ['', '1 beginbfrange <00000000> <ffffffff> <0041> endbfrange'],
    ['', '2 beginbfrange <54> <00> <0041> <00> <ff> [<0041>] endbfrange'],
    ['', `1 beginbfchar <54> <${'0041'.repeat(20_000)}> endbfchar`],
  ])('of the meaning of their characters: %s %#', async (entries, map) => {
    const bytes = withFont('/ToUnicode 6 0 R', streamObject(map, entries));
    expect(['read', 'no-words', 'no-text-layer']).toContain(await codeOf(bytes));
  });
});

test('encryption by a handler that nobody knows', async () => {
  const text = Buffer.from(handmadePdf([{ content: SHOWN }])).toString('latin1');
  const encrypt = '/Encrypt << /Filter /Homemade /V 9 /R 9 >> /ID [<00> <00>]';
  const locked = text.replace('trailer\n<<', `trailer\n<< ${encrypt}`);
  expect(await codeOf(Buffer.from(locked, 'latin1'))).toBe('password-protected');
});

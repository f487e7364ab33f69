import { describe, expect, test, vi } from 'vitest';
import { handmadePdf, hasQpdf, qpdf, streamObject, typstPdf } from '../../../tests/support/make-pdf.ts';
import type { SourceLine } from '../lines.ts';
import { readPdfLines } from './read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

async function linesOf(bytes: Uint8Array): Promise<readonly SourceLine[]> {
  return (await readPdfLines(bytes, 'fil.pdf')).lines;
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  return (await linesOf(bytes)).map((line) => line.text);
}

/** Text set at a place: `[x, y, words]`, in /F1 of 12 points unless the words are content of their own. */
function at(...pieces: readonly (readonly [number, number, string])[]): string {
  return pieces.map(([x, y, words]) => `BT /F1 12 Tf ${x} ${y} Td (${words}) Tj ET`).join('\n');
}

describe('characters', () => {
  test('ligatures are taken apart', async () => {
    const words = 'Officielle affaldsfiltre, effektive flåder og fjorde: fi fl ff ffi ffl.';
    expect(await textsOf(typstPdf(words))).toEqual([words]);
  });

  test('letters with marks are composed', async () => {
    const [line] = await textsOf(typstPdf('Håb, Færøerne, smørrebrød, a\u030Arhus, cafe\u0301, Đorđe, Łódź, naïve'));
    expect(line).toBe('Håb, Færøerne, smørrebrød, århus, café, Đorđe, Łódź, naïve'.normalize('NFC'));
  });

  test('an accent drawn over its letter, before it or after, is one with it; beside a letter it is a sign', async () => {
    const before = 'BT /F1 12 Tf 30 500 Td [(C) -111 (\\264) 445 (esar)] TJ ET';
    const after = 'BT /F1 12 Tf 30 480 Td [(Ha) 444 (`) -111 (n)] TJ ET';
    const beside = at([30, 460, 'the \\250 sign, `quoted\\264 words']);
    const later = at([30, 440, 'fur alle'], [33.1, 440.3, '\\250']);
    expect(await textsOf(handmadePdf([{ content: `${before}\n${after}\n${beside}\n${later}` }]))).toEqual([
      'César',
      'Hàn',
      'the ¨ sign, `quoted´ words',
      'für alle',
    ]);
  });

  test('signs of every kind stay as they are', async () => {
    const words = '„Citat“, »citat«, “quote”, 3,5 % – § 4 … 25 € · 10 °C';
    expect(await textsOf(typstPdf(`#set smartquote(enabled: false)\n${words}`))).toEqual([words]);
  });

  test('a hyphen that divides a word at the line end is a hyphen, a soft hyphen inside a line is gone', async () => {
    const text = '#set page(width: 120pt, height: 200pt, margin: 10pt)\n#set text(lang: "da", hyphenate: true)\n';
    const lines = await textsOf(typstPdf(`${text}#set par(justify: true)\nMenneskerettighedsforpligtelserne gælder.`));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -2).every((line) => /\p{L}-$/u.test(line))).toBe(true);
    expect(lines.join('\n').replaceAll('-\n', '')).toMatch(/^Menneskerettighedsforpligtelserne\sgælder\.$/u);
    expect(await textsOf(typstPdf('Havne\u00ADaftalen'))).toEqual(['Havneaftalen']);
  });

  test('a hyphen of the words own at the line end is kept', async () => {
    expect(await textsOf(handmadePdf([{ content: at([30, 500, 'Havne-'], [30, 486, 'og byaftalen']) }]))).toEqual([
      'Havne-',
      'og byaftalen',
    ]);
  });

  test('gaps make spaces where the font has none', async () => {
    const content = 'BT /F1 12 Tf 30 500 Td [(The) -278 (ports) -278 (pro) 20 (mise) -300 (much.)] TJ ET';
    expect(await textsOf(handmadePdf([{ content }]))).toEqual(['The ports promise much.']);
  });

  test('letters set wide apart are words, and words set close are still apart', async () => {
    const wide = await textsOf(typstPdf('#text(tracking: 3pt)[Spatieret overskrift her]'));
    expect(wide).toEqual(['Spatieret overskrift her']);
    const close = await textsOf(typstPdf('#text(spacing: 50%)[Smalle mellemrum mellem ordene]'));
    expect(close).toEqual(['Smalle mellemrum mellem ordene']);
  });

  test('every letter drawn by itself makes the same words', async () => {
    const widths = { H: 722, a: 556, r: 333, b: 556, o: 556, u: 556, ' ': 278, t: 278, e: 556, x: 500 };
    let x = 30;
    const letters = [...'Harbour text'].map((letter) => {
      const drawn = letter === ' ' ? '' : at([x, 500, letter]);
      x += (widths[letter as keyof typeof widths] * 12) / 1000;
      return drawn;
    });
    expect(await textsOf(handmadePdf([{ content: letters.join('\n') }]))).toEqual(['Harbour text']);
  });

  test('a narrow space behind a letter that leans over the next is a space, tight kerning is none', async () => {
    const own: Readonly<Record<string, number>> = { r: 333, f: 278, t: 278, i: 222, s: 500 };
    const letters = Array.from({ length: 91 }, (_, index) => String.fromCharCode(32 + index));
    const widths = letters.map((letter) => own[letter] ?? (letter >= 'a' ? 556 : 160)).join(' ');
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 122 /Widths [${widths}] >>`;
    const entries = '/Resources << /Font << /F3 8 0 R >> >>';
    const content = 'BT /F3 12 Tf 30 500 Td [(of) -85 (ports) -250 (and) -250 (s) -30 (hips)] TJ ET';
    expect(await textsOf(handmadePdf([{ content, entries }], '', '', [font]))).toEqual(['of ports and ships']);
  });

  test('type drawn in tiny steps of a large matrix has its true size', async () => {
    const content =
      'BT /F1 1 Tf 12 0 0 12 30 500 Tm (Twelve points) Tj ET q 0.5 0 0 0.5 0 0 cm BT /F2 40 Tf 60 800 Td (Twenty) Tj ET Q';
    const lines = await linesOf(handmadePdf([{ content }]));
    expect(lines.map(({ text, fontSize, bold }) => [text, Math.round(fontSize ?? 0), bold])).toEqual([
      ['Twelve points', 12, false],
      ['Twenty', 20, true],
    ]);
  });
});

describe('raised and lowered type', () => {
  test('markers and ordinals are raised, lowered type is not', async () => {
    const content = `BT /F1 12 Tf 30 500 Td (Agreed) Tj 5 Ts /F1 7 Tf (12) Tj 0 Ts /F1 12 Tf ( on the 2) Tj 4 Ts /F1 7 Tf (nd) Tj
      0 Ts /F1 12 Tf ( of May about H) Tj -3 Ts /F1 7 Tf (2) Tj 0 Ts /F1 12 Tf (O.) Tj ET`;
    const [line] = await linesOf(handmadePdf([{ content }]));
    expect(line?.text).toBe('Agreed12 on the 2nd of May about H2O.');
    expect(line?.superscripts.map(({ start, end }) => [start, line.text.slice(start, end)])).toEqual([
      [6, '12'],
      [17, 'nd'],
    ]);
    expect(line?.fontSize).toBeCloseTo(12);
  });
});

describe('what a person does not see', () => {
  test('text printed twice for boldness or shadow is read once', async () => {
    const content = `${at([30, 500, 'Printed twice'], [30.3, 500, 'Printed twice'])} ${at([30, 480, 'Shadow'], [31, 479.2, 'Shadow'])}`;
    expect(await textsOf(handmadePdf([{ content }]))).toEqual(['Printed twice', 'Shadow']);
  });

  test('the same words elsewhere are read again', async () => {
    expect(await textsOf(handmadePdf([{ content: at([30, 500, 'Agreed.'], [30, 480, 'Agreed.']) }]))).toHaveLength(2);
  });

  test('text outside the page or its crop box is left out', async () => {
    const content = at([30, 500, 'Inside'], [30, 700, 'Above'], [500, 300, 'Beside'], [30, 20, 'Cropped']);
    expect(await textsOf(handmadePdf([{ content, entries: '/CropBox [0 100 400 600]' }]))).toEqual(['Inside']);
  });

  test('invisible text is left out beside visible text, and read where it lies over a scan', async () => {
    const hidden = `BT /F1 12 Tf 3 Tr 30 450 Td (Hidden) Tj ET`;
    const shown = at([30, 500, 'Visible words']).replace('Tf', 'Tf 0 Tr');
    expect(await textsOf(handmadePdf([{ content: `${shown} ${hidden}` }]))).toEqual(['Visible words']);
    expect(await textsOf(handmadePdf([{ content: hidden }]))).toEqual(['Hidden']);
  });
});

describe('where a line stands', () => {
  const content = at([72, 500, 'Harbour']);

  test('from the top left corner, in points', async () => {
    const [line] = await linesOf(handmadePdf([{ content }]));
    expect(line?.box?.left).toBeCloseTo(72, 0);
    expect(line?.box?.bottom).toBeGreaterThan(100);
    expect(line?.box?.bottom).toBeLessThan(104);
    expect(line?.box?.top).toBeGreaterThan(86);
  });

  test('as high as its type, whatever heights its font tells of', async () => {
    const descriptor = '<< /Type /FontDescriptor /FontName /Tall /Flags 4 /Ascent 9000 /Descent -20000 >>';
    const glyph = '1000 0 0 0 700 700 d1 0 0 700 700 re f';
    const type3 = `<< /Type /Font /Subtype /Type3 /FontBBox [0 -40000 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]
      /CharProcs << /a 9 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>`;
    const font =
      '<< /Type /Font /Subtype /TrueType /BaseFont /Tall /FontDescriptor 10 0 R /Encoding /WinAnsiEncoding >>';
    const entries = '/Resources << /Font << /F1 8 0 R /F2 11 0 R >> >>';
    const drawn = 'BT /F1 12 Tf 72 500 Td (aaa) Tj /F2 12 Tf 0 -100 Td (Harbour) Tj ET';
    const lines = await linesOf(
      handmadePdf([{ content: drawn, entries }], '', '', [type3, streamObject(glyph), descriptor, font]),
    );
    expect(lines.map(({ text }) => text)).toEqual(['aaa', 'Harbour']);
    for (const { box } of lines) expect((box?.bottom ?? 0) - (box?.top ?? 0)).toBeLessThan(24);
  });

  test('from the corner of the crop box', async () => {
    const [line] = await linesOf(handmadePdf([{ content, entries: '/CropBox [50 100 400 550]' }]));
    expect(line?.box?.left).toBeCloseTo(22, 0);
    expect(line?.box?.bottom).toBeCloseTo(52.5, 0);
  });

  test.each([
    [90, { left: 500, top: 72 }],
    [180, { left: 400 - 72 - 45.3, top: 500 }],
    [270, { left: 600 - 500, top: 400 - 72 - 45.3 }],
  ])('as the page is shown, turned by %i degrees', async (turn, corner) => {
    const [line] = await linesOf(handmadePdf([{ content, entries: `/Rotate ${turn}` }]));
    expect(line?.text).toBe('Harbour');
    expect(Math.abs((line?.box?.left ?? 0) - corner.left)).toBeLessThan(12);
    expect(Math.abs((line?.box?.top ?? 0) - corner.top)).toBeLessThan(12);
  });

  test.each([90, 180, 270])('words set turned on a page that is turned back by %i degrees', async (turn) => {
    const matrix = { 90: '0 1 -1 0 200 72', 180: '-1 0 0 -1 300 300', 270: '0 -1 1 0 200 400' }[turn];
    const text = `BT /F1 12 Tf ${matrix} Tm (The ports promise much, and the towns) Tj 0 -14 Td (promise less than that.) Tj ET`;
    const lines = await linesOf(handmadePdf([{ content: text, entries: `/Rotate ${turn}` }]));
    expect(lines.map((line) => line.text)).toEqual([
      'The ports promise much, and the towns',
      'promise less than that.',
    ]);
    const [first, second] = lines.map((line) => line.box);
    expect(second?.top).toBeGreaterThan(first?.top ?? Infinity);
    expect(Math.abs((second?.left ?? 0) - (first?.left ?? 100))).toBeLessThan(3);
    expect((first?.right ?? 0) - (first?.left ?? 0)).toBeGreaterThan(150);
  });

  test.runIf(hasQpdf()).each([90, 180, 270])('a page turned by %i degrees reads as before', async (turn) => {
    const text = '#set page(paper: "a5", columns: 2)\n#lorem(150)';
    const pdf = typstPdf(text);
    expect(await textsOf(qpdf(pdf, `--rotate=+${turn}:1`))).toEqual(await textsOf(pdf));
  });
});

describe('metadata', () => {
  test('the title, folded', async () => {
    const pdf = handmadePdf([{ content: at([30, 500, 'Text']) }], '/Title (  Havne\\r\\nplanen )');
    expect((await readPdfLines(pdf, 'fil.pdf')).title).toBe('Havne planen');
    expect((await readPdfLines(handmadePdf([{ content: at([30, 500, 'Text']) }]), 'fil.pdf')).title).toBeNull();
  });

  test('the title in Unicode', async () => {
    const pdf = typstPdf('#set document(title: "Færøernes plan – 2030")\nTekst');
    expect((await readPdfLines(pdf, 'fil.pdf')).title).toBe('Færøernes plan – 2030');
  });
});

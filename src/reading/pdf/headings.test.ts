import { describe, expect, test, vi } from 'vitest';
import { handmadePdf, typstPdf } from '../../../tests/support/make-pdf.ts';
import { readDocument } from '../read-document.ts';

vi.setConfig({ testTimeout: 60_000 });

const SENTENCE =
  'Havnerådet følger arbejdet i de ni havne og fortæller hvert år, hvad der er nået, og hvad der mangler.';

/** The headings and running lines of a file, and how its other passages start. */
async function outline(bytes: Uint8Array): Promise<string[]> {
  const { passages, text } = await readDocument({ name: 'fil.pdf', bytes, format: 'pdf' });
  return passages
    .filter(({ type }) => type !== 'section')
    .map(({ type, level, number, setAside, start, end }) => {
      const place = [type, level, number].filter((part) => part !== null).join(' ');
      return `${place}: ${(setAside ?? text.slice(start, end)).slice(0, 60)}`;
    });
}

describe('headings numbered without a full stop', () => {
  const body = `paragraph: ${SENTENCE.slice(0, 60)}`;
  const source = (heading: string) => `#set page(paper: "a5", columns: 2)
    #set text(lang: "da", size: 9pt)\n#set heading(numbering: "1.1")\n${heading}
    = Mål\n${SENTENCE}\n== Havne\n${SENTENCE}\n= Midler\n${SENTENCE}\n== Skibe\n${SENTENCE}\n= Tal\n${SENTENCE}`;

  test.each([
    ['in larger type', ''],
    ['in bold type of one size', '#show heading: set text(size: 9pt)'],
  ])('%s', async (_, heading) => {
    expect(await outline(typstPdf(source(heading), false))).toEqual(
      ['1 1: Mål', '2 1.1: Havne', '1 2: Midler', '2 2.1: Skibe', '1 3: Tal'].flatMap((line) => [
        `heading ${line}`,
        body,
      ]),
    );
  });

  test('one that cannot be told from the text above it does not end the row', async () => {
    const text = `#set page(paper: "a5")\n#set heading(numbering: "1.1")\n#show heading: set text(size: 11pt)
      = Mål\n${SENTENCE}\n\n*Havnerådet følger arbejdet* i 2 #h(1pt) *Midler.* ${SENTENCE}
      #counter(heading).update(2)\n= Tal\n${SENTENCE}\n#counter(heading).update(8)\n= Skibe\n${SENTENCE}`;
    const read = await outline(typstPdf(text, false));
    expect(read.filter((line) => /^heading/u.test(line))).toEqual(['heading 1 1: Mål', 'heading 1 3: Tal']);
  });

  test('those with a point stand no deeper than others of their size where none is without', async () => {
    const set =
      '#show heading.where(level: 2): set text(size: 9pt)\n#show heading.where(level: 3): set text(size: 9pt)';
    const part = `= Plan\n${SENTENCE}\n=== Skibe\n${SENTENCE}\n#heading(level: 2, numbering: none)[Om havnen]\n${SENTENCE}`;
    const text = `#set page(paper: "a5")\n#set text(size: 9pt)\n#set heading(numbering: (..at) => numbering("1.1", at.pos().first(), at.pos().last()))
      ${set}\n#show heading.where(level: 1): set text(size: 14pt)\n${part}\n${part}`;
    const levels = (await outline(typstPdf(text, false))).filter((line) => line.startsWith('heading'));
    expect(levels.map((line) => line.slice(0, 'heading 2'.length))).toEqual(
      [1, 2, 2, 1, 2, 2].map((level) => `heading ${level}`),
    );
  });

  test('a year or a sum in large type is none of them', async () => {
    const text =
      '#set page(paper: "a5")\n#text(24pt)[27 Boats]\n\nAre laid up.\n\n#text(24pt)[1 Harbour]\n\nIs closed.';
    const read = await outline(typstPdf(text, false));
    expect(read.filter((line) => /: (?:27 Boats|1 Harbour)$/u.test(line))).toHaveLength(2);
  });
});

test('a numbered heading in bold type may have nothing but a table below it', async () => {
  const table = '#table(columns: 2, [*Port*], [*Boats*], [Nord], [Tolv], [Syd], [Ni])';
  const text = `#set page(paper: "a5")\n#set heading(numbering: "1.1")\n#show heading: set text(size: 11pt)
    = Mål\n${SENTENCE}\n== Havne\n${SENTENCE}\n== Skibe\n${table}\n= Midler\n${SENTENCE}`;
  const read = await outline(typstPdf(text, false));
  expect(read.filter((line) => line.startsWith('heading'))).toEqual([
    'heading 1 1: Mål',
    'heading 2 1.1: Havne',
    'heading 2 1.2: Skibe',
    'heading 1 2: Midler',
  ]);
});

test('the fonts that TeX has for bold type are bold', async () => {
  const text = (y: number, font: string, words: string) => `BT /${font} 11 Tf 30 ${y} Td (${words}) Tj ET`;
  const content = [
    text(560, 'F3', 'Aims of the ports'),
    text(540, 'F4', 'The ports of the north publish what they promise in spring.'),
    text(500, 'F5', 'Means of the ports'),
    text(480, 'F4', 'The ports of the south publish what they have in autumn.'),
  ].join('\n');
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const entries = '/Resources << /Font << /F3 8 0 R /F4 9 0 R /F5 10 0 R >> >>';
  const fonts = ['ABCDEF+CMBX10', 'ABCDEF+CMR10', 'ABCDEF+NimbusRomNo9L-Medi'].map(font);
  const read = await outline(handmadePdf([{ content, entries }], '', '', fonts));
  expect(read.map((line) => line.replace(/:.*/u, ''))).toEqual(['title', 'paragraph', 'heading 1', 'paragraph']);
});

test('headings that fill the tops of pages one after another are not one', async () => {
  const page = (title: string) => `#text(20pt)[${title}]#pagebreak()`;
  const text = `#set page(paper: "a5")\n${page('Liste over havne')}${page('Liste over skibe')}${SENTENCE}`;
  const read = await outline(typstPdf(text, false));
  expect(read.map((line) => line.replace(/^\w+(?: \d)?: /u, ''))).toEqual([
    'Liste over havne',
    'Liste over skibe',
    SENTENCE.slice(0, 60),
  ]);
});

test('the name of the section at the head of a page is no text, beside that of the chapter and the page number', async () => {
  const sections = ['2.1. BOATS', '2.2. NETS AND BUOYS', '2.3. LIGHTS', '2.4. PILOTS'];
  const bodies = ['Boats are counted.', 'Nets are mended.', 'Lights are lit.', 'Pilots are trained.'];
  const page = (section: string, index: number) => ({
    content: `BT /F1 9 Tf 30 570 Td (CHAPTER 2. THE FLEET) Tj ET BT /F1 9 Tf 250 570 Td (${section}) Tj ET
      BT /F1 10 Tf 370 569.5 Td (${index + 1}) Tj ET
      BT /F1 11 Tf 30 ${530 - 10 * index} Td (${bodies[index]}) Tj ${'0 -14 Td (So it was agreed and signed.) Tj '.repeat(4)} ET`,
  });
  const read = await outline(handmadePdf(sections.map(page)));
  const isHeader = (line: string) => line.startsWith('header');
  expect(read.filter(isHeader)).toEqual(
    sections.map((section, index) => `header: CHAPTER 2. THE FLEET ${section} ${index + 1}`),
  );
  expect(read.filter((line) => !isHeader(line)).join(' ')).not.toMatch(/CHAPTER|BOATS|BUOYS|LIGHTS|PILOTS|\d/u);
});

test('page numbers above a wide margin are no text, numbers that do not count pages are', async () => {
  const page = (number: number) => ({
    content: `BT /F1 11 Tf 30 560 Td (What ${['the first', 'the next', 'the last'][number % 3]} of these pages says.) Tj
      0 -14 Td (It ends here.) Tj ET BT /F1 10 Tf 200 150 Td (${number}) Tj ET`,
  });
  const ofType = async (numbers: readonly number[], type: string) =>
    (await outline(handmadePdf(numbers.map(page)))).filter((line) => line.startsWith(type)).length;
  expect(await ofType([6, 7, 8], 'footer')).toBe(3);
  expect(await ofType([6, 12, 25], 'footer')).toBe(0);
});

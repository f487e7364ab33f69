import { describe, expect, test, vi } from 'vitest';
import { handmadePdf, typstPdf } from '../../../tests/support/make-pdf.ts';
import type { Passage, ReadDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';

vi.setConfig({ testTimeout: 60_000 });

function read(bytes: Uint8Array): Promise<ReadDocument> {
  return readDocument({ name: 'fil.pdf', bytes, format: 'pdf' });
}

function wordsOf({ text }: ReadDocument, { setAside, start, end }: Passage): string {
  return setAside ?? text.slice(start, end);
}

/** The passages that have words, as `type level number: words`. */
function outline(document: ReadDocument): string[] {
  return document.passages
    .filter(({ type }) => type !== 'section')
    .map((passage) => {
      const place = [passage.type, passage.level, passage.number].filter((part) => part !== null).join(' ');
      return `${place}: ${wordsOf(document, passage)}`;
    });
}

const PAGE =
  '#set page(paper: "a5", header: [Havnerådet], footer: context counter(page).display())\n#set text(lang: "da")\n#set enum(numbering: "a)")\n';
const SENTENCE =
  'Havnerådet følger arbejdet i de ni havne og fortæller hvert år, hvad der er nået, og hvad der mangler.';

describe('the tags of a file', () => {
  const source = `${PAGE}#title[Planen for havnene]
    = Mål
    ${SENTENCE}#footnote[Se bilaget om tal.] ${SENTENCE}

    - åbne to nye havne
    - rense vandet
      + først i nord
      + siden i syd
    == Tal
    #table(columns: 3, table.header[Havn][By][År], [Nordhavn], [Odense], [2026],
      table.cell(colspan: 2)[Alle andre], [2027], table.cell(rowspan: 2)[Sydhavn], [Gedser], [2028], [Rødby], [2029])
    ${SENTENCE}
    #quote(block: true)[Havet hører ingen til.]`;

  test('give title, headings, points, tables, quotations and notes', async () => {
    const document = await read(typstPdf(source));
    expect(outline(document)).toEqual([
      'title: Planen for havnene',
      'heading 1: Mål',
      `paragraph: ${SENTENCE} ${SENTENCE}`,
      'point •: åbne to nye havne',
      'point •: rense vandet',
      'point a): først i nord',
      'point b): siden i syd',
      'heading 2: Tal',
      'table: Havn | By | År; Nordhavn | Odense | 2026; Alle andre | 2027; Sydhavn | Gedser | 2028; Rødby | 2029',
      `paragraph: ${SENTENCE}`,
      'quotation: Havet hører ingen til.',
      'footnote 1: Se bilaget om tal.',
      'header: Havnerådet',
      'footer: 1',
    ]);
    expect(document.footnoteMarkers).toMatchObject([{ footnote: 'fn_1', label: '1' }]);
  });

  test('give cells their rows, columns and spans', async () => {
    const document = await read(typstPdf(source));
    const table = document.passages.find(({ type }) => type === 'table');
    const cells = table?.cells?.map(({ row, column, rowSpan, columnSpan, isHeading, start, end }) => [
      ...[document.text.slice(start, end), row, column, rowSpan, columnSpan, isHeading],
    ]);
    expect(cells).toEqual([
      ['Havn', 0, 0, 1, 1, true],
      ['By', 0, 1, 1, 1, true],
      ['År', 0, 2, 1, 1, true],
      ['Nordhavn', 1, 0, 1, 1, false],
      ['Odense', 1, 1, 1, 1, false],
      ['2026', 1, 2, 1, 1, false],
      ['Alle andre', 2, 0, 1, 2, false],
      ['2027', 2, 2, 1, 1, false],
      ['Sydhavn', 3, 0, 2, 1, false],
      ['Gedser', 3, 1, 1, 1, false],
      ['2028', 3, 2, 1, 1, false],
      ['Rødby', 4, 1, 1, 1, false],
      ['2029', 4, 2, 1, 1, false],
    ]);
  });

  test('say no more than the page does: without them the text is the same', async () => {
    const plain = `#set page(paper: "a5")\n#set text(lang: "da")\n= Mål\n${SENTENCE}\n\n${SENTENCE}\n== Tal\n${SENTENCE}\n\n- åbne to nye havne\n- rense vandet`;
    const [tagged, stripped] = [await read(typstPdf(plain)), await read(typstPdf(plain, false))];
    expect(outline(tagged)).toEqual(outline(stripped));
  });

  test('keep a paragraph whole that runs over columns and pages', async () => {
    const long = `${SENTENCE} `.repeat(40).trim();
    const document = await read(
      typstPdf(`#set page(paper: "a6", columns: 2)\n#set text(lang: "da")\n${SENTENCE}\n\n${long}\n\n${SENTENCE}`),
    );
    expect(outline(document)).toEqual([`paragraph: ${SENTENCE}`, `paragraph: ${long}`, `paragraph: ${SENTENCE}`]);
  });

  test('set contents aside, and the dots that lead to their pages', async () => {
    const document = await read(
      typstPdf(`${PAGE}#outline(title: [Indhold])\n= Mål\n${SENTENCE}\n= Midler\n${SENTENCE}`),
    );
    const contents = document.passages.filter(({ type }) => type === 'toc').map((passage) => passage.setAside);
    expect(contents.join(' ').replace(/\s+/gu, ' ')).toMatch(/Mål 1 Midler 1$/u);
    expect(document.text).not.toContain('...');
  });
});

describe('tags that lie', () => {
  /** A page of paragraphs of three lines with white between them, each line in marked content of its own. */
  const lines = Array.from(
    { length: 12 },
    (_, index) => `${index % 3 === 0 ? 'Line' : 'line'} number ${index + 1} of the text that stands here`,
  );
  const content = lines
    .map((words, index) => {
      const y = 560 - index * 14 - Math.floor(index / 3) * 14;
      return `/P <</MCID ${index}>> BDC BT /F1 11 Tf 40 ${y} Td (${words}${index % 3 === 2 ? '.' : ''}) Tj ET EMC`;
    })
    .join('\n');

  /** The page with a structure whose elements are given as `[type, first line, line after the last]`. */
  function tagged(elements: readonly (readonly [string, number, number])[]): Uint8Array {
    const first = 8;
    const root = first + elements.length;
    const objects = elements.map(([type, from, to]) => {
      const kids = Array.from({ length: to - from }, (_, index) => from + index).join(' ');
      return `<< /Type /StructElem /S /${type} /P ${root} 0 R /Pg 6 0 R /K [${kids}] >>`;
    });
    const owners = lines.map((_, line) => {
      const owner = elements.findIndex(([, from, to]) => line >= from && line < to);
      return owner < 0 ? 'null' : `${first + owner} 0 R`;
    });
    const kids = elements.map((_, index) => `${first + index} 0 R`).join(' ');
    const parents = `/ParentTree << /Nums [0 [${owners.join(' ')}]] >>`;
    return handmadePdf(
      [{ content, entries: '/StructParents 0' }],
      '',
      `/MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R`,
      [...objects, `<< /Type /StructTreeRoot /K [${kids}] ${parents} >>`],
    );
  }

  const asPrinted = [0, 3, 6, 9].map((line) => `paragraph: ${lines.slice(line, line + 3).join(' ')}.`);

  test('honest tags are followed', async () => {
    const document = await read(
      tagged([
        ['H1', 0, 3],
        ['P', 3, 6],
        ['BlockQuote', 6, 9],
        ['P', 9, 12],
      ]),
    );
    expect(document.passages.map(({ type }) => type)).toEqual(['title', 'paragraph', 'quotation', 'paragraph']);
  });

  test('all in one passage', async () => {
    expect(outline(await read(tagged([['P', 0, 12]])))).toEqual(asPrinted);
  });

  test('each line a passage', async () => {
    const torn = lines.map((_, index) => ['P', index, index + 1] as const);
    expect(outline(await read(tagged(torn)))).toEqual(asPrinted);
  });

  test('little of the text', async () => {
    expect(outline(await read(tagged([['H1', 0, 2]])))).toEqual(asPrinted);
  });

  test('from the foot of the page to its head', async () => {
    const upward = [9, 6, 3, 0].map((line) => ['P', line, line + 3] as const);
    expect(outline(await read(tagged(upward)))).toEqual(asPrinted);
  });

  test('text without tags between passages that have some stays where it is', async () => {
    const document = await read(
      tagged([
        ['P', 0, 6],
        ['P', 7, 12],
      ]),
    );
    expect(document.text.replace(/\s+/gu, ' ')).toBe(
      asPrinted.map((line) => line.replace('paragraph: ', '')).join(' '),
    );
  });
});
